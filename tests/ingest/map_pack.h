// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"
#include "tests/geo/shapes.h"
#include "tests/ingest/feed_fixture.h"

namespace ioc::test {

/// A province of two communes that met on the meridian of 106.5°, and of one since 1 July 2025:
///
///     106      106.5     107          106                107
///   11 +---------+---------+        11 +------------------+
///      |  24133  |  24136  |           |       24133      |
///   10 +---------+---------+        10 +------------------+
inline std::shared_ptr<ProvincePack> mapPack()
{
    auto pack = smallPack();
    pack->units = UnitRegistry(
        {unit(UnitType::Province, "96", "1976-01-01"), unit(UnitType::Commune, "24133", "1978-01-01", "2025-07-01"),
         unit(UnitType::Commune, "24136", "1978-01-01", "2025-07-01"),
         unit(UnitType::Ward, "24133", "2025-07-01", "2027-01-01"), unit(UnitType::Ward, "24133", "2027-01-01")});
    const std::vector<UnitBoundary> before{{text("24136@1978-01-01"), rectangle({106.5, 10}, {107, 11})},
                                           {text("24133@1978-01-01"), rectangle({106, 10}, {106.5, 11})}};
    const std::vector<UnitBoundary> after{{text("24133@2025-07-01"), rectangle({106, 10}, {107, 11})}};
    pack->boundaries = {{day("2023-01-01"), formatBoundaries(before)}, {day("2025-07-01"), formatBoundaries(after)}};
    return pack;
}

} // namespace ioc::test
