// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

#include <span>

namespace ioc {

/// That a step of an alarm's procedure was done is a comment in its history: "☑ 2. Call the three places with the
/// most", and "☐ 2. …" takes it back. The sign and the number tell; the words are for people, in whatever language.
struct StepTick
{
    int step = 0; ///< from 0
    bool done = false;

    friend bool operator==(const StepTick &, const StepTick &) = default;
};

QString commentOf(const StepTick &tick, const QString &words);

/// Nothing when the comment is no tick.
std::optional<StepTick> tickFrom(const QString &comment);

/// Who has done a step, and when.
struct StepDone
{
    QString by;
    Instant at;

    friend bool operator==(const StepDone &, const StepDone &) = default;
};

/// Which of the steps are done, by a history, oldest first. When an alarm is normal again its procedure begins anew.
std::vector<std::optional<StepDone>> stepsDone(std::span<const AlarmEntry> history, size_t steps);

} // namespace ioc
