// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/tile_picture.h"

#include <QPainter>

#include <cmath>

namespace ioc {

TilePicture::TilePicture(const Tile &tile, const PageDocument &page, const MapPanelFactory &mapFactory)
    : m_panel(makePanel(tile, page, mapFactory, nullptr))
{
    m_panel->setAttribute(Qt::WA_DontShowOnScreen);
    connect(m_panel.get(), &Panel::readyChanged, this, &TilePicture::spoil);
}

void TilePicture::spoil()
{
    m_isStale = true;
    Q_EMIT becameStale();
}

void TilePicture::setTheme(const Theme &theme)
{
    if (m_panel->theme() == theme)
        return;
    m_panel->setTheme(theme);
    m_isStale = true;
}

void TilePicture::setWallSize(QSize size)
{
    if (m_panel->size() == size)
        return;
    m_panel->resize(size);
    m_isStale = true;
}

void TilePicture::present(const Snapshot &snapshot, const PresentContext &context)
{
    m_panel->present(snapshot, context);
    m_panel->tick(context);
    m_isStale = true;
}

const QPixmap &TilePicture::pixmap(double scale, double ratio)
{
    if (!m_isStale && m_scale == scale && m_pixmap.devicePixelRatio() == ratio)
        return m_pixmap;
    const QSizeF size = QSizeF(m_panel->size()) * scale * ratio;
    m_pixmap = QPixmap(std::max(1, int(std::ceil(size.width()))), std::max(1, int(std::ceil(size.height()))));
    m_pixmap.setDevicePixelRatio(ratio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    m_panel->render(&painter, {}, {}, QWidget::DrawChildren);
    m_scale = scale;
    m_isStale = false;
    return m_pixmap;
}

QString TilePicture::description() const
{
    return m_panel->accessibleName();
}

} // namespace ioc
