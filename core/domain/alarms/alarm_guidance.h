// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// What is very likely acceptable for one person, and the most that can be managed.
struct Guidance
{
    double good;
    double most;
};

/// The limits that are much quoted of EEMUA 191 and ISA-18.2-2009 (144 and 288 alarms a day; docs/alarms.md). Guidance
/// from process plants: ISA-18.2-2016 no longer gives the rates, and a centre has the rhythm of office hours. To be
/// shown beside the figures.
struct AlarmGuidance
{
    static constexpr Guidance kPerHour{6, 12};
    static constexpr Guidance kPerTenMinutes{1, 2};
    static constexpr Guidance kMostInTenMinutes{10, 10}; ///< more is a flood
    static constexpr Guidance kPercentInFlood{1, 1};
    static constexpr Guidance kStanding{4, 4}; ///< for more than 24 hours
    static constexpr Guidance kChattering{0, 0};
};

} // namespace ioc
