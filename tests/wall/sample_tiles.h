// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_trends.h"
#include "widgets/wall/panel.h"

#include <array>

namespace ioc::sample {

/// Tiles of every kind with something to show.

/// The four faces, and figures that miss their targets with alarms on them.
enum class Shown { Plain, Zero, Missing, Old, Missed };
inline constexpr std::array kFaces{Shown::Plain, Shown::Zero, Shown::Missing, Shown::Old};
inline constexpr std::array kAllShown{Shown::Plain, Shown::Zero, Shown::Missing, Shown::Old, Shown::Missed};
const char *nameOf(Shown shown);

/// For rows and failures of tests: "multiples".
const char *nameOf(TileKind kind);

/// All kinds but maps, which need a browser.
std::vector<TileKind> kindsOfTiles();

/// Those of figures, and those over time but for the trend.
std::vector<TileKind> kindsOfFigures();
std::vector<TileKind> kindsOverTime();

/// A tile "t" that shows what the sample has for its kind.
Tile tileOf(TileKind kind);

/// A timeline "t" of the states of both feeds.
Tile tileOfFeeds();

/// tileOf() of all kinds, and tileOfFeeds().
std::vector<Tile> tilesOfAllKinds();

/// Fourteen days or two days of hours, with a gap, a plan and a year before.
Trend trendOf(TileKind kind, Shown shown = Shown::Plain);

/// The sample with targets, comparisons, communes and a score; no trend.
Snapshot shownWith(Shown shown);

/// The same with what a tile of this kind needs besides: a trend, a picture, alarms, bulletins, directives.
Snapshot shownFor(const Tile &tile, Shown shown, const PageId &page = PageId(QStringLiteral("overview")));
void addFor(Snapshot &snapshot, const Tile &tile, Shown shown, const PageId &page);

/// The panel of the program for a tile.
std::unique_ptr<Panel> panelOf(const Tile &tile);

} // namespace ioc::sample
