// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/indicator_query.h"

#include "core/engine/cached_rollups.h"
#include "core/engine/feed_report.h"
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

/// A cache opened for reading, with the health of its feeds.
struct OpenCache
{
    std::unique_ptr<CachedRollups> source;
    QHash<FeedId, FeedHealth> feeds;

    static Result<OpenCache> open(const ProvincePack &pack, const QString &cacheFile, Instant now)
    {
        auto reader = CacheReader::open(cacheFile);
        if (!reader)
            return reader.error();
        const auto report = feedReport(pack, *reader, now);
        if (!report)
            return report.error();
        OpenCache cache{std::make_unique<CachedRollups>(std::move(*reader), pack.zone), {}};
        for (const FeedHealth &health : *report)
            cache.feeds.insert(health.feed, health);
        return cache;
    }
};

} // namespace

const AdministrativeUnit *unitNamed(const UnitRegistry &units, const QString &text)
{
    if (const AdministrativeUnit *unit = units.find(UnitId(text)))
        return unit;
    const auto at = text.indexOf(QLatin1Char('@'));
    const QDate day = QDate::fromString(text.mid(at + 1), Qt::ISODate);
    return at < 0 || !day.isValid() ? nullptr : units.findByCode(text.left(at), day);
}

Result<IndicatorAnswer> askIndicator(const ProvincePack &pack, const QString &cacheFile, const IndicatorQuery &query)
{
    IndicatorAnswer answer;
    answer.indicator = pack.indicator(query.indicator);
    if (!answer.indicator)
        return Error{ErrorCode::NotFound,
                     Texts::tr("There is no indicator “%1” in the pack.").arg(query.indicator.toString())};
    const QDate today = pack.zone.date(query.now);
    answer.unit = query.unit.isEmpty() ? pack.units.provinceOn(today) : unitNamed(pack.units, query.unit);
    if (!answer.unit)
        return Error{
            ErrorCode::NotFound,
            Texts::tr("There is no unit “%1”. Write CODE@DATE, for a code alone means nothing.").arg(query.unit)};
    auto cache = OpenCache::open(pack, cacheFile, query.now);
    if (!cache)
        return cache.error();
    const EvaluationContext context{pack, query.now, cache->feeds, *cache->source};
    auto indicator = CompiledIndicator::compile(pack, *answer.indicator);
    if (!indicator)
        return indicator.error();
    answer.by = query.by.value_or(answer.indicator->period);
    const PeriodKind longest = answer.by == PeriodKind::Term ? PeriodKind::Term : PeriodKind::Year;
    const QDate from =
        query.from.isValid() ? query.from : periodContaining(indicator->periodRule(), longest, today).from;
    const QDate to = query.to.isValid() ? query.to : today.addDays(1);
    for (const Period &period : periodsBetween(indicator->periodRule(), answer.by, from, to))
        answer.rows.push_back(evaluatePeriod(context, *indicator, answer.unit->id, period));
    for (Reading &row : answer.rows) {
        const Span covered = coveredDays(pack.zone, query.now, row.period);
        if (!query.compare || covered.days() == 0)
            continue;
        row.comparisons = comparisonsOf(context, *indicator, row.unit, row, Figures::OfThePeriod);
        row.plans = plansOf(context, *indicator, row, covered.to.addDays(-1));
    }
    if (const auto error = cache->source->takeError())
        return *error;
    return answer;
}

Result<std::vector<Reading>> currentReadings(const ProvincePack &pack, const QString &cacheFile, Instant now)
{
    auto cache = OpenCache::open(pack, cacheFile, now);
    if (!cache)
        return cache.error();
    const EvaluationContext context{pack, now, cache->feeds, *cache->source};
    const AdministrativeUnit *province = pack.units.provinceOn(context.today());
    std::vector<Reading> readings;
    for (const Indicator &definition : pack.indicators) {
        auto indicator = CompiledIndicator::compile(pack, definition);
        if (!indicator)
            return indicator.error();
        readings.push_back(evaluateNow(context, *indicator, province ? province->id : UnitId()));
    }
    if (const auto error = cache->source->takeError())
        return *error;
    return readings;
}

} // namespace ioc
