// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/legend_row.h"

#include "widgets/wall/painting.h"

namespace ioc {

bool LegendRow::add(const QString &text, double aspect, const Draw &draw)
{
    const double side = m_theme.type().body * 0.8;
    const double width = side * aspect;
    const double indent = draw ? width + m_theme.type().body * 0.35 : 0;
    const double words = textWidth(text, m_theme.body());
    if (text.isEmpty() || !hasRoom(indent + words))
        return false;
    if (draw)
        draw(QRectF(m_x, m_box.center().y() - side / 2, width, side));
    m_x += indent;
    write(text, words, m_theme.palette().inkSecond);
    return true;
}

bool LegendRow::addNote(const QString &text)
{
    const double words = textWidth(text, m_theme.body());
    if (text.isEmpty() || !hasRoom(words))
        return false;
    write(text, words, m_theme.palette().inkThird);
    return true;
}

void LegendRow::write(const QString &text, double width, const QColor &ink)
{
    drawLine(m_painter, QRectF(m_x, m_box.top(), width, m_box.height()), text, m_theme.body(), ink);
    m_x += width + m_theme.type().body * 0.8;
}

} // namespace ioc
