// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

#include <QEvent>
#include <QPainterPath>

namespace ioc {

Panel::Panel(const Tile &tile, QWidget *parent)
    : QWidget(parent)
    , m_tile(tile)
{
    setObjectName(tile.id);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tile.id);
}

void Panel::setTheme(const Theme &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    themeChanged();
    update();
}

QRectF Panel::contentArea() const
{
    const QSizeF around = padding(m_theme);
    return QRectF(rect()).adjusted(around.width(), around.height(), -around.width(), -around.height());
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    const double edgeWidth = hasFocus() ? m_theme.px(3) : std::max(1.0, m_theme.px(1));
    const QRectF card = QRectF(rect()).adjusted(edgeWidth / 2, edgeWidth / 2, -edgeWidth / 2, -edgeWidth / 2);
    QPainterPath shape;
    shape.addRoundedRect(card, m_theme.px(10), m_theme.px(10));
    painter.fillPath(shape, palette.panel);
    if (isHatched())
        drawHatch(painter, shape, m_theme);
    const QColor edgeColour = hasFocus() ? palette.accent : edge().value_or(palette.line);
    painter.strokePath(shape, QPen(edgeColour, edgeWidth));
    if (isReady())
        paintContent(painter, contentArea());
    else
        drawLine(painter, contentArea(), WallText::waiting(), m_theme.body(), palette.inkThird, Qt::AlignHCenter);
}

void Panel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Panel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void Panel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        update(); // the sentences that belong to no state
}

void Panel::describe(const QString &name, const QString &description, const QString &toolTip)
{
    setAccessibleName(name);
    setAccessibleDescription(description);
    setToolTip(toolTip);
}

} // namespace ioc
