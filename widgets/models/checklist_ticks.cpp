// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/checklist_ticks.h"

namespace ioc {
namespace {

constexpr QChar kDone(0x2611);
constexpr QChar kNotDone(0x2610);

} // namespace

QString commentOf(const StepTick &tick, const QString &words)
{
    return QStringLiteral("%1 %2. %3").arg(tick.done ? kDone : kNotDone).arg(tick.step + 1).arg(words);
}

std::optional<StepTick> tickFrom(const QString &comment)
{
    const bool isTick = comment.startsWith(kDone) || comment.startsWith(kNotDone);
    const auto dot = comment.indexOf(QLatin1Char('.'));
    bool isNumber = false;
    const int step = isTick && dot > 0 ? comment.mid(1, dot - 1).trimmed().toInt(&isNumber) : 0;
    if (!isNumber || step < 1)
        return std::nullopt;
    return StepTick{step - 1, comment.startsWith(kDone)};
}

std::vector<std::optional<StepDone>> stepsDone(std::span<const AlarmEntry> history, size_t steps)
{
    std::vector<std::optional<StepDone>> done(steps);
    for (const AlarmEntry &entry : history) {
        if (entry.late)
            continue;
        const auto tick = entry.event == AlarmEvent::Commented ? tickFrom(entry.text) : std::nullopt;
        if (tick && size_t(tick->step) < steps)
            done[size_t(tick->step)] = tick->done ? std::optional(StepDone{entry.actor, entry.at}) : std::nullopt;
        if (entry.phase == AlarmPhase::Normal)
            done.assign(steps, std::nullopt);
    }
    return done;
}

} // namespace ioc
