// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/number_text.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>

using namespace ioc;

/// First byte: the signs. Rest: the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr NumberConvention kConventions[] = {{0, 0},     {'.', 0},   {',', 0}, {',', '.'},
                                                 {'.', ','}, {',', ' '}, {0, ' '}};
    fuzz::Input input(data, size);
    const NumberConvention convention = kConventions[input.byte() % std::size(kConventions)];
    const auto number = parseNumber(input.rest(), convention);
    if (!number)
        return 0;
    FUZZ_EXPECT(std::isfinite(*number));
    FUZZ_EXPECT(input.rest().find_first_of("0123456789") != std::string_view::npos);
    // Undeclared signs mean nothing.
    if (convention.decimal == 0 && convention.group == 0)
        FUZZ_EXPECT(input.rest().find_first_of(".,eExX") == std::string_view::npos);
    return 0;
}
