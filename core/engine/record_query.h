// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/store/record_reader.h"

namespace ioc {

/// What `toancanh-cli records` asks: which records make a number?
struct RecordQuery
{
    enum class Part { Numerator, Denominator };

    IndicatorId indicator;
    QString unit;   ///< unit id, CODE@DATE, or empty for the province
    QString period; ///< id of a period under the indicator's rule, such as 2026-11; empty: the days below
    QDate from;     ///< [from, to)
    QDate to;
    std::optional<QDate> boundary; ///< told by the units of this day; as it was when not named
    Part part = Part::Numerator;   ///< of a plain figure the numerator is all there is
    std::int64_t offset = 0;
    std::int64_t limit = 100;     ///< of records, for each input of the part
    Instant now;                  ///< nothing past the end of its day is counted
    std::optional<Instant> known; ///< the records as they were known at this moment
};

/// The records that one input of the part counts.
struct RecordsOfInput
{
    MeasureId measure;
    FeedId feed;
    StoredRecords records;
};

struct RecordAnswer
{
    const Indicator *indicator = nullptr;     ///< of the pack
    const AdministrativeUnit *unit = nullptr; ///< of the pack
    std::optional<QDate> boundary;
    QDate from;
    QDate to;
    std::vector<RecordsOfInput> inputs;
    std::optional<double> value; ///< the part's formula over what the records come to; nothing where it has none
};

/// Reads the records behind a part of an indicator from the cache of a data folder; needs no owner. NotFound for an
/// unknown indicator, unit or period, for a unit that does not exist on the day of the boundary, or when there is no
/// cache; Usage when the part is not counted from records.
Result<RecordAnswer> askRecords(const ProvincePack &pack, const QString &cacheFile, const RecordQuery &query);

} // namespace ioc
