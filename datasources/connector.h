// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/payload.h"

#include <QObject>

#include <functional>
#include <optional>
#include <variant>

namespace ioc {

/// What one fetch is asked with.
struct FetchRequest
{
    QString run;
    FeedCursor cursor;
    QString watermark; ///< for {watermark}; the cursor's, or the pack's initial one
    Instant at;
};

/// The source says that nothing has changed: a success without rows.
struct NotModified
{
};

/// There is nothing to read, which says nothing about the source's health: an empty drop folder.
struct NothingNew
{
};

struct FetchFailure
{
    Error error;
    std::optional<Milliseconds> retryAfter; ///< when the source asked for a pause
};

/// What became of a payload.
enum class Settlement {
    Committed, ///< its rows are in the cache
    Useless,   ///< it can never be read: it is put aside
    Undecided  ///< stopped, or the storage failed: it will be delivered again
};

using FetchOutcome = std::variant<PayloadPtr, NotModified, NothingNew, FetchFailure>;

/// Brings payloads of one feed. Lives on the ingest thread and never blocks it; one fetch at a time.
class Connector : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(FetchOutcome)>;

    using QObject::QObject;

    /// Calls back exactly once, on this thread, in bounded time.
    virtual void fetch(const FetchRequest &request, Callback callback) = 0;

    /// What became of the payload of the last fetch.
    virtual void settled(Settlement settlement) { Q_UNUSED(settlement) }

    /// Whether more is waiting right now.
    virtual bool hasMore() const { return false; }

    /// Whether what nobody has taken stays where it is (a folder, the ledger): a look too many then costs nothing.
    virtual bool keepsWhatWaits() const { return false; }

    /// Whether the source sends by itself, over a connection that stays from fetch to fetch: the next fetch then begins
    /// at once, and NothingNew says that the line was quiet for a while.
    virtual bool isStream() const { return false; }
};

} // namespace ioc
