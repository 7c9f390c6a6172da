// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

#include <array>

namespace ioc::sim {

struct Hospital
{
    const char *code;
    const char *name;
    int beds;     ///< at the end of 2026
    double usual; ///< share occupied
};

inline constexpr std::array<Hospital, 14> kHospitals{{{"79901", "BV Đa khoa tỉnh", 1'150, 0.925},
                                                      {"79902", "BV Sản – Nhi", 620, 0.86},
                                                      {"79903", "BV Lao và Bệnh phổi", 260, 0.71},
                                                      {"79904", "BV Ung bướu", 380, 0.91},
                                                      {"79905", "BV Y học cổ truyền", 300, 0.74},
                                                      {"79906", "BV Tâm thần", 180, 0.80},
                                                      {"79907", "BV Mắt", 120, 0.55},
                                                      {"79908", "BV Khu vực Hòa An", 540, 0.84},
                                                      {"79909", "BV Khu vực Phú Lâm", 420, 0.79},
                                                      {"79910", "BV Khu vực Đông Sơn", 380, 0.77},
                                                      {"79911", "BV Khu vực Lâm Thủy", 260, 0.66},
                                                      {"79912", "BV Khu vực Hải Thanh", 300, 0.72},
                                                      {"79913", "BV Khu vực Bình Sơn", 280, 0.70},
                                                      {"79914", "BV Quân dân y", 240, 0.62}}};

struct BedCount
{
    int total = 0;
    int occupied = 0; ///< may exceed the total when patients share beds
};

/// The count at 16:00 of a day.
BedCount bedsOn(const World &world, Day day, size_t hospital);

} // namespace ioc::sim
