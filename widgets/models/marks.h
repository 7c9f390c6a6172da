// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/domain/alarms/priority.h"

#include <QString>

namespace ioc {

/// How far a figure may be believed, as it is drawn. Plain: ink. Zero: ink, a real 0. NoData: a dash and a sentence.
/// Old: grey on hatching with its time.
enum class Face { Plain, Zero, NoData, Old };

/// What is wrong, from mild to grave; drawn as ● (neutral), ▲ (amber) and ◆ (red), always beside a word.
enum class Mark { None, Notice, Warning, Critical };

/// Info is a notice, Critical is critical, all between is a warning.
constexpr Mark markOf(Priority priority)
{
    switch (priority) {
    case Priority::Info:
        return Mark::Notice;
    case Priority::Normal:
    case Priority::High:
        return Mark::Warning;
    case Priority::Critical:
        break;
    }
    return Mark::Critical;
}

/// How grave a feed's state is; the order in which states are shown and the worst of several is chosen.
constexpr int gravity(FeedState state)
{
    switch (state) {
    case FeedState::Ok:
        return 0;
    case FeedState::Paused:
        return 1;
    case FeedState::Never:
        return 2;
    case FeedState::Late:
        return 3;
    case FeedState::Down:
        break;
    }
    return 4;
}

} // namespace ioc
