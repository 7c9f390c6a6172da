// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace ioc::test {

/// A text as it was drawn.
struct DrawnText
{
    QString text;
    double capHeight = 0; ///< of its letters, in pixels of the picture
    QColor colour;
    QRectF box;        ///< in the picture
    QColor background; ///< the commonest colour in the box
};

/// Every text that a widget and its children draw, as they stand.
std::vector<DrawnText> textsDrawnBy(QWidget &widget);

/// WCAG 2.2: from 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// How somebody sees a colour who lacks the first (protanope), second (deuteranope) or third (tritanope) kind of cones:
/// after Viénot, Brettel and Mollon (1999) and Brettel (1997), in linear light.
enum class Sight { Whole, Protan, Deutan, Tritan };
QColor seen(const QColor &colour, Sight sight);

} // namespace ioc::test
