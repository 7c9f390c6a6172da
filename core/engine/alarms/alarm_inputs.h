// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/pack_calendar.h"
#include "core/engine/alarms/area_inputs.h"
#include "core/engine/alarms/usual_inputs.h"
#include "core/rules/usual/station_limits.h"
#include "core/rules/usual/value_trail.h"

#include <deque>
#include <functional>
#include <map>
#include <span>

namespace ioc {

/// The figures that a round of alarms is judged by. Borrowed for the call.
struct FiguresNow
{
    const EvaluationContext &context;
    std::function<const Reading *(const IndicatorId &)> province;          ///< nullptr: there is none
    std::function<std::span<const Reading>(const IndicatorId &)> communes; ///< in the order of the communes of today
};

/// Turns what the figures say into what the rules of alarms see (SignalInput). Readings are always of the present, so
/// their data time never goes back here, though the oldest of their inputs may. Keeps what conditions need of the past.
/// One thread.
class AlarmInputs
{
public:
    AlarmInputs(PackPtr pack, const Format &format);

    /// The stations of an alarm that are out of line as far as is known.
    using StationsOut = std::function<std::vector<QString>(const AlarmKey &)>;

    /// An input of each commune, or one of the province; none for combined rules. A station that is out of line, is
    /// not heard and has no limit today is back. Views in them hold until the next call.
    const std::vector<SignalInput> &of(const AlarmRule &rule, const FiguresNow &figures, const StationsOut &out);

    /// What was not heard before the first round was not heard: another program has listened.
    void relyOnThePast() { m_begun = Instant(); }

    /// What rules on areas look at.
    AreaInputs &areas() { return m_areas; }

    /// Why the newest input of an alarm was what it was, in plain words without a full stop; empty when the value says
    /// it all.
    QString sentence(const AlarmKey &key) const { return m_sentences.value(key); }

    /// The same of some stations of a rule on a table.
    QString sentence(const AlarmKey &key, const QStringList &stations) const;

    /// What a station that a rule on a table watches said last.
    struct Station
    {
        StationStanding standing;
        bool isOld = false; ///< it was not heard in the newest round
    };

    /// Nullptr where nothing is known of it.
    const Station *station(const AlarmKey &key, const QString &name) const;

private:
    JudgedInput judge(const AlarmRule &rule, const FiguresNow &figures, const Reading &reading);
    JudgedInput rateOf(const AlarmRule &rule, const RateCondition &condition, const EvaluationContext &context,
                       const Reading &reading);
    void addStations(const AlarmRule &rule, const TableCondition &condition, const EvaluationContext &context,
                     const StationsOut &out);
    JudgedInput stations(const TableCondition &condition, const EvaluationContext &context, const UnitId &unit,
                         const AlarmKey &key, const std::vector<QString> &out);
    Instant oldestThatStands(const MeasureId &measure, Instant now);
    const std::vector<IndicatorId> &momentsOf(const MeasureId &measure);
    void takeUnheard(const StationsJudged &judged, const AlarmKey &key);
    std::vector<MemberInput> take(const StationsJudged &judged, AlarmSide side, Instant newest, const AlarmKey &key);
    void addAreas(const AlarmRule &rule, const EvaluationContext &context);
    void add(const AlarmRule &rule, const UnitId &unit, JudgedInput judged);
    CompiledIndicator *compiled(const IndicatorId &id);

    PackPtr m_pack;
    Format m_format;
    PackCalendar m_calendar;
    UsualInputs m_usual;
    AreaInputs m_areas;
    std::vector<SignalInput> m_inputs; ///< of the last call
    std::deque<QString> m_members;     ///< that its views show
    std::deque<std::vector<MemberInput>> m_memberInputs;
    QHash<AlarmKey, std::map<QString, Station>> m_stations;
    std::map<IndicatorId, CompiledIndicator> m_compiled;
    std::map<MeasureId, std::vector<IndicatorId>> m_momentsOf;
    std::map<std::pair<RuleId, UnitId>, ValueTrail> m_trails;
    std::optional<Instant> m_begun; ///< the first round
    QHash<AlarmKey, Instant> m_newest;
    QHash<AlarmKey, QString> m_sentences;
};

} // namespace ioc
