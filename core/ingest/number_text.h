// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ioc {

/// The signs with which a feed writes numbers. 0 = not declared.
struct NumberConvention
{
    char decimal = 0;
    char group = 0; ///< ' ' also takes the no-break spaces U+00A0 and U+202F
};

/// Reads a whole text as a finite number in the declared convention; nothing otherwise. Never guesses: with no declared
/// signs only digits and a minus pass, so "1.234" is refused. Groups must be of three digits and the first may not
/// begin with 0: "0.123" is a fraction of a feed that changed its signs, not 123. Pure.
std::optional<double> parseNumber(std::string_view text, NumberConvention convention);

} // namespace ioc
