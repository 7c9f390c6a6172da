// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_province.h"
#include "tests/wall/plugged_screens.h"
#include "widgets/wall/wall_screens.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace ioc::sample {

inline const PageId kOne{QStringLiteral("one")};
inline const PageId kTwo{QStringLiteral("two")};

/// Two pages, the second of a sector, and a playlist.
class TwoPages final : public ReadService
{
public:
    TwoPages()
    {
        auto made = sample::pack();
        for (const PageId &id : {kOne, kTwo}) {
            PageDocument page;
            page.id = id;
            page.tiles = {tile(TileKind::Clock, QStringLiteral("clock"))};
            page.sector = id == kTwo ? SectorId(QStringLiteral("health")) : SectorId();
            made->pages.push_back(page);
        }
        made->startPage = kOne;
        made->playlists = {{PlaylistId(QStringLiteral("night")), {}, {{kTwo, std::chrono::seconds(30)}}}};
        m_pack = made;
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return std::make_shared<const Snapshot>(sample::snapshot()); }
    Instant now() const override { return m_now; }

    Instant m_now = sample::now();

private:
    PackPtr m_pack;
};

inline const test::FakeScreen kLeft{"DP-1", QRect(0, 0, 1920, 1080)};
inline const test::FakeScreen kRight{"DP-2", QRect(1920, 0, 3840, 2160)};

/// A test of walls on screens that are plugged and unplugged; two are there.
class WallScreensTrial : public QObject
{
protected:
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        test::plug({kLeft, kRight});
        m_service.m_now = sample::now();
        m_label = labelOf;
    }

    QString file() const { return m_folder->filePath(QStringLiteral("screens.json")); }
    std::unique_ptr<WallScreens> walls(const char *otherwise = "DP-1")
    {
        auto made = std::make_unique<WallScreens>(
            m_service, [this] { return std::make_unique<WallWindow>(m_service); },
            WallScreens::Files{file(), m_folder->filePath(QStringLiteral("orders.json"))}, m_label);
        made->start({QString::fromLatin1(otherwise)});
        return made;
    }
    static WallOrder saying(const char *text)
    {
        WallOrder order{WallOrder::Kind::Say};
        order.text = QString::fromUtf8(text);
        return order;
    }
    static WallOrder meeting()
    {
        WallOrder order{WallOrder::Kind::Meet};
        order.sector = SectorId(QStringLiteral("health"));
        return order;
    }
    static WallOrder opening(const char *screen, const PageId &page = {})
    {
        WallOrder order{WallOrder::Kind::Open, QString::fromLatin1(screen)};
        order.page = page;
        return order;
    }
    static WallStatus on(const Result<std::vector<WallStatus>> &statuses, const char *screen)
    {
        for (const WallStatus &status : statuses ? *statuses : std::vector<WallStatus>()) {
            if (status.screen == QLatin1StringView(screen))
                return status;
        }
        return {};
    }

    TwoPages m_service;
    WallScreens::Label m_label;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ioc::sample
