// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"
#include "widgets/models/value_classes.h"

#include <QByteArray>
#include <QColor>

#include <optional>
#include <vector>

namespace ioc {

/// A class of the choropleth.
using MapClass = ValueClass;

/// One commune on the map.
struct MapUnit
{
    UnitId unit;
    Face face = Face::NoData;
    std::optional<int> classIndex; ///< into MapState::classes; set for Plain and Zero only
    QString name;                  ///< "P. Hòa An"
    QString valueText;             ///< "97,6 %", "—"; an old value carries its time

    friend bool operator==(const MapUnit &, const MapUnit &) = default;
};

/// A commune among the worst three.
struct MapWorst
{
    QString name;
    QString valueText;

    friend bool operator==(const MapWorst &, const MapWorst &) = default;
};

/// A commune with an active alarm; the gravest one is shown.
struct MapMark
{
    UnitId unit;
    Priority priority = Priority::Normal;

    friend bool operator==(const MapMark &, const MapMark &) = default;
};

/// The area of a bulletin in force.
struct MapWarning
{
    QString label;             ///< event and severity; of an exercise or test its word first
    Mark mark = Mark::None;    ///< None: not meant, drawn without any colour of alarm
    std::vector<UnitId> units; ///< whose outline is drawn, for areas without geometry
    std::vector<std::vector<CapArea::Point>> rings;
    std::vector<CapArea::Circle> circles;

    friend bool operator==(const MapWarning &, const MapWarning &) = default;
};

/// What the look of some of the drawn areas means.
struct MapWarningLook
{
    Mark mark = Mark::None;
    QString text;

    friend bool operator==(const MapWarningLook &, const MapWarningLook &) = default;
};

/// All that a map panel draws, with finished text. Immutable once made; equal states draw the same picture.
struct MapState
{
    QString title;
    QString subtitle;              ///< period and target: "Cumulative from 01/11/2026 · target 95 %"
    QString unitText;              ///< unit of the legend: "%"
    std::vector<MapClass> classes; ///< ascending by value
    std::vector<MapUnit> units;    ///< every commune that exists today, in the order of the pack
    QString worstTitle;            ///< "Lowest", "Highest" or "Farthest from the range"
    std::vector<MapWorst> worst;   ///< at most three, the worst first; current figures only
    std::vector<MapMark> marks;
    std::vector<MapWarning> warnings;          ///< gravest first; what is not meant last
    std::vector<MapWarningLook> warningLegend; ///< of the looks that are there, gravest first
    QString noDataText;                        ///< legend of communes without data
    QString staleText;                         ///< legend of communes with old data
    QString accessibleText;

    friend bool operator==(const MapState &, const MapState &) = default;
};

/// The state of a map tile. Pure; any thread.
MapState makeMapState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// Fill of a commune without data, and of one with old data (to be hatched).
QColor mapNoDataColour();
QColor mapStaleColour();

/// One compact JSON object for the map page:
/// {"title","subtitle","unit","legend":[{"color","text"}],"units":[{"id","fill","hatch","label","value"}],"worstTitle",
///  "worst":[{"name","value"}],"marks":[{"id","shape":"diamond"|"triangle","color"}],
///  "warnings":[{"label","style":"critical"|"warning"|"notice"|"drill","units":[id],"rings":[[[lon,lat]]],
///               "circles":[[lon,lat,metres]]}],
///  "warningLegend":[{"style","text"}],
///  "noData":{"text","color"},"stale":{"text","color"}}. Colours are #rrggbb.
QByteArray toJson(const MapState &state);

} // namespace ioc
