// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"
#include "tests/fuzz/fuzz_target.h"

#include <cmath>
#include <vector>

using namespace ioc;

/// The whole input is a formula.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto formula = Formula::parse(QString::fromUtf8(fuzz::Input(data, size).restBytes()));
    if (!formula) {
        FUZZ_EXPECT(formula.error().code == ErrorCode::Formula);
        return 0;
    }
    for (const double value : {0.0, 1.0, -2.5, 1e308}) {
        const auto result = formula->evaluate(std::vector<double>(std::size_t(formula->names().size()), value));
        FUZZ_EXPECT(!result || std::isfinite(*result));
    }
    return 0;
}
