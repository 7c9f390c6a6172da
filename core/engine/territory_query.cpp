// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/territory_query.h"

#include "core/engine/open_cache.h"
#include "core/rules/period_arithmetic.h"
#include "core/rules/period_named.h"
#include "core/rules/same_part.h"

#include <QCoreApplication>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TerritoryQuery)
};

Result<Period> periodOf(const PeriodAsked &asked, const CompiledIndicator &indicator, QDate today)
{
    if (asked.id.isEmpty())
        return periodContaining(indicator.periodRule(), asked.kind.value_or(indicator.definition().period),
                                asked.day.isValid() ? asked.day : today);
    if (const auto period = periodNamed(indicator.periodRule(), asked.id))
        return *period;
    return Error{ErrorCode::Usage, Texts::tr("“%1” is no period such as 2026-11, 2026-Q4 or 2026.").arg(asked.id)};
}

/// The period to rank, or the days asked for as one without id.
Result<Period> periodToRank(const RankingQuery &query, const CompiledIndicator &indicator, QDate today)
{
    if (!query.from.isValid() && !query.to.isValid())
        return periodOf(query.period, indicator, today);
    if (!query.from.isValid() || query.to <= query.from)
        return Error{ErrorCode::Usage, Texts::tr("The days asked for end before they begin.")};
    return Period{PeriodKind::Day, {}, query.from, query.to};
}

Period periodBefore(const RankingQuery &query, const CompiledIndicator &indicator, const Period &period)
{
    const bool lastYear = query.against == RankingQuery::Against::LastYear;
    if (!period.id.isEmpty())
        return lastYear ? samePeriodLastYear(indicator.periodRule(), period)
                        : previousPeriod(indicator.periodRule(), period);
    return lastYear ? Period{PeriodKind::Day, {}, period.from.addYears(-1), endYearBefore(period.to)}
                    : Period{PeriodKind::Day, {}, period.from.addDays(-period.days()), period.from};
}

/// What the communes of a day say of a period, of which `stretch` is the part to look at.
std::vector<RankedReading> readingsToRank(const EvaluationContext &context, CompiledIndicator &indicator,
                                          const Period &period, const Stretch &stretch, QDate boundary)
{
    const auto figures = figuresByUnit(context, indicator, stretch, boundary);
    std::vector<RankedReading> result;
    for (const AdministrativeUnit *unit : context.pack.units.communesOn(boundary))
        result.push_back({unit, boundary, readingOf(context, indicator, unit->id, period, figures.value(unit->id))});
    return result;
}

} // namespace

Result<RankingAnswer> askRanking(const ProvincePack &pack, const QString &cacheFile, const RankingQuery &query)
{
    const auto definition = indicatorAsked(pack, query.indicator);
    if (!definition)
        return definition.error();
    auto indicator = CompiledIndicator::compile(pack, **definition);
    if (!indicator)
        return indicator.error();
    const QDate today = pack.zone.date(query.now);
    const QDate boundary = query.boundary.value_or(today);
    const auto period = periodToRank(query, *indicator, today);
    if (!period)
        return period.error();
    auto cache = OpenCache::open(pack, cacheFile, query.now, query.known);
    if (!cache)
        return cache.error();
    const EvaluationContext context = cache->context();

    RankingAnswer answer{*definition, *period, {}, {}};
    Stretch covered = coveredPart(pack.zone, query.now, *period);
    std::vector<RankedReading> before;
    if (query.against != RankingQuery::Against::Nothing) {
        answer.before = periodBefore(query, *indicator, *period);
        const Stretch other = samePart(pack.zone, query.now, *period, *answer.before);
        before = readingsToRank(context, *indicator, *answer.before, other, boundary);
        if (other.cut && covered.cut && indicator->sumsHours())
            covered.cut = hourBegun(*covered.cut, pack.zone); // as on the other side
    }
    auto ranking =
        rankUnits(**definition, readingsToRank(context, *indicator, *period, covered, boundary), before, query.rules);
    if (!ranking)
        return ranking.error();
    answer.ranking = std::move(*ranking);
    answer.ranking.boundary = boundary;
    if (const auto error = cache->takeError())
        return *error;
    return answer;
}

Result<ChangeAnswer> askChange(const ProvincePack &pack, const QString &cacheFile, const ChangeQuery &query)
{
    const auto definition = indicatorAsked(pack, query.indicator);
    if (!definition)
        return definition.error();
    auto indicator = CompiledIndicator::compile(pack, **definition);
    if (!indicator)
        return indicator.error();
    const QDate today = pack.zone.date(query.now);
    const QDate boundary = query.boundary.value_or(today);
    const auto unit = unitAsked(pack.units, query.unit, boundary, today);
    if (!unit)
        return unit.error();
    const auto before = periodOf(query.before, *indicator, today);
    if (!before)
        return before.error();
    const auto after = periodOf(query.after, *indicator, today);
    if (!after)
        return after.error();
    auto cache = OpenCache::open(pack, cacheFile, query.now, query.known);
    if (!cache)
        return cache.error();
    auto change = explainChange(cache->context(), *indicator, {(*unit)->id, boundary, query.over, *before, *after});
    if (!change)
        return change.error();
    if (const auto error = cache->takeError())
        return *error;
    return ChangeAnswer{*definition, *unit, boundary, std::move(*change)};
}

} // namespace ioc
