// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// What a desk says while alarms come faster than anybody can follow.
struct FloodState
{
    QString headline; ///< "◆ Flood: 24 alarms since 18:40"
    QString first;    ///< "First: …; look there for the cause."
    AlarmKey firstOut;

    friend bool operator==(const FloodState &, const FloodState &) = default;
};

/// Nothing while there is no flood. Pure.
std::optional<FloodState> makeFloodState(const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
