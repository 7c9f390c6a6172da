// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

/// The whole input is what a record adds to the counts, as the cache keeps it. What can be read comes back the same
/// after packing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = unpackContributions(fuzz::Input(data, size).restBytes());
    if (!read)
        return 0;
    const QByteArray packed = packContributions(*read);
    const auto again = unpackContributions(packed);
    FUZZ_EXPECT(again);
    FUZZ_EXPECT(packContributions(*again) == packed);
    return 0;
}
