// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace ioc {

/// From which day a workbook counts its dates (ECMA-376 part 1, 18.17.4).
enum class DateSystem {
    From1900, ///< 1 is 1 January 1900; 60 is 29 February 1900, a day that never was
    From1904  ///< 0 is 1 January 1904
};

/// The local day, or day and time where there is a fraction, that a serial number means: ISO 8601 without an offset, to
/// the millisecond. Nothing for what is no day: below 1, serial 60 counted from 1900, and after 9999.
std::optional<std::string> isoFromSerial(double serial, DateSystem system);

} // namespace ioc
