// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"
#include "widgets/wall/theme.h"

#include <QPainter>

namespace ioc {

/// Figures that are larger than text, as all tiles of one figure draw them. GUI thread. Lengths in pixels.

constexpr double kFigureLine = 1.02;  ///< height of a figure's row over its font size: digits have no descenders
constexpr double kRoundingSlack = 2;  ///< pixels of a tile's least size that rounding may take
constexpr int kMostSymbolLetters = 3; ///< of a unit that is a symbol; a longer one is a word

double figureWidth(const QString &figure, double pixels, const Theme &theme);

/// The least size of a figure, or less for one that is too long for its row.
double leastFigureSize(const QString &figure, double width, const Theme &theme);

/// The size of the unit beside a figure: a symbol grows with it, a word does not.
double unitSize(const QString &unit, double figurePixels, const Theme &theme);

/// Quiet where it is old, critical where an alarm says so.
QColor figureColour(Face face, Mark mark, const Palette &palette);

/// Draws a figure at the left of its row, and returns where it ends, on the line that it stands on.
QPointF paintFigure(QPainter &painter, const QRectF &row, const QString &figure, double pixels, const QColor &colour,
                    const Theme &theme);

} // namespace ioc
