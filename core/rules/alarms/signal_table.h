// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_places.h"
#include "core/rules/alarms/member_signals.h"

#include <QStringList>

#include <functional>
#include <span>

namespace ioc {

/// The signals of all rules on all units, one after the other: a tick looks at every one of them. One thread.
class SignalTable
{
public:
    SignalTable(const std::vector<AlarmRule> &rules, size_t communes);

    /// What a signal saw when it turned; kept until the alarm has followed.
    struct Turn
    {
        std::optional<Instant> dataTime;
        std::optional<double> value;
        QString member;
        QStringList members; ///< of a table all that went out of line with it, the furthest first
    };

    /// One input of each commune, or one of the province. Returns the positions of the late ones.
    std::vector<size_t> observe(size_t rule, std::span<const SignalInput> inputs, Instant now);

    /// Steps the rules that combine others by how those stand. Of a province-wide one, a rule on communes counts when
    /// it is out of line on any; of one on communes, a province-wide rule counts on all. Time is the newest data time
    /// of any of them, or the clock's where one of them runs on the clock: what is missing brings no data that could
    /// tell the time. What is out of line counts where `counts` says so.
    using Counts = std::function<bool(const AlarmPlace &)>;
    void combine(Instant now, const Counts &counts);

    /// The signals that a combination combines there and that are out of line; none of any other rule.
    std::vector<AlarmPlace> partsOut(const AlarmPlace &place) const;

    /// Whether there is a signal: a rule of the pack on a unit of its scope.
    bool covers(const AlarmPlace &place) const;
    const SignalState &at(const AlarmPlace &place) const { return m_signals[indexOf(place)]; }

    /// Whether its newest input could be trusted.
    bool isHeard(const AlarmPlace &place) const { return covers(place) && m_heard[indexOf(place)]; }

    /// Where the rule speaks for that unit: there, or province-wide. Nothing for a rule on communes and the province.
    std::optional<AlarmPlace> speakerFor(size_t rule, size_t unit) const;

    const std::map<AlarmPlace, Turn> &turns() const { return m_turns; }
    void settled(const AlarmPlace &place) { m_turns.erase(place); }

    /// The members that went out of line while others of that place were already, and of whom nobody has been told;
    /// nullptr when there are none.
    const Turn *joined(const AlarmPlace &place) const;
    void told(const AlarmPlace &place) { m_joined.erase(place); }

    /// The members that are out of line there, sorted; none of a rule without.
    std::vector<QString> membersOut(const AlarmPlace &place) const;

    /// False when `cause` watches the same members and one of those that are out of line at `place` is not out of line
    /// there: then it does not tell all that `place` does.
    bool tellsFor(const AlarmPlace &cause, const AlarmPlace &place) const;

    /// Brings a signal where the journal or another table says it is. With `member` that member alone.
    void set(const AlarmPlace &place, const SignalState &state);
    void setMember(const AlarmPlace &place, const QString &member, const SignalState &state);

    /// Of the journal: the alarm was raised, or raised again, by that member, which may be empty; or it returned. It
    /// names one, and others may be out of line with it: those that are so in the next round were.
    void setRaised(const AlarmPlace &place, const QString &member);
    void setReturned(const AlarmPlace &place);

    /// Whether that round is still to come; and that it is, of a place with members.
    bool mayOthersBeOut(const AlarmPlace &place) const;
    void setOthersMayBeOut(const AlarmPlace &place);

    /// Before what is known better of its members is set; whether the place itself is out of line stays.
    void forgetMembersOut(const AlarmPlace &place);

    /// Those that are active or about to turn.
    std::vector<AlarmPlace> restless() const;

    /// The members of a place that are.
    std::map<QString, SignalState> restlessMembers(const AlarmPlace &place) const;

private:
    struct Row
    {
        SignalBounds bounds;
        size_t first = 0; ///< among the signals
        bool isProvinceWide = false;
        CombinedCondition::Of of = CombinedCondition::Of::All;
        std::vector<size_t> members;                          ///< rules that it combines
        std::optional<std::pair<MeasureId, QString>> watches; ///< of a table: whose members
    };

    /// How the rules that are combined stand: yes or no, and the newest data time of any.
    struct Verdict
    {
        size_t out = 0;
        std::optional<Instant> newest;
    };

    size_t indexOf(const AlarmPlace &place) const
    {
        const Row &row = m_rows[place.rule];
        return row.isProvinceWide ? row.first : row.first + place.unit;
    }
    SignalNews step(const Row &row, const AlarmPlace &place, SignalInput input, Instant now);
    SignalNews stepMembers(const Row &row, const AlarmPlace &place, const SignalInput &input, Instant now);
    void join(const AlarmPlace &place, const MemberSignals::Turned &turned);
    bool hasMembers(const AlarmPlace &place) const { return m_rows[place.rule].watches.has_value(); }
    template <typename Visit>
    void forEachPlace(size_t member, size_t unit, Visit visit) const;
    Verdict verdictOf(const Row &row, size_t unit, const Counts &counts) const;

    size_t m_communes;
    std::vector<Row> m_rows; ///< by rule
    std::vector<SignalState> m_signals;
    std::vector<bool> m_heard; ///< by signal
    std::map<AlarmPlace, Turn> m_turns;
    std::map<AlarmPlace, MemberSignals> m_members; ///< of tables
    std::map<AlarmPlace, Turn> m_joined;
};

} // namespace ioc
