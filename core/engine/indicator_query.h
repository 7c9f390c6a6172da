// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/reading.h"

namespace ioc {

/// What `toancanh-cli query` asks.
struct IndicatorQuery
{
    IndicatorId indicator;
    QString unit;                  ///< unit id, CODE@DATE, or empty for the province
    QDate from;                    ///< invalid: the start of this year, or term, by the indicator's rule
    QDate to;                      ///< excluded; invalid: until today
    std::optional<PeriodKind> by;  ///< the indicator's own period when not named
    std::optional<QDate> boundary; ///< told by the units of this day; as it was when not named
    bool compare = false; ///< with the indicator's comparisons, and every target in force at the end of each period
    Instant now;
    std::optional<Instant> known; ///< as known at this moment; what the cache holds today when not named
};

struct IndicatorAnswer
{
    const Indicator *indicator = nullptr; ///< of the pack
    const AdministrativeUnit *unit = nullptr;
    PeriodKind by = PeriodKind::Month;
    std::optional<QDate> boundary;
    std::vector<Reading> rows;
};

/// The unit that a text names: an id of the pack (26041@2025-07-01), or a code on a day (26041@2026-11-21). nullptr:
/// none.
const AdministrativeUnit *unitNamed(const UnitRegistry &units, const QString &text);

/// The unit that a question names: the province when it names none. NotFound when there is none, or not on the day of
/// the boundary.
Result<const AdministrativeUnit *> unitAsked(const UnitRegistry &units, const QString &text,
                                             std::optional<QDate> boundary, QDate today);

/// The indicator that a question names, of the pack; NotFound when there is none.
Result<const Indicator *> indicatorAsked(const ProvincePack &pack, const IndicatorId &id);

/// Reads one indicator period by period from the cache of a data folder; needs no owner. NotFound for an unknown
/// indicator or unit, for a unit that does not exist on the day of the boundary, or when there is no cache.
Result<IndicatorAnswer> askIndicator(const ProvincePack &pack, const QString &cacheFile, const IndicatorQuery &query);

/// What every indicator of the pack says of the province at `now`, as it was known at `known`.
Result<std::vector<Reading>> currentReadings(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                             std::optional<Instant> known = {});

} // namespace ioc
