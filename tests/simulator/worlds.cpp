// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/worlds.h"

namespace ioc::sim {

World smallWorld(std::uint64_t seed, Scenario::Kind kind, Moment start, Day firstDay)
{
    auto territory = Territory::read(QStringLiteral(SIMULATOR_FIXTURE_PACK "/units.csv"));
    return {seed, {kind, start}, std::move(territory).value(), firstDay, start};
}

} // namespace ioc::sim
