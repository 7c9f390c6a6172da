// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_inputs.h"

#include "core/domain/calendar/freshness.h"
#include "core/engine/alarms/trail_before.h"
#include "core/rules/usual/condition_sentences.h"
#include "core/rules/usual/station_limits.h"

#include <algorithm>

namespace ioc {
namespace {

SignalInput inputOf(const Reading &reading, Instant now)
{
    return {reading.value.value_or(0), reading.asOf.value_or(now), isTrusted(reading), reading.value, reading.member};
}

} // namespace

AlarmInputs::AlarmInputs(PackPtr pack, const Format &format)
    : m_pack(std::move(pack))
    , m_format(format)
    , m_calendar(*m_pack)
    , m_usual(format)
    , m_areas(m_pack, format)
{
}

CompiledIndicator *AlarmInputs::compiled(const IndicatorId &id)
{
    const auto known = m_compiled.find(id);
    if (known != m_compiled.end())
        return &known->second;
    const Indicator *definition = m_pack->indicator(id);
    if (!definition)
        return nullptr;
    auto made = CompiledIndicator::compile(*m_pack, *definition);
    return made ? &m_compiled.emplace(id, std::move(*made)).first->second : nullptr;
}

const std::vector<SignalInput> &AlarmInputs::of(const AlarmRule &rule, const FiguresNow &figures,
                                                const StationsOut &out)
{
    m_inputs.clear();
    m_members.clear();
    m_memberInputs.clear();
    const EvaluationContext &context = figures.context;
    m_begun = std::min(m_begun.value_or(context.now), context.now);
    const bool isOfProvince = rule.scope == AlarmRule::Scope::Province;
    if (const auto *table = std::get_if<TableCondition>(&rule.condition)) {
        addStations(rule, *table, context, out);
        return m_inputs;
    }
    if (std::holds_alternative<AreaCondition>(rule.condition))
        addAreas(rule, context);
    if (!isOfIndicator(rule.condition))
        return m_inputs;
    if (!isOfProvince) {
        for (const Reading &reading : figures.communes(rule.indicator))
            add(rule, reading.unit, judge(rule, figures, reading));
    } else if (const Reading *reading = figures.province(rule.indicator)) {
        add(rule, reading->unit, judge(rule, figures, *reading));
    }
    return m_inputs;
}

JudgedInput AlarmInputs::judge(const AlarmRule &rule, const FiguresNow &figures, const Reading &reading)
{
    const EvaluationContext &context = figures.context;
    CompiledIndicator *indicator = compiled(rule.indicator);
    const JudgedInput none{{0, context.now, false}, {}};
    if (!indicator)
        return none;
    if (rule.threshold())
        return {inputOf(reading, context.now), {}};
    if (const auto *rate = std::get_if<RateCondition>(&rule.condition))
        return rateOf(rule, *rate, context, reading);
    if (const auto *missing = std::get_if<MissingCondition>(&rule.condition)) {
        // What was not heard because this program did not run is nobody's silence.
        const Instant heard = std::max(reading.asOf.value_or(*m_begun), *m_begun);
        const Instant oldest = indicator->oldestFreshFigure(context.now) - missing->grace;
        SignalInput input = SignalInput::yesNo(heard < oldest, context.now);
        input.trusted = heard < oldest || (reading.asOf && *reading.asOf >= oldest); // else nobody knows yet
        input.value = reading.value;
        return {input, {}};
    }
    if (const auto *deviation = std::get_if<DeviationCondition>(&rule.condition))
        return m_usual.deviation(rule, *deviation, context, *indicator, reading);
    if (const auto *forecast = std::get_if<ForecastCondition>(&rule.condition))
        return m_usual.forecast(rule, *forecast, context, *indicator, reading);
    return none;
}

JudgedInput AlarmInputs::rateOf(const AlarmRule &rule, const RateCondition &condition, const EvaluationContext &context,
                                const Reading &reading)
{
    SignalInput input = inputOf(reading, reading.asOf.value_or(Instant()));
    if (!input.trusted || !reading.asOf)
        return {input, {}};
    auto known = m_trails.find({rule.id, reading.unit});
    if (known == m_trails.end()) {
        const Indicator &indicator = *m_pack->indicator(rule.indicator);
        known = m_trails
                    .emplace(std::pair(rule.id, reading.unit),
                             trailBefore(context, indicator, reading.unit, condition.over))
                    .first;
    }
    ValueTrail &trail = known->second;
    trail.take(*reading.asOf, *reading.value);
    const auto change = trail.change();
    input.trusted = change.has_value();
    if (!change)
        return {input, {}};
    input.judged = change->by;
    return {input, changeSentence(*change, *reading.value, *m_pack->indicator(rule.indicator), m_format)};
}

void AlarmInputs::addStations(const AlarmRule &rule, const TableCondition &condition, const EvaluationContext &context,
                              const StationsOut &out)
{
    const auto addOf = [&](const UnitId &unit, const UnitId &where) {
        const AlarmKey key{rule.id, unit};
        add(rule, unit, stations(condition, context, where, key, out(key)));
    };
    if (rule.scope == AlarmRule::Scope::Province) {
        const AdministrativeUnit *province = m_pack->units.provinceOn(context.today());
        addOf(province ? province->id : UnitId(), {});
        return;
    }
    for (const AdministrativeUnit *unit : m_pack->units.communesOn(context.today()))
        addOf(unit->id, unit->id);
}

/// The oldest value of a measure that is told as good by a figure of the moment made of it, or by the promise of its
/// feeds: what a tile shows as good must raise the alarm that stands beside it.
Instant AlarmInputs::oldestThatStands(const MeasureId &measure, Instant now)
{
    Instant oldest = now;
    for (const FeedDefinition *feed : m_pack->feedsOf(measure))
        oldest = std::min(oldest, oldestFresh(*feed, m_calendar, now));
    for (const IndicatorId &indicator : momentsOf(measure))
        oldest = std::min(oldest, compiled(indicator)->oldestFreshFigure(now));
    return oldest;
}

/// The figures of the moment that are made of a measure; one of a month may be fresh for weeks, and says nothing of
/// now.
const std::vector<IndicatorId> &AlarmInputs::momentsOf(const MeasureId &measure)
{
    const auto [known, isNew] = m_momentsOf.try_emplace(measure);
    if (!isNew)
        return known->second;
    for (const Indicator &indicator : m_pack->indicators) {
        const CompiledIndicator *made = indicator.window == Window::Now ? compiled(indicator.id) : nullptr;
        if (made && std::count(made->measures().begin(), made->measures().end(), measure) > 0)
            known->second.push_back(indicator.id);
    }
    return known->second;
}

/// Of those that are there (empty: of the whole province) each by its own limit, and the one furthest past it, which
/// speaks for the newest moment of any.
JudgedInput AlarmInputs::stations(const TableCondition &condition, const EvaluationContext &context, const UnitId &unit,
                                  const AlarmKey &key, const std::vector<QString> &out)
{
    const JudgedInput none{{0, context.now, false}, {}};
    const Measure &measure = m_pack->measures.at(condition.measure);
    const qsizetype position = measure.dimensions.indexOf(condition.dimension);
    const LimitTable *table = m_pack->limitTable(condition.table);
    if (position < 0 || !table)
        return none;
    const Instant oldest = oldestThatStands(condition.measure, context.now);
    std::vector<StationValue> values;
    std::vector<StationValue> unheard; // that were out of line when they were heard last
    Instant newest;
    for (const SeriesLatest &latest : context.source.latest(condition.measure)) {
        const bool isHere = unit.isEmpty() || latest.key->unit == unit;
        if (!isHere || !isTrusted(latest.quality))
            continue;
        const StationValue value{latest.key->members.value(position), latest.value, latest.at};
        if (latest.at < oldest) {
            if (std::find(out.begin(), out.end(), value.member) != out.end())
                unheard.push_back(value);
            continue;
        }
        values.push_back(value);
        newest = std::max(newest, latest.at);
    }
    const StationsJudged judged =
        judgeStations(values, *table, condition.level, condition.side, context.pack.zone.date(newest));
    auto &members = m_memberInputs.emplace_back(take(judged, condition.side, newest, key));
    for (const StationValue &one : unheard)
        takeUnheard(judgeStations({&one, 1}, *table, condition.level, condition.side, context.pack.zone.date(one.at)),
                    key);
    for (const QString &member : out) {
        const bool isHeard = std::any_of(values.begin(), values.end(),
                                         [&member](const StationValue &value) { return value.member == member; });
        if (!isHeard && !table->limit(member, condition.level, context.today()))
            members.push_back(inputWithoutLimit(member, condition.side, context.now));
    }
    if (!judged.furthest)
        return {{0, context.now, false, {}, {}, members}, {}};
    const StationStanding &furthest = *judged.furthest;
    return {{inputOf(furthest, condition.side).judged, newest, true, furthest.value,
             m_members.emplace_back(furthest.member), members},
            {}};
}

std::vector<MemberInput> AlarmInputs::take(const StationsJudged &judged, AlarmSide side, Instant newest,
                                           const AlarmKey &key)
{
    std::map<QString, Station> &known = m_stations[key];
    for (auto &[name, station] : known)
        station.isOld = true;
    std::vector<MemberInput> inputs;
    for (const StationStanding &one : judged.stations) {
        known.insert_or_assign(one.member, Station{one, false});
        inputs.push_back(inputOf(one, side));
    }
    for (const QString &member : judged.withoutLimit)
        inputs.push_back(inputWithoutLimit(member, side, newest));
    return inputs;
}

/// What it said while nobody here listened is better than what people were told of it.
void AlarmInputs::takeUnheard(const StationsJudged &judged, const AlarmKey &key)
{
    for (const StationStanding &one : judged.stations) {
        const auto [known, isNew] = m_stations[key].try_emplace(one.member, Station{one, true});
        if (!isNew && known->second.standing.at < one.at)
            known->second = {one, true};
    }
}

const AlarmInputs::Station *AlarmInputs::station(const AlarmKey &key, const QString &name) const
{
    const auto stations = m_stations.constFind(key);
    if (stations == m_stations.constEnd())
        return nullptr;
    const auto found = stations->find(name);
    return found == stations->end() ? nullptr : &found->second;
}

QString AlarmInputs::sentence(const AlarmKey &key, const QStringList &stations) const
{
    const AlarmRule *rule = m_pack->rule(key.rule);
    const auto *table = rule ? std::get_if<TableCondition>(&rule->condition) : nullptr;
    if (!table)
        return sentence(key);
    std::vector<StationStanding> standings;
    for (const QString &name : stations) {
        if (const Station *known = station(key, name))
            standings.push_back(known->standing);
    }
    return stationsSentence(standings, *table, m_pack->measures.at(table->measure), m_format);
}

void AlarmInputs::addAreas(const AlarmRule &rule, const EvaluationContext &context)
{
    const bool isOfProvince = rule.scope == AlarmRule::Scope::Province;
    const AdministrativeUnit *province = m_pack->units.provinceOn(context.today());
    const auto communes =
        isOfProvince ? std::vector<const AdministrativeUnit *>() : m_pack->units.communesOn(context.today());
    std::vector<JudgedInput> judged = m_areas.judge(rule, context, communes);
    for (size_t i = 0; i < judged.size(); ++i)
        add(rule, !isOfProvince ? communes[i]->id : province ? province->id : UnitId(), std::move(judged[i]));
}

void AlarmInputs::add(const AlarmRule &rule, const UnitId &unit, JudgedInput judged)
{
    const AlarmKey key{rule.id, unit};
    if (judged.input.trusted) {
        Instant &newest = m_newest[key];
        newest = std::max(newest, judged.input.dataTime);
        judged.input.dataTime = newest;
        m_sentences.insert(key, judged.sentence);
    }
    m_inputs.push_back(judged.input);
}

} // namespace ioc
