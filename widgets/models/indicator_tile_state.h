// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/bullet.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include "core/domain/snapshot.h"

#include <QList>
#include <QPointF>
#include <QStringList>

#include <optional>
#include <vector>

namespace ioc {

/// A small line without axes: x from 0 (oldest) to 1 (newest), y from 0 (least) to 1 (greatest). A gap ends a run.
struct Spark
{
    std::vector<QList<QPointF>> runs;
    std::optional<QPointF> last; ///< the newest point, when the newest bucket has a value

    friend bool operator==(const Spark &, const Spark &) = default;
};
Spark makeSpark(const std::vector<std::optional<double>> &values);

/// All that a tile of one indicator draws, with finished text. Immutable once made; equal states draw the same picture.
struct IndicatorTileState
{
    QString title;
    Face face = Face::NoData;
    QString valueText;      ///< "97,63"; "—" for NoData
    QString unitText;       ///< "%"; empty for NoData
    QString qualifierText;  ///< "estimate" for an estimated value
    Mark mark = Mark::None; ///< of the status line
    QString statusText;     ///< alarm, else missed target, else comparison; NoData: what is missing
    QString targetText;     ///< "target 95"
    QString sourceText;     ///< "Một cửa điện tử"
    QString timeText;       ///< "18:44"
    QString ageText;        ///< Old: "figures of 16:02"
    QString reasonText;     ///< Old: how long the source has been away; NoData: when and from whom it is due
    FeedState feedState = FeedState::Ok;
    QString contextText;  ///< worst member and period
    bool partial = false; ///< the period is not over
    Spark spark;
    std::optional<Bullet> bullet;
    QStringList details; ///< lines of the tooltip, numerator and denominator among them
    QString accessibleText;

    friend bool operator==(const IndicatorTileState &, const IndicatorTileState &) = default;
};

/// The state of an indicator tile. Pure; any thread.
IndicatorTileState makeIndicatorTileState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// The unit that a tile is about: its own, or the province of the day.
UnitId unitOf(const Tile &tile, const PresentContext &context);

/// A title with the unit that the tile names: "Hồ sơ đúng hạn · P. Hòa An"; the unit alone where there is no title. As
/// it is where the tile is about the province, or where the title names the unit already.
QString withPlace(const QString &title, const Tile &tile, const PresentContext &context);

/// The name of an indicator on a wall.
QString wallName(const Indicator &indicator, Language language);

/// What stands over a tile of one indicator: its title or the indicator's name, and its unit where it has one of its
/// own. `indicator` may be null.
QString titleOf(const Tile &tile, const Indicator *indicator, const PresentContext &context);

} // namespace ioc
