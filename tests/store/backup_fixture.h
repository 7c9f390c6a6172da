// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/data_backup.h"
#include "core/store/data_folder.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/ledger_fixture.h"

#include <QDir>

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNoon = at("2026-11-21T05:00:00Z");

inline void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// A data folder with a cache, a ledger and a pack; both writers are open.
class Folder
{
public:
    explicit Folder(const QString &path)
        : path(path)
    {
        put(path + QStringLiteral("/pack/pack.json"), "{\"id\":\"minh-hoa\"}");
        put(path + QStringLiteral("/pack/feeds/a.json"), "[]");
        cache = std::move(*CacheWriter::open(DataFolder::cacheFile(path), vietnam()));
        ledger = std::move(*LedgerWriter::open(DataFolder::ledgerFile(path), {QStringLiteral("minh-hoa"), kNoon}));
    }

    void write(int hour)
    {
        const auto stored = cache->commit(
            BatchBuilder(qPrintable(QStringLiteral("run-%1").arg(hour))).value("pm", "KK1", kNoon + hour * 1h, hour));
        const auto recorded = ledger->append(act("feed.paused"), kNoon);
        Q_ASSERT_X(stored && recorded, "Folder", "write");
    }

    void close()
    {
        const auto moved = cache->checkpoint();
        Q_ASSERT_X(moved, "Folder", "checkpoint");
        cache.reset();
        ledger.reset();
    }

    QString path;
    std::unique_ptr<CacheWriter> cache;
    std::unique_ptr<LedgerWriter> ledger;
};

inline std::int64_t hoursIn(const QString &folder)
{
    auto reader = CacheReader::open(DataFolder::cacheFile(folder));
    return std::int64_t(
        reader.value()
            .figures()
            .hours(MeasureId(QStringLiteral("pm")), at("1980-01-01T00:00:00Z"), at("2080-01-01T00:00:00Z"))
            .value()
            .size());
}

inline std::int64_t entriesIn(const QString &folder)
{
    const auto verdict = verifyLedger(DataFolder::ledgerFile(folder)).value();
    return verdict.isWhole() ? verdict.entries : -1;
}

} // namespace ioc::test
