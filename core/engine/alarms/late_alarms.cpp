// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/late_alarms.h"

#include "core/rules/alarms/past_alarms.h"

#include <QElapsedTimer>

#include <algorithm>

namespace ioc {
namespace {

constexpr Milliseconds kHour = std::chrono::hours(1);
constexpr Milliseconds kDay = std::chrono::hours(24);
constexpr Milliseconds kMoment{1};

/// A day more, so that what stood already is no news, and holds are seen whole.
QDate dayBefore(QDate day)
{
    return day.addDays(-1);
}

/// What the stations said in each of these hours, each by its limit of that day.
std::vector<PastMembers> judgedByHour(const ProvincePack &pack, const AlarmRule &rule, const TableCondition &table,
                                      const StationHours::Hours &hours)
{
    const LimitTable &limits = *pack.limitTable(table.table);
    const Milliseconds stood = std::min(std::max(rule.hold, rule.clearHold), kHour - kMoment);
    std::vector<PastMembers> moments;
    for (const auto &[hour, values] : hours) {
        const QDate day = pack.zone.date(fromMillis(hour));
        PastMembers members;
        const StationsJudged judged = judgeStations(values, limits, table.level, table.side, day);
        for (const StationStanding &one : judged.stations)
            members.push_back(inputOf(one, table.side));
        for (const QString &member : judged.withoutLimit)
            members.push_back(inputWithoutLimit(member, table.side, fromMillis(hour) + kHour - kMoment));
        if (stood.count() > 0) {
            moments.push_back(members);
            for (MemberInput &member : moments.back())
                member.dataTime -= stood;
        }
        moments.push_back(std::move(members));
    }
    return moments;
}

} // namespace

void LateAlarms::noteChange(const MeasureId &measure, QDate firstDay)
{
    const auto [known, isNew] = m_changed.try_emplace(measure, firstDay);
    known->second = std::min(known->second, firstDay);
}

void LateAlarms::noteReports(const RuleId &rule, Instant first)
{
    const QDate day = m_pack->zone.date(first);
    const auto [known, isNew] = m_reported.try_emplace(rule, day);
    known->second = std::min(known->second, day);
}

void LateAlarms::passTo(QDate today)
{
    m_past.forgetBefore(m_pack->zone.startOf(today.addDays(-kDays - 1)));
}

CompiledIndicator *LateAlarms::compiled(const IndicatorId &id)
{
    const auto known = m_compiled.find(id);
    if (known != m_compiled.end())
        return &known->second;
    const Indicator *definition = m_pack->indicator(id);
    auto made = definition ? CompiledIndicator::compile(*m_pack, *definition) : Result<CompiledIndicator>(Error{});
    return made ? &m_compiled.emplace(id, std::move(*made)).first->second : nullptr;
}

bool LateAlarms::isJudgedLate(const TableCondition &table) const
{
    const auto measure = m_pack->measures.find(table.measure);
    return measure != m_pack->measures.end() && measure->second.grain <= Grain::Hour &&
           measure->second.dimensions.contains(table.dimension) && m_pack->limitTable(table.table);
}

bool LateAlarms::isByHour(const AlarmRule &rule)
{
    return std::holds_alternative<TableCondition>(rule.condition) ||
           PastInputs::areByHour(rule, *compiled(rule.indicator));
}

/// Of what a rule is judged late by; nothing where it is not.
std::vector<MeasureId> LateAlarms::measuresOf(const AlarmRule &rule)
{
    if (const auto *table = std::get_if<TableCondition>(&rule.condition))
        return isJudgedLate(*table) ? std::vector{table->measure} : std::vector<MeasureId>();
    const CompiledIndicator *indicator = isOfIndicator(rule.condition) ? compiled(rule.indicator) : nullptr;
    return indicator && PastInputs::areThere(rule, *indicator, *m_pack) ? indicator->measures()
                                                                        : std::vector<MeasureId>();
}

/// The first day that may say something else of a rule now; nothing where none does, or it is not judged late.
std::optional<QDate> LateAlarms::changedSince(const AlarmRule &rule, QDate today)
{
    if (std::holds_alternative<AreaCondition>(rule.condition)) {
        const auto reported = m_reported.find(rule.id);
        return reported == m_reported.end() ? std::nullopt
                                            : std::optional(std::max(reported->second, today.addDays(-kDaysByHour)));
    }
    const std::vector<MeasureId> measures = measuresOf(rule);
    QDate from = today;
    for (const MeasureId &measure : measures) {
        const auto changed = m_changed.find(measure);
        from = changed == m_changed.end() ? from : std::min(from, changed->second);
    }
    if (from >= today)
        return std::nullopt;
    return std::max(from, today.addDays(isByHour(rule) ? -kDaysByHour : -kDays));
}

void LateAlarms::plan(const EvaluationContext &context)
{
    const QDate today = context.today();
    for (size_t index = 0; index < m_pack->rules.size(); ++index) {
        const AlarmRule &rule = m_pack->rules[index];
        const auto from = changedSince(rule, today);
        if (!from)
            continue;
        if (rule.scope == AlarmRule::Scope::Communes) {
            for (const AdministrativeUnit *unit : m_pack->units.communesOn(today))
                m_jobs.push_back({index, unit->id, *from, today});
        } else if (const AdministrativeUnit *province = m_pack->units.provinceOn(today)) {
            m_jobs.push_back({index, province->id, *from, today});
        }
    }
    m_changed.clear();
    m_reported.clear();
}

/// Read once for all rules and units that follow one another and look at the same.
const StationHours::Hours &LateAlarms::stationHours(const EvaluationContext &context, const Job &job,
                                                    const TableCondition &table)
{
    const StationHours::Of of{table.measure, table.dimension, dayBefore(job.from), job.to};
    if (!m_stationHours || m_stationHours->of() != of)
        m_stationHours.emplace(context, of);
    const bool isOfProvince = m_pack->rules[job.rule].scope == AlarmRule::Scope::Province;
    return isOfProvince ? m_stationHours->inProvince() : m_stationHours->in(job.unit);
}

std::vector<AlarmEntry> LateAlarms::findings(const EvaluationContext &context, const Job &job)
{
    const AlarmRule &rule = m_pack->rules[job.rule];
    const Instant from = context.pack.zone.startOf(job.from);
    if (std::holds_alternative<AreaCondition>(rule.condition)) {
        const auto inputs =
            pastAreaInputs(rule, m_reports ? m_reports(rule, job.unit) : std::vector<PlaceReport>(), context.now);
        return pastAlarms(rule, job.unit, inputs, from, context.now, context.now); // of today too: they are over
    }
    const Instant to = context.pack.zone.startOf(job.to);
    if (const auto *table = std::get_if<TableCondition>(&rule.condition))
        return pastMemberAlarms(rule, job.unit, judgedByHour(*m_pack, rule, *table, stationHours(context, job, *table)),
                                from, to, context.now);
    return pastAlarms(rule, job.unit, m_inputs->values(), from, to, context.now);
}

/// Makes a part of what a job looks at; whether it is whole.
bool LateAlarms::prepare(const EvaluationContext &context, const Job &job)
{
    const AlarmRule &rule = m_pack->rules[job.rule];
    if (!isOfIndicator(rule.condition))
        return true;
    CompiledIndicator &indicator = *compiled(rule.indicator);
    if (!m_inputs)
        m_inputs.emplace(rule, indicator, job.unit, dayBefore(job.from), job.to);
    if (!m_inputs->isWhole())
        m_inputs->add(context, indicator);
    return m_inputs->isWhole();
}

/// Whether the journal knows nothing of it. What speaks for an hour or a day is dated with its end, in time with any
/// moment of it; what stood in an area is dated with what it was, and stands until it is written if it did not return.
bool LateAlarms::isNews(const AlarmRule &rule, const AlarmEntry &raised, std::optional<Instant> returned)
{
    const Instant at = *raised.dataTime;
    if (std::holds_alternative<AreaCondition>(rule.condition))
        return !m_past.knowsStretch(raised.key, at, returned.value_or(raised.at));
    const Milliseconds each = isByHour(rule) ? kHour : kDay;
    return !m_past.knowsRaised(raised.key, at - each, at + kMoment); // when the next begins
}

std::vector<AlarmEntry> LateAlarms::judge(const EvaluationContext &context, const Job &job)
{
    std::vector<AlarmEntry> found = findings(context, job);
    std::vector<AlarmEntry> news;
    bool isRaiseNews = false; // then its return is
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].event == AlarmEvent::Raised)
            isRaiseNews = isNews(m_pack->rules[job.rule], found[i],
                                 i + 1 < found.size() ? found[i + 1].dataTime : std::optional<Instant>());
        if (isRaiseNews)
            news.push_back(std::move(found[i]));
    }
    return news;
}

std::vector<AlarmEntry> LateAlarms::work(const EvaluationContext &context, Milliseconds about)
{
    QElapsedTimer took;
    took.start();
    m_done.clear();
    if (m_jobs.empty() && !isIdle())
        plan(context);
    std::vector<AlarmEntry> news;
    while (!m_jobs.empty() && Milliseconds(took.elapsed()) < about) {
        if (!prepare(context, m_jobs.front()))
            continue;
        const auto found = judge(context, m_jobs.front());
        m_inputs.reset();
        news.insert(news.end(), found.begin(), found.end());
        m_done.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    if (m_jobs.empty())
        m_stationHours.reset();
    return news;
}

void LateAlarms::doAgain()
{
    m_jobs.insert(m_jobs.end(), m_done.begin(), m_done.end());
    m_done.clear();
    m_inputs.reset();
    m_stationHours.reset();
}

} // namespace ioc
