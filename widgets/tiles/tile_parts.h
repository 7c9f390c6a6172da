// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/painting.h"

#include <vector>

namespace ioc {

/// What tiles of several figures share in drawing. GUI thread. Lengths in pixels.

/// The first of several forms of a text, longest first, that fits; else the last.
QString fittingForm(const QStringList &forms, const QFont &font, double width);

/// The same, and nothing where none fits.
QString formThatFits(const QStringList &forms, const QFont &font, double width);

/// Texts one behind the other, without those that do not fit any more; the first where none does.
QString joinedWhileFitting(const QStringList &texts, const QFont &font, double width);

/// The same over several lines, each filled before the next begins; what has no room is left out.
QStringList filledLines(const QStringList &texts, const QFont &font, double width, int most);

/// The heading of a tile and, where there is room, what stands beside it. Returns the height that it takes; none
/// without a title.
double paintTileHead(QPainter &painter, const QRectF &area, const QString &title, const QString &beside,
                     const Theme &theme);
double tileHeadHeight(const QString &title, const Theme &theme);

/// The sentence of a tile in which nothing can be read, behind its title. Without a title it stands below one, and is
/// left out where it has no room.
void paintTooSmall(QPainter &painter, const QRectF &area, const QString &title, const Theme &theme);

/// How far a text is moved to the right by its mark; nothing for Mark::None, and for a feed that is well.
double markIndent(Mark mark, const Theme &theme);
double markIndent(FeedState state, const Theme &theme);

/// A line with its mark in front; the text has the colour given, the mark its own.
void paintMarkedLine(QPainter &painter, const QRectF &box, Mark mark, const QString &text, const QFont &font,
                     const QColor &colour, const Theme &theme);

/// The same of the state of a feed; nothing is drawn of one that is well.
void paintFeedLine(QPainter &painter, const QRectF &box, FeedState state, const QString &text, const QFont &font,
                   const QColor &colour, const Theme &theme);

/// The ring that says "the period is not over", on the left of a box. Returns the width that it takes with its gap.
double ringWidth(const Theme &theme);
void paintRing(QPainter &painter, const QRectF &box, const Theme &theme);

/// A quiet line between two rows.
void paintRule(QPainter &painter, double left, double right, double y, const Theme &theme);

/// Hatches a row whose figure is old.
void paintOldRow(QPainter &painter, const QRectF &row, const Theme &theme);

/// A column of a table, as wide as its widest text.
struct TileColumn
{
    double width = 0;
    int weight = 0;  ///< columns of the least weight go first where there is no room; 0: never
    double left = 0; ///< set by placeColumns()
    bool isShown = true;

    QRectF box(double top, double height) const { return {left, top, width, height}; }
};

/// Chooses the columns for which there is room and places them from left to right, `gap` apart; what is left over goes
/// to the gaps, to three times their width at most, and then stays on the right. The first column shrinks to
/// `leastFirst` before any goes.
void placeColumns(std::vector<TileColumn> &columns, const QRectF &area, double gap, double leastFirst);

} // namespace ioc
