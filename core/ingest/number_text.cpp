// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ioc {
namespace {

constexpr size_t kLongest = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The length of a group sign at the start of `rest`, 0 when there is none.
size_t groupSignLength(std::string_view rest, char group)
{
    if (group == 0 || rest.empty())
        return 0;
    if (rest.front() == group)
        return 1;
    if (group == ' ' && rest.starts_with("\xC2\xA0"))
        return 2;
    if (group == ' ' && rest.starts_with("\xE2\x80\xAF"))
        return 3;
    return 0;
}

char firstDigit(const std::array<char, kLongest> &plain, size_t length)
{
    const size_t first = plain[0] == '-' ? 1 : 0;
    return first < length ? plain[first] : '\0';
}

/// Writes the number with '.' and no groups; false when the text does not keep to the convention.
bool normalise(std::string_view text, NumberConvention convention, std::array<char, kLongest> &out, size_t &length)
{
    length = 0;
    if (text.size() >= kLongest)
        return false;
    size_t i = 0;
    if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-')
            out[length++] = '-';
        ++i;
    }
    int digitsInGroup = 0;
    bool grouped = false;
    bool inFraction = false;
    bool anyDigit = false;
    while (i < text.size()) {
        const char c = text[i];
        if (isDigit(c)) {
            out[length++] = c;
            anyDigit = true;
            ++digitsInGroup;
            ++i;
        } else if (const size_t sign = inFraction ? 0 : groupSignLength(text.substr(i), convention.group); sign > 0) {
            if (!anyDigit || digitsInGroup > 3 || (grouped && digitsInGroup != 3) ||
                (!grouped && firstDigit(out, length) == '0'))
                return false;
            grouped = true;
            digitsInGroup = 0;
            i += sign;
        } else if (convention.decimal != 0 && c == convention.decimal && !inFraction && anyDigit) {
            if (grouped && digitsInGroup != 3)
                return false;
            inFraction = true;
            digitsInGroup = 0;
            out[length++] = '.';
            ++i;
        } else if ((c == 'e' || c == 'E') && convention.decimal == '.' && !grouped && anyDigit) {
            for (; i < text.size(); ++i)
                out[length++] = text[i];
        } else {
            return false;
        }
    }
    return anyDigit && digitsInGroup > 0 && (inFraction || !grouped || digitsInGroup == 3);
}

/// Numbers of at most fifteen digits without groups or exponent, which are most: their digits make an integer that a
/// double holds exactly, and so is the power of ten below it; one division rounds once. Nothing for all others.
std::optional<double> parsePlain(std::string_view text, char decimal)
{
    constexpr std::array<double, 16> kPowers{1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = text.starts_with('-');
    const std::string_view digits = text.substr(negative ? 1 : 0);
    if (digits.empty() || digits.size() > 16)
        return std::nullopt;
    std::uint64_t mantissa = 0;
    size_t count = 0;
    std::optional<size_t> whole;
    for (const char c : digits) {
        if (isDigit(c)) {
            mantissa = mantissa * 10 + std::uint64_t(c - '0');
            ++count;
        } else if (decimal != 0 && c == decimal && !whole && count > 0) {
            whole = count;
        } else {
            return std::nullopt;
        }
    }
    if (count == 0 || count > 15 || whole == count)
        return std::nullopt;
    const double value = double(mantissa) / kPowers[whole ? count - *whole : 0];
    return negative ? -value : value;
}

} // namespace

std::optional<double> parseNumber(std::string_view text, NumberConvention convention)
{
    if (const auto plain = parsePlain(text, convention.decimal))
        return plain;
    std::array<char, kLongest> plain;
    size_t length = 0;
    if (!normalise(text, convention, plain, length))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + length, value);
    if (error != std::errc() || end != plain.data() + length || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace ioc
