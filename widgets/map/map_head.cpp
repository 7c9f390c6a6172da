// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_head.h"

#include "widgets/wall/painting.h"

namespace ioc {

MapHead::MapHead(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("head"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void MapHead::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void MapHead::setText(const QString &title, const QString &subtitle)
{
    m_title = title;
    m_subtitle = subtitle;
    setAccessibleName(title);
    update();
}

double MapHead::wantedHeight() const
{
    return lineHeight(m_theme.body(QFont::DemiBold)) + lineHeight(m_theme.body());
}

void MapHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont bold = m_theme.body(QFont::DemiBold);
    const double line = lineHeight(bold);
    drawLine(painter, QRectF(0, 0, width(), line), m_title, bold, m_theme.palette().ink);
    drawLine(painter, QRectF(0, line, width(), lineHeight(m_theme.body())), m_subtitle, m_theme.body(),
             m_theme.palette().inkThird);
}

} // namespace ioc
