// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/cache_fixture.h"

namespace ioc::test {

inline const Instant kNoon = at("2026-11-21T05:00:00Z");

/// Observations, one of them a correction of KK1 at noon, a record, and a refused row.
inline Batch someOfEverything()
{
    BatchBuilder batch("run-2", "2026-11-21T12:00:00Z", "other");
    for (int i = 0; i < 300; ++i)
        batch.value("pm", "KK7", kNoon + i * std::chrono::minutes(1), i);
    batch.value("pm", "KK1", kNoon, 99);
    batch.record("H2", "2026-11-21T03:00:00Z", "{\"v\":2}").counts("received", "tax", kNoon);
    batch.refused("at", "x", "{\"id\":9}");
    return batch;
}

} // namespace ioc::test
