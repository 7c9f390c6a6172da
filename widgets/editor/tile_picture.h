// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/panel_factory.h"

#include <QPixmap>

#include <memory>

namespace ioc {

/// The real panel of a tile at the wall's size, drawn small. It is drawn anew only when what it shows may have changed.
/// GUI thread, owned by the canvas.
class TilePicture final : public QObject
{
    Q_OBJECT

public:
    TilePicture(const Tile &tile, const PageDocument &page, const MapPanelFactory &mapFactory);

    const Tile &tile() const { return m_panel->tile(); }
    void setTheme(const Theme &theme);
    void setWallSize(QSize size);
    void present(const Snapshot &snapshot, const PresentContext &context);

    /// Whether the next pixmap() draws.
    bool isStale() const { return m_isStale; }

    /// At so many of its pixels for one of the wall, on a screen of this many device pixels for one of its own.
    const QPixmap &pixmap(double scale, double ratio);

    /// The last one, however it was scaled.
    const QPixmap &lastPixmap() const { return m_pixmap; }

    /// What the panel says of itself to who cannot see it.
    QString description() const;

Q_SIGNALS:
    /// The panel has more to show than when it was last drawn.
    void becameStale();

private:
    void spoil();

    std::unique_ptr<Panel> m_panel;
    QPixmap m_pixmap;
    double m_scale = 0;
    bool m_isStale = true;
};

} // namespace ioc
