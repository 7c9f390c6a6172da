// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace ioc::sim {

/// A department as the shared systems know it.
struct Agency
{
    const char *code; ///< identifier of the national directory of agencies, province H99
    double load;      ///< share of the departments' dossiers and documents; all together 1
};

inline constexpr std::array<Agency, 14> kAgencies{{{"H99.01", 0.03},
                                                   {"H99.02", 0.07},
                                                   {"H99.03", 0.16},
                                                   {"H99.04", 0.11},
                                                   {"H99.05", 0.08},
                                                   {"H99.06", 0.17},
                                                   {"H99.07", 0.12},
                                                   {"H99.08", 0.04},
                                                   {"H99.09", 0.05},
                                                   {"H99.10", 0.06},
                                                   {"H99.11", 0.07},
                                                   {"H99.12", 0.02},
                                                   {"H99.13", 0.01},
                                                   {"H99.14", 0.01}}};

/// Not in the directory.
inline constexpr const char *kUnknownAgency = "H99.99";

} // namespace ioc::sim
