// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/doubt_painting.h"

#include <QLineF>

namespace ioc {
namespace {

constexpr double kStroke = 0.5; // of a cross, of its reach
constexpr double kApart = 2.6;  // from cross to cross, in reaches

void paintCross(QPainter &painter, const QPointF &at, double reach, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(at - QPointF(reach, reach), at + QPointF(reach, reach));
    painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach));
}

} // namespace

double doubtReach(const Theme &theme)
{
    return theme.stroke(5);
}

double ringedDoubtReach(const Theme &theme)
{
    return theme.stroke(8);
}

void paintDoubt(QPainter &painter, const QPointF &at, double reach, const Theme &theme)
{
    const double width = reach * kStroke;
    const double arm = reach - width / 2 * M_SQRT1_2;
    paintCross(painter, at, arm + width / 2, QPen(theme.palette().panel, width * 2.2, Qt::SolidLine, Qt::FlatCap));
    paintCross(painter, at, arm, QPen(theme.palette().ink, width, Qt::SolidLine, Qt::FlatCap));
}

void paintRingedDoubt(QPainter &painter, const QPointF &at, const Theme &theme)
{
    const double width = theme.stroke(2);
    const double radius = ringedDoubtReach(theme) - width / 2;
    painter.setPen(QPen(theme.palette().ink, width));
    painter.setBrush(theme.palette().panel);
    painter.drawEllipse(at, radius, radius);
    paintDoubt(painter, at, radius * 0.5, theme);
}

void paintDoubts(QPainter &painter, const QList<QPointF> &places, const Theme &theme)
{
    const double reach = doubtReach(theme);
    QList<QPointF> drawn;
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        if (!drawn.isEmpty() && QLineF(*place, drawn.back()).length() < reach * kApart)
            continue;
        drawn.append(*place);
        paintDoubt(painter, *place, reach, theme);
    }
}

QPen doubtfulPen(const QColor &colour, const Theme &theme)
{
    return QPen(colour, theme.stroke(1.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

} // namespace ioc
