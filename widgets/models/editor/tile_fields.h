// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

#include <QCoreApplication>

#include <array>

namespace ioc {

/// Every kind, in the order in which an editor offers them.
inline constexpr std::array kTileKinds{TileKind::Indicator, TileKind::Number,   TileKind::Trend,      TileKind::Bars,
                                       TileKind::Multiples, TileKind::Calendar, TileKind::Hours,      TileKind::States,
                                       TileKind::Table,     TileKind::Bullets,  TileKind::Pace,       TileKind::Ranking,
                                       TileKind::Map,       TileKind::Alarms,   TileKind::Bulletins,  TileKind::Feeds,
                                       TileKind::Scorecard, TileKind::Clock,    TileKind::Directives, TileKind::Text,
                                       TileKind::Still};

/// What a tile may say of itself besides its place and kind.
enum class TileField {
    Title,
    Text,
    Indicators,
    Feeds,
    Unit,
    Units,
    Bucket,
    Buckets,
    Compare,
    Cumulative,
    Plan,
    Forecast,
    Classes,
    End,
    Agency,
    Feed
};

inline constexpr std::array kTileFields{
    TileField::Title,   TileField::Text,  TileField::Indicators, TileField::Feeds,
    TileField::Unit,    TileField::Units, TileField::Bucket,     TileField::Buckets,
    TileField::Compare, TileField::Plan,  TileField::Cumulative, TileField::Forecast,
    TileField::Classes, TileField::End,   TileField::Agency,     TileField::Feed};

/// Whether the field changes what this tile shows; for some kinds that depends on what else the tile says.
bool isKnown(TileField field, const Tile &tile);

/// Whether a tile of this kind names one indicator and no more.
bool isOfOneIndicator(TileKind kind);

/// The tile as one of another kind: what that kind does not know is as in a new tile, and of several indicators the
/// first stays where there may be one only.
Tile withKind(Tile tile, TileKind kind);

/// The tile without what its other fields rule out: a forecast of days, units of several indicators, feeds by month.
Tile mended(Tile tile);

/// The words for kinds and fields, in the language of the moment.
class TileWords
{
    Q_DECLARE_TR_FUNCTIONS(TileWords)

public:
    static QString kind(TileKind kind);
    static QString field(TileField field);
    static QString bucket(TrendBucket bucket);
    static QString end(RankingEnd end);
};

} // namespace ioc
