// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"
#include "widgets/wall/theme.h"

#include <QPainter>
#include <QStringList>

namespace ioc {

/// Drawing that several panels share. GUI thread. Lengths in pixels.

/// The height of a line of text. Small letters fit with all Vietnamese accents; capitals with two accents stand a tenth
/// of the font size above it, which padding must hold.
double lineHeight(const QFont &font);

double textWidth(const QString &text, const QFont &font);

/// The text in at most `most` lines of this width; what does not fit ends with "…".
QStringList wrapped(const QString &text, const QFont &font, double width, int most);

/// One line in a box, vertically centred; "…" where it does not fit.
void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment horizontally = Qt::AlignLeft);

/// Lines from the top of a box, each lineHeight() high.
void drawLines(QPainter &painter, const QRectF &box, const QStringList &lines, const QFont &font, const QColor &colour,
               Qt::Alignment horizontally = Qt::AlignLeft);

/// Digits in cells of equal width, so that a running clock stands still. Returns the width used.
double drawSteadyDigits(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
                        const QColor &colour, Qt::Alignment horizontally);
double steadyDigitsWidth(const QString &text, const QFont &font);

/// ● ▲ ◆ centred in a box, its shape about the size of a capital of `size` pixels.
void drawMark(QPainter &painter, const QRectF &box, Mark mark, double size, const QColor &colour);
QColor markColour(Mark mark, const Palette &palette);

/// The shape of a feed's state: ● current, ▲ late, ◆ disconnected, ○ none yet, ‖ paused.
void drawFeedMark(QPainter &painter, const QRectF &box, FeedState state, double size, const QColor &colour);
QColor feedMarkColour(FeedState state, const Palette &palette);

/// Diagonal stripes that say "old".
void drawHatch(QPainter &painter, const QPainterPath &within, const Theme &theme);

/// The same in a colour and with stripes of a width, for a part of what is drawn.
void drawHatch(QPainter &painter, const QPainterPath &within, const QColor &colour, double stripe);

} // namespace ioc
