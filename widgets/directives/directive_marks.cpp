// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_marks.h"

#include "widgets/wall/painting.h"

namespace ioc {
namespace {

bool isLightGround(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() < 128; // the ground of a label may be none
}

} // namespace

QColor accentOn(const QPalette &palette)
{
    return isLightGround(palette) ? Palette::light().accent : Palette().accent;
}

QColor markInk(Mark mark, const QPalette &palette)
{
    const bool isLight = isLightGround(palette);
    switch (mark) {
    case Mark::Critical:
        return isLight ? QColor(0xc0, 0x28, 0x2d) : QColor(0xff, 0x7d, 0x7d);
    case Mark::Caution:
    case Mark::Warning:
        return isLight ? QColor(0x94, 0x5c, 0x00) : QColor(0xf2, 0xb1, 0x34);
    case Mark::None:
    case Mark::Notice:
        break;
    }
    return palette.color(QPalette::Text);
}

QString inked(const QString &plain, Mark mark, const QPalette &palette)
{
    if (plain.isEmpty() || mark == Mark::None)
        return plain.toHtmlEscaped();
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(markInk(mark, palette).name(), plain.toHtmlEscaped());
}

double drawMarkAt(QPainter &painter, const QRectF &box, Mark mark, double fontSize, const QColor &colour)
{
    if (mark == Mark::None)
        return 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawMark(painter, QRectF(box.left(), box.top(), fontSize, box.height()), mark, fontSize, colour);
    painter.restore();
    return fontSize * 1.3;
}

} // namespace ioc
