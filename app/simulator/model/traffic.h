// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <array>

namespace ioc::sim {

struct RoadSegment
{
    const char *code;
    const char *name;
    int freeSpeed; ///< km/h
    int length;    ///< metres
    double load;   ///< at rush hour, of its capacity
    int capacity;  ///< vehicles an hour
};

inline constexpr std::array<RoadSegment, 20> kRoadSegments{
    {{"QL1-01", "QL1, cửa ngõ phía Bắc", 70, 4'200, 0.78, 3'600},
     {"QL1-02", "QL1, tránh Hòa An", 75, 5'100, 0.66, 3'800},
     {"QL1-03", "QL1, cửa ngõ phía Nam", 70, 4'600, 0.80, 3'600},
     {"QL46-01", "QL46, Hòa An – Phú Lâm", 60, 3'900, 0.82, 2'400},
     {"QL46-02", "QL46, Phú Lâm – Lâm Thủy", 65, 6'300, 0.52, 2'200},
     {"QL46-03", "QL46, đèo Đá Bạc", 45, 7'800, 0.40, 1'400},
     {"DT501", "ĐT.501, Tân Lập – cảng", 55, 3'300, 0.76, 2'100},
     {"DT505", "ĐT.505, ven biển", 60, 5'600, 0.48, 1'900},
     {"DT512", "ĐT.512, Đông Sơn", 55, 4'400, 0.62, 1'800},
     {"DT518", "ĐT.518, Bình Sơn", 55, 4'900, 0.50, 1'700},
     {"HA-01", "Đường Trần Phú", 40, 1'900, 0.95, 2'300},
     {"HA-02", "Đường Lê Lợi", 40, 2'200, 0.90, 2'200},
     {"HA-03", "Đại lộ Hùng Vương", 50, 2'800, 0.86, 3'000},
     {"HA-04", "Đường Nguyễn Trãi", 40, 1'700, 0.92, 2'000},
     {"HA-05", "Đường Quang Trung", 40, 1'600, 0.84, 1'900},
     {"HA-06", "Vành đai 1", 55, 4'100, 0.74, 2'900},
     {"CAU-01", "Cầu Lam Thủy", 45, 900, 0.94, 2'600},
     {"CAU-02", "Cầu Đá Bạc", 45, 800, 0.83, 2'200},
     {"NT-01", "Nút Tân Lập", 35, 700, 0.93, 2'500},
     {"NT-02", "Nút cảng Hải Thanh", 35, 800, 0.85, 2'300}}};

struct TrafficState
{
    double speed = 0;   ///< mean, km/h, one decimal
    int congestion = 0; ///< metres of queue
    int vehicles = 0;   ///< an hour
};

/// The state of a segment at a moment: rush hours on working days, a quiet Tết, floods that slow everything.
TrafficState trafficAt(const World &world, size_t segment, Moment moment);

} // namespace ioc::sim
