// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace ioc::test {

/// A text as it was drawn, in pixels of the picture; pieces of one line as they are handed to the engine.
struct DrawnText
{
    QString text;
    int fontPixels = 0;
    double capHeight = 0; ///< of its letters
    QColor colour;
    QRectF box;        ///< from the top of its capitals to where it stands
    QRectF ink;        ///< around its ink
    QColor background; ///< the commonest colour in the box; only from textsOnTheirGround()

    bool isElided() const { return text.contains(QChar(0x2026)); }
};

/// Every text that a widget and its children draw, as they stand.
std::vector<DrawnText> textsDrawnBy(QWidget &widget);

/// The same with what they stand on.
std::vector<DrawnText> textsOnTheirGround(QWidget &widget);

/// The same as words, one piece a line.
QString wordsDrawnBy(QWidget &widget);

/// WCAG 2.2: from 1 to 21.
double contrast(const QColor &one, const QColor &other);

/// How somebody sees a colour who lacks the first (protanope), second (deuteranope) or third (tritanope) kind of cones:
/// after Viénot, Brettel and Mollon (1999) and Brettel (1997), in linear light.
enum class Sight { Whole, Protan, Deutan, Tritan };
QColor seen(const QColor &colour, Sight sight);

/// CIE 1976, for daylight (D65).
struct Lab
{
    double lightness = 0;
    double a = 0;
    double b = 0;
};
Lab labOf(const QColor &colour);

/// How far two colours are apart for the eye: CIEDE2000 (CIE 142-2001; Sharma, Wu and Dalal 2005). About 1 is just
/// seen side by side, 100 lies between black and white.
double difference(const Lab &one, const Lab &other);

} // namespace ioc::test
