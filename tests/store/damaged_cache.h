// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNoon = at("2026-11-21T05:00:00Z");

/// Does `sql` behind the back of the program.
inline void change(const CacheFixture &cache, const char *sql)
{
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    const auto done = database->execute(sql);
    if (!done || database->changes() == 0)
        qFatal("nothing was damaged: %s", sql);
}

/// Two series of three days by the hour, and a record counted on each day.
inline Batch threeDays(const char *run = "run-1")
{
    BatchBuilder batch(run);
    for (int day = 0; day < 3; ++day) {
        for (int hour = 0; hour < 5; ++hour)
            batch.value("pm", "KK1", kNoon + std::chrono::hours(24 * day - 72 + hour), day * 10 + hour)
                .value("pm", "KK2", kNoon + std::chrono::hours(24 * day - 72 + hour), 0.1 * hour);
        batch.record(qPrintable(QStringLiteral("H%1").arg(day)), "2026-11-20T03:00:00Z")
            .counts("received", "land", kNoon + std::chrono::hours(24 * day - 72), day == 1 ? 2.5 : 1);
    }
    return batch;
}

// A bit in the middle of every packed row of a table.
#define IOC_FLIP(table)                                                                                                \
    "UPDATE " table " SET body = cast(substr(body, 1, length(body) / 2) || x'5a' || "                                  \
    "substr(body, length(body) / 2 + 2) AS blob)"

/// What a reader of everything would have mended.
inline void mend(CacheFixture &cache)
{
    auto reader = cache.reader();
    for (const char *name : {"pm", "received", "arrived"}) {
        const MeasureId measure(QString::fromLatin1(name));
        (void)reader.figures().days(measure, 0, 100'000);
        (void)reader.figures().hours(measure, kNoon - 1000h, kNoon + 1000h);
        (void)reader.figures().latest(measure);
    }
    const auto repaired = cache.writer->repair(reader.figures().takeDamage());
    IOC_VERIFY(repaired);
}

} // namespace ioc::test
