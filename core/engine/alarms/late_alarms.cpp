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
        if (!figure.value || figure.partly || figure.quality > Quality::Estimated)
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

void LateAlarms::plan(const EvaluationContext &context)
{
    const QDate today = context.today();
    for (size_t index = 0; index < m_pack->rules.size(); ++index) {
        const AlarmRule &rule = m_pack->rules[index];
        CompiledIndicator *indicator = rule.threshold() ? compiled(rule.indicator) : nullptr;
        if (!indicator || !isJudgedLate(*indicator))
            continue;
        QDate from = today;
        for (const MeasureId &measure : indicator->measures()) {
            const auto changed = m_changed.find(measure);
            from = changed == m_changed.end() ? from : std::min(from, changed->second);
        }
        const int days = indicator->definition().window == Window::Now ? kDaysByHour : kDays;
        from = std::max(from, today.addDays(-days));
        if (from >= today)
            continue;
        if (rule.scope == AlarmRule::Scope::Communes) {
            for (const AdministrativeUnit *unit : m_pack->units.communesOn(today))
                m_jobs.push_back({index, unit->id, from});
        } else if (const AdministrativeUnit *province = m_pack->units.provinceOn(today)) {
            m_jobs.push_back({index, province->id, from});
        }
    }
    m_changed.clear();
}

std::vector<AlarmEntry> LateAlarms::judge(const EvaluationContext &context, const Job &job)
{
    const AlarmRule &rule = m_pack->rules[job.rule];
    CompiledIndicator &indicator = *compiled(rule.indicator);
    const bool isByHour = indicator.definition().window == Window::Now;
    const QDate today = context.today();
    // A day more, so that what stood already is no news, and holds are seen whole.
    const QDate before = job.from.addDays(-1);
    const Past past = isByHour ? byHour(context, rule, indicator, job.unit, before, today)
                               : byDay(context, rule, indicator, job.unit, before, today);
    const Zone &zone = context.pack.zone;
    auto found = pastAlarms(rule, job.unit, past.values(), zone.startOf(job.from), zone.startOf(today), context.now);
    std::vector<AlarmEntry> news;
    bool isRaiseNews = false; // then its return is
    for (AlarmEntry &entry : found) {
        if (entry.event == AlarmEvent::Raised)
            isRaiseNews = !m_past.knowsRaised(entry.key, *entry.dataTime - (isByHour ? kHour : kDay),
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
    return news;
}

void LateAlarms::doAgain()
{
    m_jobs.insert(m_jobs.end(), m_done.begin(), m_done.end());
    m_done.clear();
}

} // namespace ioc
