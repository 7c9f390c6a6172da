// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/indicator_query.h"

#include "core/engine/open_cache.h"
#include "core/rules/comparison.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/plans.h"
#include "core/rules/same_part.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(IndicatorQuery)
};

} // namespace

const AdministrativeUnit *unitNamed(const UnitRegistry &units, const QString &text)
{
    if (const AdministrativeUnit *unit = units.find(UnitId(text)))
        return unit;
    const auto at = text.indexOf(QLatin1Char('@'));
    const QDate day = dayFromIso(text.mid(at + 1));
    return at < 0 || !day.isValid() ? nullptr : units.findByCode(text.left(at), day);
}

Result<const AdministrativeUnit *> unitAsked(const UnitRegistry &units, const QString &text,
                                             std::optional<QDate> boundary, QDate today)
{
    const QDate day = boundary.value_or(today);
    const AdministrativeUnit *unit = text.isEmpty() ? units.provinceOn(day) : unitNamed(units, text);
    if (!unit)
        return Error{ErrorCode::NotFound,
                     text.isEmpty() ? Texts::tr("There is no province on %1.").arg(day.toString(Qt::ISODate))
                                    : Texts::tr("There is no unit “%1”. Write CODE@DATE, for a code alone means "
                                                "nothing.")
                                          .arg(text)};
    if (boundary && !unit->existsOn(*boundary))
        return Error{ErrorCode::NotFound, Texts::tr("The unit %1 does not exist on %2, the day of the boundary.")
                                              .arg(unit->id.toString(), boundary->toString(Qt::ISODate))};
    return unit;
}

Result<const Indicator *> indicatorAsked(const ProvincePack &pack, const IndicatorId &id)
{
    if (const Indicator *indicator = pack.indicator(id))
        return indicator;
    return Error{ErrorCode::NotFound, Texts::tr("There is no indicator “%1” in the pack.").arg(id.toString())};
}

Result<IndicatorAnswer> askIndicator(const ProvincePack &pack, const QString &cacheFile, const IndicatorQuery &query)
{
    IndicatorAnswer answer;
    const auto asked = indicatorAsked(pack, query.indicator);
    if (!asked)
        return asked.error();
    answer.indicator = *asked;
    const QDate today = pack.zone.date(query.now);
    const auto unit = unitAsked(pack.units, query.unit, query.boundary, today);
    if (!unit)
        return unit.error();
    answer.unit = *unit;
    answer.boundary = query.boundary;
    auto cache = OpenCache::open(pack, cacheFile, query.now, query.known);
    if (!cache)
        return cache.error();
    const EvaluationContext context = cache->context();
    auto indicator = CompiledIndicator::compile(pack, *answer.indicator);
    if (!indicator)
        return indicator.error();
    answer.by = query.by.value_or(answer.indicator->period);
    const PeriodKind longest = answer.by == PeriodKind::Term ? PeriodKind::Term : PeriodKind::Year;
    const QDate from =
        query.from.isValid() ? query.from : periodContaining(indicator->periodRule(), longest, today).from;
    const QDate to = query.to.isValid() ? query.to : today.addDays(1);
    for (const Period &period : periodsBetween(indicator->periodRule(), answer.by, from, to))
        answer.rows.push_back(evaluatePeriod(context, *indicator, answer.unit->id, period, query.boundary));
    for (Reading &row : answer.rows) {
        const Span covered = coveredDays(pack.zone, query.now, row.period);
        if (!query.compare || covered.days() == 0)
            continue;
        const Boundary boundary = query.boundary ? Boundary::on(*query.boundary) : Boundary();
        row.comparisons = comparisonsOf(context, *indicator, row.unit, row, Figures::OfThePeriod, boundary);
        row.plans = plansOf(context, *indicator, row, covered.to.addDays(-1), boundary);
    }
    if (const auto error = cache->takeError())
        return *error;
    return answer;
}

Result<std::vector<Reading>> currentReadings(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                             std::optional<Instant> known)
{
    auto cache = OpenCache::open(pack, cacheFile, now, known);
    if (!cache)
        return cache.error();
    const EvaluationContext context = cache->context();
    const AdministrativeUnit *province = pack.units.provinceOn(context.today());
    std::vector<Reading> readings;
    for (const Indicator &definition : pack.indicators) {
        auto indicator = CompiledIndicator::compile(pack, definition);
        if (!indicator)
            return indicator.error();
        readings.push_back(evaluateNow(context, *indicator, province ? province->id : UnitId()));
    }
    if (const auto error = cache->takeError())
        return *error;
    return readings;
}

} // namespace ioc
