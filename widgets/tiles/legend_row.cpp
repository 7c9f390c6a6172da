// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/legend_row.h"

#include "widgets/wall/painting.h"

namespace ioc {

bool LegendRow::add(const QString &text, const std::function<void(const QRectF &)> &draw)
{
    const double side = m_theme.type().body * 0.8;
    const double indent = draw ? side + m_theme.type().body * 0.35 : 0;
    const double words = textWidth(text, m_theme.body());
    if (text.isEmpty() || m_x + indent + words > m_box.right() + 1)
        return false;
    if (draw)
        draw(QRectF(m_x, m_box.center().y() - side / 2, side, side));
    m_x += indent;
    drawLine(m_painter, QRectF(m_x, m_box.top(), words, m_box.height()), text, m_theme.body(),
             m_theme.palette().inkSecond);
    m_x += words + m_theme.type().body * 0.8;
    return true;
}

} // namespace ioc
