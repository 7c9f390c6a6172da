// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_places.h"
#include "core/rules/alarms/alarm_signal.h"

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
    };

    /// One input of each commune, or one of the province. Returns the positions of the late ones.
    std::vector<size_t> observe(size_t rule, std::span<const SignalInput> inputs, Instant now);

    /// Steps the rules that combine others by how those stand. Of a province-wide one, a rule on communes counts when
    /// it is out of line on any; of one on communes, a province-wide rule counts on all.
    void combine();

    /// Whether there is a signal: a rule of the pack on a unit of its scope.
    bool covers(const AlarmPlace &place) const;
    const SignalState &at(const AlarmPlace &place) const { return m_signals[indexOf(place)]; }

    /// Where the rule speaks for that unit: there, or province-wide. Nothing for a rule on communes and the province.
    std::optional<AlarmPlace> speakerFor(size_t rule, size_t unit) const;

    const std::map<AlarmPlace, Turn> &turns() const { return m_turns; }
    void settled(const AlarmPlace &place) { m_turns.erase(place); }

    /// Brings a signal where the journal or another table says it is.
    void set(const AlarmPlace &place, const SignalState &state) { m_signals[indexOf(place)] = state; }

    /// Those that are active or about to turn.
    std::vector<AlarmPlace> restless() const;

private:
    struct Row
    {
        SignalBounds bounds;
        size_t first = 0; ///< among the signals
        bool isProvinceWide = false;
        CombinedCondition::Of of = CombinedCondition::Of::All;
        std::vector<size_t> members; ///< rules that it combines
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
    Verdict verdictOf(const Row &row, size_t unit) const;
    void addTo(Verdict &verdict, size_t member, size_t unit) const;

    size_t m_communes;
    std::vector<Row> m_rows; ///< by rule
    std::vector<SignalState> m_signals;
    std::map<AlarmPlace, Turn> m_turns;
};

} // namespace ioc
