// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_province.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QRegularExpression>
#include <QTest>

namespace ioc::sample {

/// Snapshots and packs that a test sends.
class SentService final : public ReadService
{
public:
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_now; }

    void send(const Snapshot &snapshot)
    {
        auto next = std::make_shared<Snapshot>(snapshot);
        next->sequence = ++m_sequence;
        next->at = m_now;
        m_snapshot = std::move(next);
        Q_EMIT snapshotChanged(m_snapshot);
    }

    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    Instant m_now = sample::now();
    std::uint64_t m_sequence = 0;
};

inline const PageId kOne{QStringLiteral("one")};
inline const PageId kOverview{QStringLiteral("overview")};
inline const PageId kThree{QStringLiteral("three")};

inline PageDocument page(const char *id, std::vector<Tile> tiles)
{
    PageDocument page;
    page.id = PageId(QString::fromLatin1(id));
    page.title = {QStringLiteral("Trang ") + page.id.toString(), QStringLiteral("Page ") + page.id.toString()};
    page.tiles = std::move(tiles);
    return page;
}

inline Tile placed(Tile tile, int column, int row, int columns, int rows)
{
    tile.column = column;
    tile.row = row;
    tile.columns = columns;
    tile.rows = rows;
    return tile;
}

inline std::shared_ptr<ProvincePack> packOfThreePages()
{
    auto made = pack();
    made->pages = {page("one", {placed(tile(TileKind::Indicator, QStringLiteral("on_time"), kOnTime), 0, 0, 6, 6),
                                placed(tile(TileKind::Alarms, QStringLiteral("alarms")), 18, 0, 6, 18),
                                placed(tile(TileKind::Trend, QStringLiteral("trend"), kOverdue), 6, 9, 12, 9)}),
                   page("overview", {placed(tile(TileKind::Feeds, QStringLiteral("feeds")), 0, 0, 24, 18)}),
                   page("three", {placed(tile(TileKind::Clock, QStringLiteral("clock")), 0, 0, 24, 18)})};
    made->startPage = PageId(QStringLiteral("one"));
    return made;
}

/// At the farthest seat, by tenths of a picture height, from which the window's first page can be read.
inline void sitAsFarAsCanBe(WallWindow &window)
{
    const auto *shown = window.findChild<WallPage *>();
    double seat = 3;
    for (; seat < 12 && shown->fit().isReadable(); seat += 0.1)
        window.setFarthestSeat(seat);
    window.setFarthestSeat(seat - 0.2);
}

/// A test of a wall that shows three pages of few tiles; nothing has been sent yet.
class WallWindowTest : public QObject
{
protected:
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_service.m_pack = packOfThreePages();
        m_service.m_snapshot.reset();
        m_service.m_now = sample::now();
    }

    SentService m_service;
};

} // namespace ioc::sample
