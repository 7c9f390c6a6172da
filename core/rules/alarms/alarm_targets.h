// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// What EEMUA 191 holds to be good for one person (rates as a TiPS white paper quotes them, scribd.com 51103565; shares
/// of priorities, of floods and the number of standing alarms as commonly cited). Guidance from process plants:
/// ISA-18.2-2016 no longer gives the rates, and a centre has the rhythm of office hours. To be shown beside the
/// figures.
struct AlarmTargets
{
    static constexpr double kPerHour = 5;
    static constexpr double kPeakPerHour = 15;
    static constexpr double kPerTenMinutes = 1;
    static constexpr int kMostInTenMinutes = 10; ///< more is a flood
    static constexpr double kShareInFlood = 0.01;
    static constexpr int kStanding = 5;
    static constexpr double kShareHigh = 0.05;   ///< critical
    static constexpr double kShareMedium = 0.15; ///< high
    static constexpr double kShareLow = 0.80;    ///< normal and info
};

} // namespace ioc
