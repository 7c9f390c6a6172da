// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/shift_choice.h"

#include "core/domain/shift_turns.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kDays = 7;

} // namespace

std::vector<ShiftChoice> ShiftChoices::of(const PresentContext &context)
{
    const Zone &zone = context.format.zone();
    const QDate today = zone.date(context.now);
    std::vector<ShiftChoice> choices;
    for (int ago = 0; ago <= kDays; ++ago) {
        const QDate day = today.addDays(-ago);
        for (const Shift &shift : context.pack->shifts)
            choices.push_back({tr("%1, %2").arg(shift.name.in(context.format.language()), context.format.date(day)),
                               shift.id, turnOn(shift, day, zone)});
        if (context.pack->shifts.empty())
            choices.push_back({context.format.date(day), {}, {zone.startOf(day), zone.startOf(day.addDays(1))}});
    }
    std::erase_if(choices, [&](const ShiftChoice &choice) { return choice.stretch.from >= context.now; });
    std::stable_sort(choices.begin(), choices.end(),
                     [](const ShiftChoice &a, const ShiftChoice &b) { return a.stretch.from > b.stretch.from; });
    choices.push_back(
        {tr("The last %n days", nullptr, kDays), {}, {zone.startOf(today.addDays(1 - kDays)), context.now}});
    return choices;
}

} // namespace ioc
