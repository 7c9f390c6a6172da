// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/axis.h"
#include "widgets/models/tiles/over_time_head.h"
#include "widgets/tiles/legend_row.h"
#include "widgets/wall/painting.h"

namespace ioc {

/// Drawing that all tiles over time share. GUI thread. Lengths in pixels.

/// What stands over a drawing: the title, and beside it unit and span, of old data their time; under it why they are
/// old, or how many of them are doubtful.
struct HeadLayout
{
    QStringList title;
    QString beside;
    QString below;
    bool isDoubtBelow = false; ///< led by the cross that stands for it
    QRectF rest;               ///< what is left of the area
};
HeadLayout layOutHead(const QRectF &area, const OverTimeHead &head, const Theme &theme);

/// Draws it, and returns what is left of the area.
QRectF paintHead(QPainter &painter, const QRectF &area, const OverTimeHead &head, const Theme &theme);

/// Draws what stands instead of a drawing: a dash, the sentence, and why.
void paintNoData(QPainter &painter, const QRectF &area, const OverTimeHead &head, const Theme &theme);

double widestLabel(const std::vector<AxisTick> &ticks, const QFont &font);

/// Writes labels under an axis from `left` to `right`, the newest first, and older ones as far as they keep a distance.
void paintTimeLabels(QPainter &painter, const QRectF &box, const std::vector<AxisTick> &ticks, const Theme &theme);

/// The colour of data of an indicator: quiet where it is old.
QColor dataColour(const Theme &theme, Face face, size_t index);

/// Between two colours, 0 to 1.
QColor mixed(const QColor &from, const QColor &to, double share);

} // namespace ioc
