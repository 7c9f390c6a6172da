// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/feed_remark.h"
#include "core/domain/measure.h"
#include "core/domain/quality.h"
#include "core/domain/record_fields.h"
#include "core/domain/series.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ioc {

/// A series of a batch, with the grain of its measure: hours are rolled up for the finer ones only.
struct BatchSeries
{
    SeriesKey key;
    Grain grain = Grain::Day;
};

/// One value of a series. `series` indexes the batch's own list.
struct Observation
{
    std::uint32_t series = 0;
    Instant at;       ///< the moment, or the first instant of the hour, day or month
    double value = 0; ///< finite, in the measure's unit
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;
};

/// What a record adds to a flow measure: `weight` at the hour or day that starts at `at`.
struct Contribution
{
    std::uint32_t series = 0;
    Instant at;
    double weight = 1;
};

/// An event with a key (a dossier, a report). A later version replaces an earlier one and what that one counted.
struct Record
{
    QString key;
    Instant version;                 ///< when the source last changed it
    std::vector<RecordValue> values; ///< one a field of the batch's recordFields
    std::vector<Contribution> contributions;
};

struct KeptPayload;

/// A row that did not pass, kept with its reason.
struct QuarantinedRecord
{
    QString field;                        ///< field of the mapping; empty when the whole row is unreadable
    QString value;                        ///< as received, at most 200 characters
    QString reason;                       ///< one sentence
    QByteArray record;                    ///< JSON object of the fields that the mapping names
    std::optional<std::int64_t> row = {}; ///< its number in the payload, from 1 on, over all pages; nothing: not known
};

/// What a feed must remember between runs; committed with the batch that it belongs to.
struct FeedCursor
{
    QString watermark;
    QString entityTag;
    QString lastModified;
    QByteArray memory = {}; ///< what the checks of the next payload look back on (FeedMemory)

    friend bool operator==(const FeedCursor &, const FeedCursor &) = default;
};

/// Quarantined rows that were read anew with another mapping. They are no news of their feed, and what they say is
/// older than what came after them.
struct Rerun
{
    /// An entry of the quarantine as it stood when it was read; one that has come again since is left as it is.
    struct Entry
    {
        std::int64_t id = 0;
        Instant time;
    };

    Instant came;              ///< when the rows came: what was received then or later stands
    std::vector<Entry> landed; ///< these leave the quarantine
    std::vector<std::pair<Entry, QuarantinedRecord>> refused; ///< these stay, for another reason
};

/// The outcome of one payload, or of one part of a large one, ready to be committed in one transaction.
struct Batch
{
    FeedId feed;
    QString run; ///< id of the fetch that brought the payload
    Instant received;
    QByteArray payloadHash; ///< SHA-256 of the original bytes, hexadecimal
    bool last = true;       ///< the last part of its payload: the cursor and the feed's success are committed with it
    FeedCursor cursor;      ///< meaningful in the last part
    bool more = false;      ///< the payload was a page, and the next one is waiting
    std::optional<Error> failure; ///< last part: no row fitted, so the feed has failed though the rest is committed

    std::vector<BatchSeries> series;
    std::vector<Observation> observations;
    std::shared_ptr<const RecordFields> recordFields; ///< what the records' values are; nullptr: they have none
    std::vector<Record> records;
    std::vector<QuarantinedRecord> quarantined;
    std::vector<FeedRemark> remarks; ///< last part: what an operator should look into
    QByteArray sources;              ///< JSON object: from which source each field of the quarantined records was read
    std::int64_t rows = 0;           ///< rows read, good and bad

    std::shared_ptr<const KeptPayload> payload; ///< last part: to be kept before it is committed; nullptr: nothing is
    std::optional<Rerun> rerun;                 ///< the rows came earlier and were quarantined then
};

using BatchPtr = std::shared_ptr<const Batch>;

} // namespace ioc
