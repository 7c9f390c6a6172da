// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/cache_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <random>

namespace ioc::test {

/// The numbers of the pages that hold a table or an index, of a type: "leaf", "internal" or "overflow"; all when it is
/// nullptr.
inline std::vector<std::int64_t> pagesOf(const QString &path, const QString &name, const char *type = nullptr)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    Statement pages(*database, "SELECT pageno FROM dbstat WHERE name = ?1 AND (?2 IS NULL OR pagetype = ?2) "
                               "ORDER BY pageno");
    std::vector<std::int64_t> found;
    pages.with(name, type ? std::optional(QString::fromLatin1(type)) : std::nullopt);
    while (pages.step() == Statement::Step::Row)
        found.push_back(pages.integer(0));
    return found;
}

/// What a bad sector leaves: the first bytes of a page turned round.
inline void smashPage(const QString &path, std::int64_t page)
{
    constexpr qint64 kPage = 8192;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek((page - 1) * kPage))
        qFatal("the page cannot be damaged");
    QByteArray bytes = file.read(256);
    for (char &byte : bytes)
        byte = char(~byte);
    file.seek((page - 1) * kPage);
    if (file.write(bytes) != bytes.size())
        qFatal("the page cannot be damaged");
}

/// The names beside a cache of what was salvaged, sorted.
inline QStringList damagedFiles(const QString &path)
{
    const QFileInfo file(path);
    return file.dir().entryList({file.fileName() + QStringLiteral(".damaged-*")}, QDir::Files);
}

/// Forty hours of a value a minute of twelve stations, and two thousand dossiers that are counted by day.
inline std::vector<Batch> muchOfEverything()
{
    std::mt19937 random(17); // values that hardly pack: a page holds a block or two
    const Instant begin = at("2026-11-18T17:00:00Z");
    std::vector<Batch> batches;
    for (int part = 0; part < 4; ++part) {
        BatchBuilder values(qPrintable(QStringLiteral("values-%1").arg(part)));
        for (int minute = part * 600; minute < (part + 1) * 600; ++minute) {
            for (int station = 0; station < 12; ++station)
                values.value("pm", qPrintable(QStringLiteral("KK%1").arg(station)),
                             begin + std::chrono::minutes(minute), double(random() % 10'000'000) / 100);
        }
        batches.push_back(values);
    }
    BatchBuilder dossiers("dossiers");
    for (int i = 0; i < 2000; ++i)
        dossiers
            .record(qPrintable(QStringLiteral("H%1-a-longer-name-of-a-dossier").arg(i)), "2026-11-20T03:00:00Z", "open")
            .counts("received", i % 3 == 0 ? "land" : "tax", begin + std::chrono::hours(24 * (i % 40)));
    dossiers.batch().cursor.watermark = QStringLiteral("w1");
    batches.push_back(dossiers);
    return batches;
}

inline void bring(CacheFixture &cache, const char *run)
{
    for (Batch batch : muchOfEverything()) {
        batch.run = QString::fromLatin1(run) + batch.run;
        IOC_VERIFY(cache.writer->commit(batch));
    }
}

} // namespace ioc::test
