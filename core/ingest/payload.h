// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/batch.h"

#include <QByteArrayList>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace ioc {

/// What one fetch brought, before anything is read from it. Immutable once made; passed between threads as a shared
/// pointer.
struct Payload
{
    FeedId feed;
    QString run; ///< id of the fetch
    Instant received;
    QByteArray bytes;          ///< as received
    QByteArrayList further;    ///< the pages after the first, each whole in the feed's format
    QString origin;            ///< URL without its query, or file name: for messages
    std::optional<int> status; ///< of HTTP
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< of the first page, those that may be kept
    FeedCursor cursor; ///< what the answer's headers gave: entity tag, last modified
    QString watermark; ///< the watermark that this fetch was made with
    QString reached;   ///< with `more`: the time until which everything was asked for, the next fetch's watermark
    bool areDocuments = false; ///< the pages are documents of their own: one that cannot be read costs itself alone
    bool allPages = false;     ///< the connector has gone through all pages: page_rows tells nothing
    bool passesOn = false; ///< a payload in which no row fits is no failure: it stays in quarantine, the next is read
    bool more = false;     ///< the connector knows that the next payload is waiting and belongs to this one
    std::vector<QuarantinedRecord> aside; ///< what the connector itself tells: kept in quarantine as it stands
    std::int64_t unreadable = 0;          ///< messages among them, that count as rows

    std::string_view view() const { return {bytes.constData(), size_t(bytes.size())}; }
};

using PayloadPtr = std::shared_ptr<const Payload>;

} // namespace ioc
