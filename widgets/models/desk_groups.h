// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "widgets/models/present_context.h"

namespace ioc {

enum class DeskGrouping { None, Cause, Feed, Territory };

/// Alarms that a desk shows under one heading.
struct DeskGroup
{
    QString id;    ///< the same for the same group in every snapshot
    QString title; ///< empty where nothing is grouped
    std::vector<const Alarm *> members;
    size_t waiting = 0; ///< for somebody to acknowledge them

    friend bool operator==(const DeskGroup &, const DeskGroup &) = default;
};

/// The order of a desk's list, whatever people do: highest priority first, then newest, then by name of rule and unit.
bool comesBefore(const Alarm &a, const Alarm &b);

/// Groups of alarms that are in the order of the list; groups stand in the order of their first members. By cause:
/// under the alarm that it all began with stand those that follow from it; what has no company stands in a last group.
/// By feed: the first that the rule cannot be judged without; what hangs on none stands last. By territory: the
/// district where there is one, else the unit itself. Pure; borrows the alarms.
std::vector<DeskGroup> groupsOf(const std::vector<const Alarm *> &alarms, DeskGrouping grouping,
                                const PresentContext &context);

} // namespace ioc
