// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/reform_units.h"
#include "tests/rules/small_world.h"

namespace ioc::test {

inline constexpr const char *kX = "a1@2025-07-01"; ///< x of reform_units.h: bears the code of a1

/// The province of reform_units.h with the measures of SmallWorld. Saturday 21 November 2026.
class ReformWorld : public SmallWorld
{
public:
    ReformWorld()
    {
        pack.units = UnitRegistry(reformUnits());
        pack.unitLinks = reformLinks();
    }

    /// "210 weighted"
    QString told(const Indicator &indicator, const char *unit, const char *from, const char *to,
                 const Boundary &boundary = {})
    {
        const Figure figure = figureOver(context(), compile(indicator), UnitId(latin(unit)),
                                         Stretch::ofDays(day(from), day(to)), boundary);
        return valueText(figure) + QLatin1Char(' ') + toString(figure.restated);
    }

    /// June 2025 by the units of then, July by those of then.
    void observeVisits()
    {
        const std::pair<const char *, double> june[] = {{"a1@2004-01-01", 100}, {"a2@2004-01-01", 50},
                                                        {"a3@2004-01-01", 200}, {"a4@2004-01-01", 10},
                                                        {"e1@2004-01-01", 3},   {"e2@2004-01-01", 4}};
        for (const auto &[unit, visits] : june)
            observe("visits", unit, {}, "2025-06-10T03:00:00Z", visits);
        const std::pair<const char *, double> july[] = {
            {"a1@2025-07-01", 170}, {"y@2025-07-01", 130}, {"z@2025-07-01", 11}, {"e@2025-07-01", 9}};
        for (const auto &[unit, visits] : july)
            observe("visits", unit, {}, "2025-07-10T03:00:00Z", visits);
    }
};

} // namespace ioc::test
