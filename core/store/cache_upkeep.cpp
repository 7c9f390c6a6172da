// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_writer.h"

#include "core/store/checkpoint.h"
#include "core/store/chunk_key.h"

#include <sqlite3.h>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kStep = 3ms;
constexpr auto kLongStep = 50ms;             // when nothing else is waiting
constexpr std::int64_t kManyFreePages = 512; // of 8 KiB

} // namespace

Result<bool> CacheWriter::maintain(Instant now)
{
    if (const auto loaded = reload(); !loaded)
        return loaded.error();
    if (m_sealer.wanted(now)) {
        m_sealer.begin();
        return m_sealer.step(kStep);
    }
    if (m_pruner.wanted(now))
        return m_pruner.step(now, kStep);
    if (m_runs.wanted(now))
        return m_runs.step(now, kStep);
    if (m_sweeper && m_sweeper->wanted(now))
        return m_sweeper->step(now, kStep);
    if (m_freePages.with().step() != Statement::Step::Row)
        return m_database.error();
    const std::int64_t freePages = m_freePages.integer(0);
    m_freePages.run();
    if (freePages < kManyFreePages)
        return false;
    if (const auto given = m_database.execute("PRAGMA incremental_vacuum(64)"); !given)
        return given.error();
    return freePages - 64 >= kManyFreePages;
}

Result<void> CacheWriter::repair(const std::vector<FigureReader::Damage> &damage)
{
    if (const auto loaded = reload(); !loaded)
        return loaded;
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Result<void> done;
    for (size_t i = 0; i < damage.size() && done; ++i)
        done = repairOne(damage[i]);
    if (done)
        done = m_tables.flush();
    if (done)
        done = transaction.commit();
    if (!done) {
        transaction.rollBack();
        m_reload = true;
        (void)reload();
    }
    return done;
}

Result<void> CacheWriter::repairOne(const FigureReader::Damage &damage)
{
    const auto made = [](const auto &chunk) { return chunk ? Result<void>() : Result<void>(chunk.error()); };
    if (damage.table == QLatin1StringView("rollup_hour"))
        return made(m_tables.hours.change(damage.key));
    if (damage.table == QLatin1StringView("rollup_day"))
        return made(m_tables.days.change(damage.key));
    if (damage.table == QLatin1StringView("latest"))
        return made(m_tables.latest.change(damage.key));
    if (damage.table == QLatin1StringView("block")) {
        // It may have been mended since it was told: whoever reads it moves it aside where it is damaged still.
        const std::int64_t from = startOfBlock(damage.key);
        return made(m_tables.between(seriesOfBlock(damage.key), from, from + 1000));
    }
    // What the entry held is in memory alone now, and a crash would take it.
    if (const auto sealed = m_tables.sealNow(); !sealed)
        return sealed;
    return m_tables.log.moveAside(damage.key);
}

Result<void> CacheWriter::sealAll()
{
    if (const auto loaded = reload(); !loaded)
        return loaded;
    // A pass that was under way covers only what had arrived when it began.
    while (m_tables.lastEntry != 0) {
        m_sealer.begin();
        if (const auto more = m_sealer.step(kLongStep); !more)
            return more.error();
    }
    return {};
}

Result<qint64> CacheWriter::checkpoint(qint64 bytes)
{
    return logSize(m_database.path()) > bytes ? checkpointPassively(m_database) : Result<qint64>(0);
}

void CacheWriter::setPatience(Milliseconds patience)
{
    sqlite3_busy_timeout(m_database.handle(), int(patience.count()));
}

} // namespace ioc
