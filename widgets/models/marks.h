// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/priority.h"
#include "core/domain/feed_line.h"

#include <QString>

namespace ioc {

/// How far a figure may be believed, as it is drawn. Plain: ink. Zero: ink, a real 0. NoData: a dash and a sentence.
/// Old: grey on hatching with its time.
enum class Face { Plain, Zero, NoData, Old };

/// What is wrong, from mild to grave; drawn as ● (neutral), △ (amber), ▲ (amber) and ◆ (red), always beside a word.
enum class Mark { None, Notice, Caution, Warning, Critical };

/// Each of the four priorities has a shape of its own.
constexpr Mark markOf(Priority priority)
{
    switch (priority) {
    case Priority::Info:
        return Mark::Notice;
    case Priority::Normal:
        return Mark::Caution;
    case Priority::High:
        return Mark::Warning;
    case Priority::Critical:
        break;
    }
    return Mark::Critical;
}

} // namespace ioc
