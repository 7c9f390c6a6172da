// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/measure.h"
#include "core/domain/record_fields.h"
#include "core/domain/series.h"

#include <functional>
#include <unordered_map>

namespace ioc {

/// A record in one of its versions, with its values in the order of the answer's fields.
struct StoredRecord
{
    std::int64_t no = 0;
    QString key;
    Instant version;
    Instant received;
    std::vector<RecordValue> values;
    double weight = 0; ///< what it adds to the count that was asked for
};

/// Which records count into which series, when. Borrowed for the call.
struct CountedSelection
{
    const FeedDefinition &feed; ///< as the pack has it: its counts tell which times to look at
    const Measure &measure;     ///< one that the feed counts
    /// How much of what a series counts at an instant belongs to it, 0…1; by unit and members.
    std::function<double(const SeriesKey &, Instant at)> share;
    Instant from; ///< [from, to)
    Instant to;
};

/// Some records of an answer, and what all of them come to.
struct StoredRecords
{
    std::vector<RecordField> fields;
    std::vector<StoredRecord> rows; ///< by time, then by order of arrival
    std::int64_t records = 0;       ///< of the whole answer
    double sum = 0;                 ///< Σ weight of the whole answer: the count
};

/// The series of a measure by their number.
using SeriesKeys = std::unordered_map<std::int64_t, SeriesKey>;

/// Takes records one by one, in the order of the answer: counts those that count into a selection, and keeps the ones
/// of a page.
class RecordPage
{
public:
    /// `selection` outlives this object.
    RecordPage(SeriesKeys series, const CountedSelection &selection, std::int64_t offset, std::int64_t limit);

    /// A record with these packed contributions; it is made only for the page. False when they are damaged.
    bool take(std::string_view contributions, const std::function<StoredRecord()> &make);

    StoredRecords &answer() { return m_answer; }

private:
    SeriesKeys m_series;
    const CountedSelection &m_selection;
    std::int64_t m_offset;
    std::int64_t m_limit;
    StoredRecords m_answer;
};

} // namespace ioc
