// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/pack/load_pack.h"
#include "core/pack/page_json.h"
#include "tests/e2e/e2e_support.h"
#include "tests/support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace ioc::test {

inline const IndicatorId kCount(QStringLiteral("quake.count"));
inline const PageId kNew(QStringLiteral("new"));

inline PageDocument page(const PageId &id, const char *title, TileKind kind = TileKind::Clock)
{
    PageDocument page;
    page.id = id;
    page.title = {QString::fromUtf8(title), QString::fromUtf8(title)};
    Tile tile;
    tile.id = QStringLiteral("tile");
    tile.kind = kind;
    if (kind != TileKind::Clock && kind != TileKind::Scorecard)
        tile.indicators = {kCount};
    page.tiles = {tile};
    return page;
}

using Answer = std::shared_ptr<std::optional<Result<void>>>;

inline Answer save(Engine &engine, const PageDocument &page)
{
    auto answer = std::make_shared<std::optional<Result<void>>>();
    engine.savePage(page, [answer](const Result<void> &told) { *answer = told; });
    return answer;
}

inline Answer remove(Engine &engine, const PageId &page)
{
    auto answer = std::make_shared<std::optional<Result<void>>>();
    engine.removePage(page, [answer](const Result<void> &told) { *answer = told; });
    return answer;
}

inline QString told(const Answer &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer->has_value(); }, 20000))
        return QStringLiteral("no answer");
    return **answer ? QStringLiteral("done") : toString((**answer).error().code);
}

/// A data folder of tests/e2e/packs/world, its working copy and its ledger.
class PageOrders
{
protected:
    void beginAnew() { m_folder = std::make_unique<QTemporaryDir>(); }
    QString path(const QString &name = {}) const { return m_folder->filePath(name); }
    QString data() const { return path(QStringLiteral("data")); }
    QString pack(const QString &name = {}) const { return data() + QStringLiteral("/pack/") + name; }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        return settings;
    }

    /// Every file of the working copy, with what it holds.
    std::map<QString, QByteArray> contents() const
    {
        std::map<QString, QByteArray> files;
        QDirIterator walk(pack(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            files[file.fileName()] = file.readAll();
        }
        return files;
    }

    QByteArray ledger(const QString &query) const
    {
        return e2e::tool(QStringLiteral("sqlite3"), {data() + QStringLiteral("/ledger.sqlite"), query});
    }

    int count(const char *kind) const
    {
        return ledger(QStringLiteral("select count(*) from entry where kind = '%1'").arg(QLatin1StringView(kind)))
            .toInt();
    }

    /// The body of the newest entry of a kind, with its subject.
    QJsonObject newest(const char *kind) const
    {
        const QString where =
            QStringLiteral("from entry where kind = '%1' order by no desc limit 1").arg(QLatin1StringView(kind));
        QJsonObject body = QJsonDocument::fromJson(ledger(QStringLiteral("select body ") + where)).object();
        body["subject"] = QString::fromUtf8(ledger(QStringLiteral("select subject ") + where));
        return body;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ioc::test
