// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geojson.h"
#include "tests/fuzz/fuzz_target.h"

#include <QSet>

using namespace ioc;

/// The whole input is a boundary file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = parseBoundaries(fuzz::Input(data, size).restBytes(), QStringLiteral("fuzz"));
    if (!read) {
        FUZZ_EXPECT(!read.error().message.isEmpty());
        return 0;
    }
    QSet<QString> ids;
    for (const UnitBoundary &unit : *read) {
        FUZZ_EXPECT(!unit.unitId.isEmpty() && !ids.contains(unit.unitId));
        ids.insert(unit.unitId);
    }
    FUZZ_EXPECT(!formatBoundaries(*read).isEmpty());
    return 0;
}
