// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_parse.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

namespace ioc {
namespace {

bool isDigit(char sign)
{
    return sign >= '0' && sign <= '9';
}

template <typename Whole>
bool overflows(std::string_view digits)
{
    Whole whole{};
    return std::from_chars(digits.data(), digits.data() + digits.size(), whole).ec == std::errc::result_out_of_range;
}

/// Where the text that begins at `at` with a quote ends, behind its quote.
size_t endOfText(std::string_view json, size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\' ? 1 : 0;
    return std::min(at + 1, json.size());
}

/// Whole numbers beyond 64 bits with an exponent: 18446744073709551616e0. Empty where there are none.
std::string withExponents(std::string_view json)
{
    std::string written;
    size_t taken = 0;
    for (size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = endOfText(json, at);
            continue;
        }
        const size_t begin = at;
        at += json[at] == '-' ? 1 : 0;
        while (at < json.size() && isDigit(json[at]))
            ++at;
        const std::string_view number = json.substr(begin, at - begin);
        const bool isWhole = at == json.size() || (json[at] != '.' && json[at] != 'e' && json[at] != 'E');
        const bool isLarge =
            number.starts_with('-') ? overflows<std::int64_t>(number) : overflows<std::uint64_t>(number);
        if (isWhole && isLarge) { // or the digits of a fraction, which are the same with one
            written.append(json, taken, at - taken).append("e0");
            taken = at;
        }
        at += at == begin ? 1 : 0;
    }
    if (!written.empty())
        written.append(json, taken);
    return written;
}

} // namespace

simdjson::simdjson_result<simdjson::dom::element> parseJson(simdjson::dom::parser &parser, std::string_view text,
                                                            bool isCopied)
{
    const auto parsed = parser.parse(text.data(), text.size(), isCopied);
    if (parsed.error() != simdjson::NUMBER_ERROR)
        return parsed;
    const std::string written = withExponents(text);
    return written.empty() ? parsed : parser.parse(written);
}

} // namespace ioc
