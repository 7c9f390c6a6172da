// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"

#include <QPalette>
#include <QString>

class QPainter;
class QRectF;

namespace ioc {

/// The colour of a state's mark and of its word on the ground of lists and cards, light or dark: at least 4.5 : 1.
QColor markInk(Mark mark, const QPalette &palette);

/// The program's accent on such a ground; what a style sheet says of selected rows leaves it alone.
QColor accentOn(const QPalette &palette);

/// The mark, about as high as a capital of a font of so many pixels, at the left of a box. How wide it is with its gap;
/// 0 for none.
double drawMarkAt(QPainter &painter, const QRectF &box, Mark mark, double fontSize, const QColor &colour);

/// Words of the program in the colour of a mark, for a QLabel of rich text: its own colour may be a style sheet's.
QString inked(const QString &plain, Mark mark, const QPalette &palette);

} // namespace ioc
