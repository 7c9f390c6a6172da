// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarm.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<AlarmState::Phase, 4> kPhases{{{AlarmState::Phase::Normal, "normal"},
                                               {AlarmState::Phase::Pending, "pending"},
                                               {AlarmState::Phase::Raised, "raised"},
                                               {AlarmState::Phase::Clearing, "clearing"}}};

} // namespace

QString toString(AlarmState::Phase phase)
{
    return wordOf(kPhases, phase);
}

std::optional<AlarmState::Phase> alarmPhaseFromString(const QString &text)
{
    return valueOf(kPhases, text);
}

} // namespace ioc
