// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/past_inputs.h"
#include "core/engine/alarms/station_hours.h"
#include "core/rules/alarms/alarm_past.h"
#include "core/rules/alarms/area_reports.h"

#include <deque>
#include <functional>
#include <map>

namespace ioc {

/// Finds what rules would have said of days that a backfill or a correction has changed: for the journal, marked late,
/// told to nobody. Thresholds and changes of figures that run (Window::ToDate) are judged at the end of each day of the
/// last 31, of latest values of means by that of each whole hour of the last 7 days; deviations by each of those days
/// or hours; tables of limits by what each station said last in each of those hours; areas by the records of those 7
/// days that stood no more when they came. Other figures and conditions are not judged late, nor is a station of a
/// table while the alarm stood for another. Works in small parts, so that the present never waits. Pure but for its
/// figures and reports; one thread.
class LateAlarms
{
public:
    static constexpr int kDays = 31;
    static constexpr int kDaysByHour = 7;

    explicit LateAlarms(PackPtr pack)
        : m_pack(std::move(pack))
    {
    }

    /// The journal, in its order: what was found late before, and what was raised in time.
    void follow(const AlarmEntry &entry) { m_past.follow(entry); }

    /// Values of a measure have changed, from that day on.
    void noteChange(const MeasureId &measure, QDate firstDay);

    /// What records tell of places inside, for a rule on an area and a unit.
    using Reports = std::function<std::vector<PlaceReport>(const AlarmRule &, const UnitId &)>;
    void setReports(Reports reports) { m_reports = std::move(reports); }

    /// Records have come for a rule on an area that stood no more when they came, of that moment and later.
    void noteReports(const RuleId &rule, Instant first);

    /// What lies before the days that can be judged is forgotten.
    void passTo(QDate today);

    bool isIdle() const { return m_changed.empty() && m_reported.empty() && m_jobs.empty(); }

    /// Works for about that long, and tells what it has found: entries without a phase, in the order of their times for
    /// each alarm.
    std::vector<AlarmEntry> work(const EvaluationContext &context, Milliseconds about);

    /// What was asked since the last work() is asked again: its figures missed something.
    void doAgain();

private:
    struct Job
    {
        size_t rule = 0;
        UnitId unit;
        QDate from; ///< the first day that changed
        QDate to;   ///< the day on which it was asked
    };

    bool isJudgedLate(const TableCondition &table) const;
    std::vector<MeasureId> measuresOf(const AlarmRule &rule);
    bool isNews(const AlarmRule &rule, const AlarmEntry &raised, std::optional<Instant> returned);
    std::optional<QDate> changedSince(const AlarmRule &rule, QDate today);
    void plan(const EvaluationContext &context);
    const StationHours::Hours &stationHours(const EvaluationContext &context, const Job &job,
                                            const TableCondition &table);
    bool prepare(const EvaluationContext &context, const Job &job);
    std::vector<AlarmEntry> findings(const EvaluationContext &context, const Job &job);
    std::vector<AlarmEntry> judge(const EvaluationContext &context, const Job &job);
    bool isByHour(const AlarmRule &rule);
    CompiledIndicator *compiled(const IndicatorId &id);

    PackPtr m_pack;
    AlarmPast m_past;
    std::map<MeasureId, QDate> m_changed;
    std::map<RuleId, QDate> m_reported;
    Reports m_reports;
    std::deque<Job> m_jobs;
    std::vector<Job> m_done; ///< by the last work()
    std::map<IndicatorId, CompiledIndicator> m_compiled;
    std::optional<PastInputs> m_inputs;         ///< of the first job, as far as they are made
    std::optional<StationHours> m_stationHours; ///< that the jobs look at; those of changes since come after them
};

} // namespace ioc
