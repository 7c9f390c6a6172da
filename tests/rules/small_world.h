// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"
#include "tests/support.h"

#include <deque>

namespace ioc::test {

inline QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

/// Rolls up what it is told, as the cache does.
class FakeRollups final : public RollupSource
{
public:
    explicit FakeRollups(Zone zone)
        : m_zone(std::move(zone))
    {
    }

    void observe(const char *measure, const char *unit, const QStringList &members, Instant when, double value,
                 Instant received, Quality quality = Quality::Good, Vintage vintage = Vintage::Unstated)
    {
        Kept &kept = m_kept[MeasureId(latin(measure))];
        const SeriesKey *key = keyOf({MeasureId(latin(measure)), UnitId(latin(unit)), members});
        for (Rollup *bucket : {&kept.days[{m_zone.dayNumber(when), key}],
                               &kept.hours[{toMillis(when) - toMillis(when) % 3'600'000, key}], &kept.all[key]})
            bucket->add(value, toMillis(when), toMillis(received), quality, vintage);
    }

    RollupRuns days(const MeasureId &measure, QDate from, QDate to) override
    {
        return runs(m_kept[measure].days, dayNumber(from), dayNumber(to));
    }

    RollupRuns hours(const MeasureId &measure, Instant from, Instant to) override
    {
        return runs(m_kept[measure].hours, toMillis(from), toMillis(to));
    }

    std::span<const SeriesLatest> latest(const MeasureId &measure) override
    {
        auto &answer = m_latest.emplace_back();
        for (const auto &[key, rollup] : m_kept[measure].all)
            answer.push_back({key, fromMillis(rollup.lastAt), rollup.last, fromMillis(rollup.received), rollup.sum,
                              rollup.quality, rollup.vintage});
        return answer;
    }

private:
    using Rows = std::map<std::pair<std::int64_t, const SeriesKey *>, Rollup>;
    struct Kept
    {
        Rows days;
        Rows hours;
        std::map<const SeriesKey *, Rollup> all;
    };

    const SeriesKey *keyOf(const SeriesKey &wanted)
    {
        for (const SeriesKey &key : m_keys) {
            if (key == wanted)
                return &key;
        }
        return &m_keys.emplace_back(wanted);
    }

    RollupRuns runs(const Rows &rows, std::int64_t from, std::int64_t to)
    {
        auto &answer = m_answers.emplace_back();
        for (const auto &[place, rollup] : rows) {
            if (place.first >= from && place.first < to)
                answer.push_back({place.first, place.second, rollup});
        }
        return {answer};
    }

    Zone m_zone;
    std::deque<SeriesKey> m_keys;
    std::map<MeasureId, Kept> m_kept;
    std::deque<std::vector<SeriesRollup>> m_answers;
    std::deque<std::vector<SeriesLatest>> m_latest;
};

inline constexpr const char *kProvince = "96@2025-07-01";
inline constexpr const char *kNorth = "101@2025-07-01";
inline constexpr const char *kSouth = "102@2025-07-01";
inline constexpr const char *kEast = "103@2025-07-01";

/// A province of three communes, and measures of every kind. Saturday 21 November 2026, 18:00 in Vietnam.
class SmallWorld
{
public:
    SmallWorld()
    {
        pack.zone = vietnam();
        pack.units =
            UnitRegistry({unit(UnitType::Province, "96", "2025-07-01"), unit(UnitType::Commune, "101", "2025-07-01"),
                          unit(UnitType::Ward, "102", "2025-07-01"), unit(UnitType::SpecialZone, "103", "2025-07-01"),
                          unit(UnitType::Commune, "901", "1978-01-01", "2025-07-01")});
        pack.periodRules = {{latin("calendar"), {latin("calendar"), 1}}, {latin("report"), {latin("report"), 15}}};
        using enum MeasureKind;
        // Counted from dossiers.
        measure("done", Flow, Grain::Day, {latin("agency")});
        measure("on_time", Flow, Grain::Day, {latin("agency")});
        measure("came", Flow, Grain::Hour);
        measure("went", Flow, Grain::Hour);
        count("dossiers", {"done", "on_time", "came", "went"});
        // Sent as values.
        measure("pm", Intensive, Grain::Instant, {latin("station")});
        bring("air", {"pm"});
        measure("volume", Stock, Grain::Day, {latin("lake")});
        bring("lakes", {"volume"});
        measure("power", Flow, Grain::Hour);
        measure("visits", Flow, Grain::Day);
        measure("budget", Flow, Grain::Month);
        bring("others", {"power", "visits", "budget"});
        for (const FeedDefinition &feed : pack.feeds)
            report(feed.id.toString(), now - std::chrono::minutes(5));
    }

    /// A plain figure or ratio of the month to date; the caller changes the rest.
    static Indicator indicator(const char *numerator, const char *denominator = "")
    {
        Indicator indicator;
        indicator.id = IndicatorId(latin("figure"));
        indicator.numerator = latin(numerator);
        indicator.denominator = latin(denominator);
        indicator.periodRule = latin("calendar");
        return indicator;
    }

    void observe(const char *measure, const char *unit, const QStringList &members, const char *when, double value)
    {
        rollups.observe(measure, unit, members, at(when), value, at(when) + std::chrono::minutes(1));
    }

    void report(const QString &feed, Instant lastOk, FeedState state = FeedState::Ok)
    {
        FeedHealth &health = feeds[FeedId(feed)];
        health.feed = FeedId(feed);
        health.lastOk = lastOk;
        health.state = state;
    }

    EvaluationContext context() { return {pack, now, feeds, rollups}; }

    CompiledIndicator &compile(const Indicator &indicator)
    {
        definitions.push_back(indicator);
        compiled.push_back(CompiledIndicator::compile(pack, definitions.back()).value());
        return compiled.back();
    }

    Reading read(const Indicator &indicator, const char *unit = kProvince)
    {
        return evaluateNow(context(), compile(indicator), UnitId(latin(unit)));
    }

    Figure over(const Indicator &indicator, const char *from, const char *to, const char *unit = kProvince)
    {
        return figureOver(context(), compile(indicator), UnitId(latin(unit)), Stretch::ofDays(day(from), day(to)));
    }

    ProvincePack pack;
    Instant now = at("2026-11-21T11:00:00Z");
    QHash<FeedId, FeedHealth> feeds;
    FakeRollups rollups{vietnam()};
    std::deque<Indicator> definitions;
    std::deque<CompiledIndicator> compiled;

private:
    static AdministrativeUnit unit(UnitType type, const char *code, const char *from, const char *to = nullptr)
    {
        AdministrativeUnit unit;
        unit.code = latin(code);
        unit.type = type;
        unit.validFrom = day(from);
        if (to)
            unit.validTo = day(to);
        unit.id = UnitId(unit.code + QLatin1Char('@') + latin(from));
        if (type != UnitType::Province)
            unit.parent = UnitId(latin(kProvince));
        return unit;
    }

    void measure(const char *id, MeasureKind kind, Grain grain, const QStringList &dimensions = {})
    {
        Measure measure;
        measure.id = MeasureId(latin(id));
        measure.kind = kind;
        measure.grain = grain;
        measure.dimensions = dimensions;
        pack.measures.emplace(measure.id, measure);
    }

    FeedDefinition &feed(const char *id)
    {
        FeedDefinition feed;
        feed.id = FeedId(latin(id));
        feed.promise = std::chrono::hours(1);
        pack.feeds.push_back(feed);
        return pack.feeds.back();
    }

    void count(const char *id, std::initializer_list<const char *> measures)
    {
        RecordMapping records;
        for (const char *one : measures)
            records.counts.push_back({MeasureId(latin(one)), {}, 0, {}, {}, {}, {}});
        feed(id).records = records;
    }

    void bring(const char *id, std::initializer_list<const char *> measures)
    {
        FeedDefinition &definition = feed(id);
        for (const char *one : measures)
            definition.observations.push_back({MeasureId(latin(one)), {}, {}, {}, {}, {}});
    }
};

/// "75", or "missing: no_volume".
inline QString valueText(const Figure &figure)
{
    return figure.value ? QString::number(*figure.value, 'g', 12)
                        : QStringLiteral("missing: ") + toString(figure.missing);
}

inline QString valueText(const Reading &reading)
{
    return reading.value ? QString::number(*reading.value, 'g', 12)
                         : QStringLiteral("missing: ") + toString(reading.missing);
}

} // namespace ioc::test
