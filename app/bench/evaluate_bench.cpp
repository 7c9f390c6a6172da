// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_report.h"
#include "app/bench/benchmarks.h"
#include "core/rules/evaluate.h"

#include <QCommandLineParser>

#include <deque>

namespace ioc {
namespace {

constexpr int kIndicators = 500;
constexpr int kUnits = 100;
constexpr int kDays = 21;
constexpr int kRuns = 21;

const QDate kFirstDay(2026, 11, 1);

/// Figures of every measure, unit and day of the month, held in memory as the engine holds those of the cache.
class MonthInMemory final : public RollupSource
{
public:
    explicit MonthInMemory(const ProvincePack &pack)
    {
        for (const auto &[id, measure] : pack.measures) {
            Rows &rows = m_rows[id];
            std::vector<const SeriesKey *> keys;
            for (const AdministrativeUnit &unit : pack.units.all()) {
                if (isCommuneLevel(unit.type))
                    keys.push_back(&m_keys.emplace_back(SeriesKey{id, unit.id, {}}));
            }
            for (int day = 0; day < kDays; ++day) {
                const QDate date = kFirstDay.addDays(day);
                for (size_t i = 0; i < keys.size(); ++i) {
                    Rollup rollup;
                    rollup.add(double(1 + (i * 7 + size_t(day) * 13) % 97), toMillis(pack.zone.startOf(date)),
                               toMillis(pack.zone.startOf(date.addDays(1))));
                    rows.days.push_back({dayNumber(date), keys[i], rollup});
                }
            }
            for (const SeriesKey *key : keys)
                rows.latest.push_back({key, {}, 1, {}, 1});
        }
    }

    RollupRuns days(const MeasureId &measure, QDate from, QDate to) override
    {
        const auto &rows = m_rows.at(measure).days;
        const auto before = [](const SeriesRollup &row, std::int64_t bucket) { return row.bucket < bucket; };
        const auto first = std::lower_bound(rows.begin(), rows.end(), dayNumber(from), before);
        const auto last = std::lower_bound(first, rows.end(), dayNumber(to), before);
        return first == last ? RollupRuns() : RollupRuns{{&*first, size_t(last - first)}};
    }

    RollupRuns hours(const MeasureId &, Instant, Instant) override { return {}; }
    std::span<const SeriesLatest> latest(const MeasureId &measure) override { return m_rows.at(measure).latest; }

    /// Today's figures of everything move a little: the tick.
    void touchAll()
    {
        for (auto &[id, rows] : m_rows) {
            for (auto row = rows.days.end() - kUnits; row != rows.days.end(); ++row)
                row->rollup.sum += 1;
        }
    }

private:
    struct Rows
    {
        std::vector<SeriesRollup> days;
        std::vector<SeriesLatest> latest;
    };

    std::deque<SeriesKey> m_keys;
    std::map<MeasureId, Rows> m_rows;
};

AdministrativeUnit unitOf(const QString &code, UnitType type, const QString &parent)
{
    AdministrativeUnit unit;
    unit.id = UnitId(code + QStringLiteral("@2025-07-01"));
    unit.code = code;
    unit.type = type;
    unit.parent = UnitId(parent);
    unit.validFrom = QDate(2025, 7, 1);
    return unit;
}

/// Indicator i divides measure i by measure i + 1, over the month to date.
ProvincePack benchPack(const Zone &zone)
{
    ProvincePack pack;
    pack.zone = zone;
    const AdministrativeUnit province = unitOf(QStringLiteral("98"), UnitType::Province, {});
    std::vector<AdministrativeUnit> units{province};
    for (int i = 0; i < kUnits; ++i)
        units.push_back(unitOf(QString::number(98001 + i), UnitType::Commune, province.id.toString()));
    pack.units = UnitRegistry(std::move(units));
    pack.periodRules = {{QStringLiteral("calendar"), {}}};
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("bench"));
    feed.promise = std::chrono::hours(48);
    for (int i = 0; i < kIndicators; ++i) {
        Measure measure;
        measure.id = MeasureId(QStringLiteral("bench.m%1").arg(i));
        feed.observations.push_back({measure.id, {}, {}, {}, {}, {}});
        pack.measures.emplace(measure.id, measure);
        Indicator indicator;
        indicator.id = IndicatorId(QStringLiteral("bench.i%1").arg(i));
        indicator.numerator = measure.id.toString();
        indicator.denominator = QStringLiteral("bench.m%1").arg((i + 1) % kIndicators);
        indicator.scale = 100;
        indicator.periodRule = QStringLiteral("calendar");
        pack.indicators.push_back(indicator);
    }
    pack.feeds.push_back(feed);
    return pack;
}

} // namespace

int benchEvaluate(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.process(arguments);
    const auto zone = Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    if (!zone)
        return 1;
    const ProvincePack pack = benchPack(*zone);
    MonthInMemory source(pack);
    const Instant now = zone->instant(kFirstDay.addDays(kDays - 1), QTime(18, 0));
    QHash<FeedId, FeedHealth> feeds;
    FeedHealth &health = feeds[pack.feeds.front().id];
    health.lastOk = now;
    health.state = FeedState::Ok;
    std::vector<CompiledIndicator> indicators;
    for (const Indicator &indicator : pack.indicators) {
        auto compiled = CompiledIndicator::compile(pack, indicator);
        if (!compiled)
            return 1;
        indicators.push_back(std::move(*compiled));
    }

    size_t values = 0;
    const auto times = timeRuns(kRuns, [&] {
        source.touchAll();
        const EvaluationContext context{pack, now, feeds, source};
        values = 0;
        for (CompiledIndicator &indicator : indicators) {
            for (const Reading &reading : evaluateCommunes(context, indicator))
                values += reading.value.has_value();
        }
    });
    report("evaluate", "indicators", kIndicators, "indicators");
    report("evaluate", "units", kUnits, "units");
    report("evaluate", "values", double(values), "values");
    reportTimes("evaluate", QStringLiteral("tick_touching_all"), times);
    const UnitId province = pack.units.all().front().id;
    reportTimes("evaluate", QStringLiteral("province_with_spark"), timeRuns(5, [&] {
                    source.touchAll();
                    const EvaluationContext context{pack, now, feeds, source};
                    for (CompiledIndicator &indicator : indicators)
                        evaluateNow(context, indicator, province);
                }));
    return values == size_t(kIndicators) * kUnits ? 0 : 1;
}

} // namespace ioc
