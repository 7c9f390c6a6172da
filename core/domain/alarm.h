// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/domain/alarms/priority.h"

#include <optional>

namespace ioc {

/// What an alarm is about: one rule on one unit.
struct AlarmKey
{
    RuleId rule;
    UnitId unit;

    friend bool operator==(const AlarmKey &, const AlarmKey &) = default;
    friend size_t qHash(const AlarmKey &key, size_t seed = 0) { return qHashMulti(seed, key.rule, key.unit); }
};

/// The durable state of one alarm. Pending and Clearing wait for their hold time.
struct AlarmState
{
    enum class Phase { Normal, Pending, Raised, Clearing };

    Phase phase = Phase::Normal;
    Instant since;                   ///< when this phase began
    std::optional<Instant> raisedAt; ///< set while Raised or Clearing
    std::optional<double> value;     ///< the last good value seen
    QString member;                  ///< the worst member at that value (a station)

    bool isActive() const { return phase == Phase::Raised || phase == Phase::Clearing; }
    friend bool operator==(const AlarmState &, const AlarmState &) = default;
};
QString toString(AlarmState::Phase phase);
std::optional<AlarmState::Phase> alarmPhaseFromString(const QString &text);

/// An alarm that is active, as shown.
struct Alarm
{
    AlarmKey key;
    Priority priority = Priority::Normal;
    Instant raisedAt;
    std::optional<double> value;
    QString member;
    bool valueIsOld = false; ///< its input is stale or missing: the alarm stands as last known

    friend bool operator==(const Alarm &, const Alarm &) = default;
};

} // namespace ioc
