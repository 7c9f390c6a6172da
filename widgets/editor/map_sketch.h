// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/map_state.h"
#include "widgets/models/unit_outlines.h"
#include "widgets/wall/panel_factory.h"

#include <memory>

namespace ioc {

/// The territory of a pack, read once for all sketches that share it. GUI thread; it is read in Qt's pool.
class SketchedTerritory final : public QObject
{
    Q_OBJECT

public:
    using Outlines = std::shared_ptr<const std::vector<UnitOutline>>;

    /// Null until it is read; then read() follows.
    Outlines outlines(const PackPtr &pack, QDate today);

Q_SIGNALS:
    void read();

private:
    QByteArray m_geoJson; ///< what was asked for last
    Outlines m_outlines;
};

/// What a map tile will show, drawn from the pack's boundaries without a web view: title, territory in the colours of
/// its classes, legend. GUI thread.
class MapSketch final : public Panel
{
    Q_OBJECT

public:
    MapSketch(const Tile &tile, std::shared_ptr<SketchedTerritory> territory, QWidget *parent = nullptr);

    void present(const Snapshot &snapshot, const PresentContext &context) override;
    bool isReady() const override { return m_state.has_value(); }

protected:
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    double paintLegend(QPainter &painter, const QRectF &area) const;
    void paintTerritory(QPainter &painter, const QRectF &area) const;
    const MapUnit *unitOf(const UnitId &id) const;
    QColor fillOf(const MapUnit *unit) const;

    std::shared_ptr<SketchedTerritory> m_territory;
    SketchedTerritory::Outlines m_outlines;
    std::optional<MapState> m_state;
};

/// Makes sketches that share one territory.
MapPanelFactory mapSketches();

} // namespace ioc
