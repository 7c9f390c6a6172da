// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/shaped_lines.h"

#include <QFontMetricsF>

namespace ioc {

ShapedLines::ShapedLines(int most)
    : m_lines(most)
{
}

void ShapedLines::draw(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
                       const QColor &colour, Qt::Alignment horizontally, Qt::TextElideMode elided)
{
    if (text.isEmpty() || box.width() <= 0)
        return;
    painter.setFont(font);
    painter.setPen(colour);
    const Line &line = shaped({text, font, box.width(), elided}, painter);
    const QFontMetricsF metrics(font);
    const double x = horizontally & Qt::AlignRight     ? box.right() - line.width
                     : horizontally & Qt::AlignHCenter ? box.center().x() - line.width / 2
                                                       : box.left();
    const double baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.drawStaticText(QPointF(x, baseline - metrics.ascent()), line.text);
}

const ShapedLines::Line &ShapedLines::shaped(const Key &key, const QPainter &painter)
{
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFontMetricsF metrics(key.font);
    const bool fits = metrics.horizontalAdvance(key.text) <= key.width + 1; // as drawLine() has it
    auto *line = new Line;
    line->text.setTextFormat(Qt::PlainText);
    line->text.setText(fits ? key.text : metrics.elidedText(key.text, key.elided, key.width));
    line->text.prepare(painter.transform(), painter.font());
    line->width = metrics.horizontalAdvance(line->text.text());
    m_lines.insert(key, line);
    return *line;
}

} // namespace ioc
