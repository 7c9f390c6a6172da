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

/// The figures of a stretch of the past, each of which stood at least so long that a hold within its hour or day is
/// seen as over at its end.
class Past
{
public:
    Past(const AlarmRule &rule, Milliseconds each)
        : m_stood(std::min(std::max(rule.hold, rule.clearHold), each - kMoment))
    {
    }

    void add(const Figure &figure, Instant end)
    {
        if (!figure.value || figure.partly || !isTrusted(figure.quality))
            return; // neither raises nor returns, as in the present
        if (m_stood.count() > 0)
            m_values.push_back({*figure.value, end - m_stood, true, figure.value});
        m_values.push_back({*figure.value, end, true, figure.value});
    }

    const std::vector<SignalInput> &values() const { return m_values; }

private:
    Milliseconds m_stood;
    std::vector<SignalInput> m_values;
};

/// The figure that ran at the end of each day, for the days [from, to).
Past byDay(const EvaluationContext &context, const AlarmRule &rule, CompiledIndicator &indicator, const UnitId &unit,
           QDate from, QDate to)
{
    Past past(rule, kDay);
    for (QDate day = from; day < to; day = day.addDays(1)) {
        const Instant end = context.pack.zone.startOf(day.addDays(1)) - kMoment;
        const EvaluationContext then{context.pack, end, context.feeds, context.source, context.gatherings};
        Period period;
        const Stretch stretch = windowStretch(then, indicator, period);
        past.add(figureOver(then, indicator, unit, stretch), end);
    }
    return past;
}

/// The figure of each whole hour of these days.
Past byHour(const EvaluationContext &context, const AlarmRule &rule, CompiledIndicator &indicator, const UnitId &unit,
            QDate from, QDate to)
{
    Past past(rule, kHour);
    const Zone &zone = context.pack.zone;
    for (Instant hour = zone.startOf(from); hour < zone.startOf(to); hour += kHour)
        past.add(figureOver(context, indicator, unit, Stretch::ofHours(hour, hour + kHour)), hour + kHour - kMoment);
    return past;
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
        for (const StationStanding &one : judgeStations(values, limits, table.level, table.side, day).stations)
            members.push_back(inputOf(one, table.side));
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

/// Of latest values only means: sums of an hour and what is left of stocks are other figures than those of the moment.
bool LateAlarms::isJudgedLate(const CompiledIndicator &indicator) const
{
    const auto &measures = indicator.measures();
    if (indicator.definition().window == Window::ToDate)
        return true;
    return indicator.definition().window == Window::Now &&
           std::all_of(measures.begin(), measures.end(), [this](const MeasureId &measure) {
               const Measure &known = m_pack->measures.at(measure);
               return known.kind == MeasureKind::Intensive && known.grain <= Grain::Hour;
           });
}

bool LateAlarms::isJudgedLate(const TableCondition &table) const
{
    const auto measure = m_pack->measures.find(table.measure);
    return measure != m_pack->measures.end() && measure->second.grain <= Grain::Hour &&
           measure->second.dimensions.contains(table.dimension) && m_pack->limitTable(table.table);
}

bool LateAlarms::isByHour(const AlarmRule &rule)
{
    return !rule.threshold() || compiled(rule.indicator)->definition().window == Window::Now;
}

/// The first day that may say something else of a rule now; nothing where none does, or it is not judged late.
std::optional<QDate> LateAlarms::changedSince(const AlarmRule &rule, QDate today)
{
    std::vector<MeasureId> measures;
    if (const auto *table = std::get_if<TableCondition>(&rule.condition); table && isJudgedLate(*table)) {
        measures = {table->measure};
    } else if (rule.threshold()) {
        const CompiledIndicator *indicator = compiled(rule.indicator);
        if (indicator && isJudgedLate(*indicator))
            measures = indicator->measures();
    }
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
                m_jobs.push_back({index, unit->id, *from});
        } else if (const AdministrativeUnit *province = m_pack->units.provinceOn(today)) {
            m_jobs.push_back({index, province->id, *from});
        }
    }
    m_changed.clear();
}

/// Read once for all rules and units that follow one another and look at the same.
const StationHours::Hours &LateAlarms::stationHours(const EvaluationContext &context, const Job &job,
                                                    const TableCondition &table)
{
    const StationHours::Of of{table.measure, table.dimension, job.from.addDays(-1), context.today()};
    if (!m_stationHours || m_stationHours->of() != of)
        m_stationHours.emplace(context, of);
    const bool isOfProvince = m_pack->rules[job.rule].scope == AlarmRule::Scope::Province;
    return isOfProvince ? m_stationHours->inProvince() : m_stationHours->in(job.unit);
}

std::vector<AlarmEntry> LateAlarms::findings(const EvaluationContext &context, const Job &job)
{
    const AlarmRule &rule = m_pack->rules[job.rule];
    const QDate today = context.today();
    const Instant from = context.pack.zone.startOf(job.from);
    const Instant to = context.pack.zone.startOf(today);
    // A day more, so that what stood already is no news, and holds are seen whole.
    const QDate before = job.from.addDays(-1);
    if (const auto *table = std::get_if<TableCondition>(&rule.condition))
        return pastMemberAlarms(rule, job.unit, judgedByHour(*m_pack, rule, *table, stationHours(context, job, *table)),
                                from, to, context.now);
    CompiledIndicator &indicator = *compiled(rule.indicator);
    const Past past = isByHour(rule) ? byHour(context, rule, indicator, job.unit, before, today)
                                     : byDay(context, rule, indicator, job.unit, before, today);
    return pastAlarms(rule, job.unit, past.values(), from, to, context.now);
}

std::vector<AlarmEntry> LateAlarms::judge(const EvaluationContext &context, const Job &job)
{
    const Milliseconds each = isByHour(m_pack->rules[job.rule]) ? kHour : kDay;
    std::vector<AlarmEntry> news;
    bool isRaiseNews = false; // then its return is
    for (AlarmEntry &entry : findings(context, job)) {
        if (entry.event == AlarmEvent::Raised)
            isRaiseNews = !m_past.knowsRaised(entry.key, *entry.dataTime - each,
                                              *entry.dataTime + kMoment); // when the next begins
        if (isRaiseNews)
            news.push_back(std::move(entry));
    }
    return news;
}

std::vector<AlarmEntry> LateAlarms::work(const EvaluationContext &context, Milliseconds about)
{
    QElapsedTimer took;
    took.start();
    m_done.clear();
    if (m_jobs.empty() && !m_changed.empty())
        plan(context);
    std::vector<AlarmEntry> news;
    while (!m_jobs.empty() && Milliseconds(took.elapsed()) < about) {
        const auto found = judge(context, m_jobs.front());
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
    m_stationHours.reset();
}

} // namespace ioc
