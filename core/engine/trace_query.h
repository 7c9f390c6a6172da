// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kept_payload.h"
#include "core/domain/pack.h"
#include "core/domain/reading.h"
#include "core/store/cache_reader.h"

namespace ioc {

/// What `toancanh-cli trace` asks: where does a figure come from?
struct TraceQuery
{
    IndicatorId indicator;
    QString unit;                  ///< unit id, CODE@DATE, or empty for the province
    QString period;                ///< id of a period under the indicator's rule, such as 2026-11
    std::optional<QDate> boundary; ///< told by the units of this day; as it was when not named
    std::int64_t limit = 20;       ///< of values, for each input
    Instant now;
    std::optional<Instant> known; ///< as known at this moment
};

/// A row of a kept payload.
struct TracedRow
{
    std::int64_t row = 0; ///< from 1 on
    QByteArray cells;     ///< JSON: what the mapping asked for, by its sources
};

/// An observation, or a record, that a figure is made of.
struct TracedValue
{
    SeriesKey series;  ///< of an observation
    QString recordKey; ///< of a record; empty: an observation
    Instant at;        ///< of an observation; of a record its version
    double value = 0;  ///< of a record: what it counts, divided already
    double share = 1;  ///< how much of the value falls to the unit asked about
    Quality quality = Quality::Good;
    Vintage vintage = Vintage::Unstated;
    Instant received;
    FeedId feed;                     ///< of a record
    std::optional<std::int64_t> run; ///< number of the run that brought it; nothing: not known any more
    std::vector<TracedRow> rows;
};

/// One input of the indicator's formula, and the newest of what it is made of.
struct TracedInput
{
    bool denominator = false;
    MeasureId measure;
    bool counted = false;            ///< from records
    std::int64_t found = 0;          ///< observations or records in all
    std::optional<double> sum;       ///< of all of them, where they add up
    bool pruned = false;             ///< older single observations of the period are not kept any more
    std::vector<TracedValue> values; ///< newest first
};

/// What is kept of the payload of a run.
struct TracedPayload
{
    std::optional<PayloadHead> head; ///< nothing: see why
    bool isRead = false;             ///< its rows were looked through
    QString why;                     ///< one sentence, where there is no head or the rows could not be read
};

struct TracedRun
{
    std::optional<std::int64_t> no; ///< nothing: not known any more
    std::optional<StoredRun> run;   ///< nothing: it is forgotten
    TracedPayload payload;
};

struct TraceAnswer
{
    const Indicator *indicator = nullptr;     ///< of the pack
    const AdministrativeUnit *unit = nullptr; ///< of the pack
    std::optional<QDate> boundary;
    Reading reading;
    std::vector<TracedInput> inputs;
    std::vector<TracedRun> runs; ///< that brought the values, newest first
};

/// Reads from the cache and the payloads of a data folder; needs no owner. NotFound for an unknown indicator, unit or
/// period, or when there is no cache; StorageCorrupt when something that the figure is made of is damaged. A payload
/// that is gone or damaged is told in its place.
Result<TraceAnswer> askTrace(const ProvincePack &pack, const QString &dataFolder, const TraceQuery &query);

} // namespace ioc
