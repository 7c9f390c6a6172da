// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/figure_painting.h"

#include "widgets/wall/painting.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kRaise = 0.06;     // of the font size: room for the comma below the digits
constexpr double kUnitShare = 0.40; // of the figure's size, for units that are symbols

QFont figureFont(double pixels, const Theme &theme)
{
    return theme.font(pixels, QFont::DemiBold);
}

} // namespace

double figureWidth(const QString &figure, double pixels, const Theme &theme)
{
    return textWidth(figure, figureFont(pixels, theme));
}

double leastFigureSize(const QString &figure, double width, const Theme &theme)
{
    const double least = theme.type().numeral;
    return std::min(least, least * width / std::max(1.0, figureWidth(figure, least, theme)));
}

double unitSize(const QString &unit, double figurePixels, const Theme &theme)
{
    return std::max<double>(theme.type().body, unit.size() <= kMostSymbolLetters ? figurePixels * kUnitShare : 0);
}

QColor figureColour(Face face, Mark mark, const Palette &palette)
{
    if (face == Face::Old)
        return palette.inkSecond;
    return mark == Mark::Critical && face != Face::NoData ? palette.critical : palette.ink;
}

QPointF paintFigure(QPainter &painter, const QRectF &row, const QString &figure, double pixels, const QColor &colour,
                    const Theme &theme)
{
    const QFont font = figureFont(pixels, theme);
    const QFontMetricsF metrics(font);
    const QPointF at(row.left(), row.center().y() + metrics.capHeight() / 2 - pixels * kRaise);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(at, figure);
    return at + QPointF(metrics.horizontalAdvance(figure), 0);
}

} // namespace ioc
