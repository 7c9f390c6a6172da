// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace ioc {

/// As what a cell shows its number, as far as that decides what the number means.
struct NumberFormat
{
    enum class Kind : std::uint8_t {
        Plain,
        Percent, ///< shows 0.9763 as 97,63 %; the file holds the fraction
        Date,    ///< a day, with or without its time
        Time,    ///< a time of day or a duration; the file holds days
        Padded   ///< digits filled up with zeros, as codes are
    };

    Kind kind = Kind::Plain;
    std::uint8_t width = 0; ///< Padded: how many digits

    friend bool operator==(const NumberFormat &, const NumberFormat &) = default;
};

/// Of a number in the list that every spreadsheet program knows (ECMA-376 part 1, 18.8.30).
NumberFormat builtInFormat(int id);

/// Of a format code such as `dd/mm/yyyy`, `0.0%`, `00000` (its first section, without quoted texts).
NumberFormat customFormat(std::string_view code);

} // namespace ioc
