// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <array>

namespace ioc::sim {

struct RiverStation
{
    const char *code;
    const char *name;
    const char *river;
    int usual;                 ///< centimetres above sea level, in the dry season
    std::array<int, 3> alarms; ///< báo động 1, 2, 3; centimetres above sea level
    int tide;                  ///< centimetres, half the range
    int lagMinutes;            ///< a flood is here that long after the highest station
    int crest;                 ///< centimetres that the flood scenario reaches above báo động 2
};

inline constexpr std::array<RiverStation, 8> kRiverStations{
    {{"TV01", "Thạch Hóa", "Sông Lam Thủy", 10'820, {11'100, 11'200, 11'300}, 0, 0, 74},
     {"TV02", "Lâm Thủy", "Sông Lam Thủy", 4'210, {4'500, 4'650, 4'800}, 0, 30, 162},
     {"TV03", "Hải Thủy", "Sông Lam Thủy", 1'240, {1'550, 1'700, 1'850}, 0, 60, 128},
     {"TV04", "Phú Nghĩa", "Sông Lam Thủy", 95, {260, 330, 400}, 32, 110, 46},
     {"TV05", "Suối Ngọc", "Sông Đá Bạc", 8'640, {8'900, 9'000, 9'100}, 0, 10, 58},
     {"TV06", "Trà Sơn", "Sông Đá Bạc", 2'385, {2'650, 2'780, 2'910}, 0, 45, 141},
     {"TV07", "Hưng Hiệp", "Sông Đá Bạc", 610, {880, 1'000, 1'120}, 0, 80, 95},
     {"TV08", "Phước Hiệp", "Sông Đá Bạc", 80, {230, 290, 350}, 38, 120, 31}}};

/// The level at a station, in whole centimetres above sea level. Higher from September to December with short
/// spates; below báo động 1 most of the time unless the scenario says otherwise.
int riverLevel(const World &world, size_t station, Moment moment);

} // namespace ioc::sim
