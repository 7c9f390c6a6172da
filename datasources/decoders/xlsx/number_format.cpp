// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/number_format.h"

#include <algorithm>
#include <string>

namespace ioc {
namespace {

using Kind = NumberFormat::Kind;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// What is in a pair of brackets counts when it is elapsed time: [h], [mm], [s].
bool isElapsed(std::string_view inside)
{
    return !inside.empty() &&
           std::all_of(inside.begin(), inside.end(), [](char c) { return c == 'h' || c == 'm' || c == 's'; });
}

/// The signs of the first section that format something: no literals, colours, conditions or fillers.
std::string signsOf(std::string_view code)
{
    std::string signs;
    for (size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lower(code[i]);
        if (c == '"') {
            const auto end = code.find('"', i + 1);
            i = end == std::string_view::npos ? code.size() : end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto end = code.find(']', i);
            std::string inside(code.substr(i + 1, end == std::string_view::npos ? end : end - i - 1));
            std::transform(inside.begin(), inside.end(), inside.begin(), lower);
            if (isElapsed(inside))
                signs += '[' + inside + ']';
            i = end == std::string_view::npos ? code.size() : end;
        } else {
            signs += c;
        }
    }
    return signs;
}

void removeAll(std::string &text, std::string_view part)
{
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
}

} // namespace

NumberFormat builtInFormat(int id)
{
    if (id == 9 || id == 10)
        return {Kind::Percent, 0};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::Time, 0};
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return {Kind::Date, 0};
    return {};
}

NumberFormat customFormat(std::string_view code)
{
    std::string signs = signsOf(code);
    removeAll(signs, "general");
    removeAll(signs, "am/pm");
    removeAll(signs, "a/p");
    const auto has = [&signs](std::string_view any) { return signs.find_first_of(any) != std::string::npos; };
    if (has("["))
        return {Kind::Time, 0};
    const bool hasClock = has("hs");
    if (has("yd") || (has("m") && !hasClock))
        return {Kind::Date, 0};
    if (hasClock)
        return {Kind::Time, 0};
    if (has("%"))
        return {Kind::Percent, 0};
    if (signs.size() >= 2 && signs.size() <= 15 && signs.find_first_not_of('0') == std::string::npos)
        return {Kind::Padded, std::uint8_t(signs.size())};
    return {};
}

} // namespace ioc
