// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/map_state.h"
#include "widgets/wall/panel_factory.h"

#include <QJsonObject>

namespace ioc {

class MapHead;
class MapProfile;
class MapView;

/// The map tile: title and subtitle, and the map page below. Ready when the page has confirmed the newest picture, or
/// when it says why there is no map. GUI thread, owned by its wall page.
class MapPanel final : public Panel
{
    Q_OBJECT

public:
    MapPanel(const Tile &tile, std::shared_ptr<MapProfile> profile, QWidget *parent = nullptr);
    ~MapPanel() override;

    void present(const Snapshot &snapshot, const PresentContext &context) override;
    bool isReady() const override;

    MapView &view() const { return *m_view; }

Q_SIGNALS:
    /// Somebody chose a commune, by pointer or with Enter.
    void unitChosen(const ioc::UnitId &unit);

protected:
    void themeChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void showPicture();
    QJsonObject look() const;
    bool hasPointer() const { return cursor().shape() != Qt::BlankCursor; } ///< that of its window, where it has none

    MapView *m_view;
    MapHead *m_head;
    std::optional<MapState> m_state;
    QString m_boundaries;
    QString m_moment;
    Language m_language = Language::Vietnamese;
    std::shared_ptr<MapProfile> m_profile;
    bool m_wasReady = false;
    bool m_hadPointer = true; ///< when the page was told how to look
};

/// Makes map panels for WallWindow or WallPage. The panels of one factory share one web profile, which is made with the
/// first and ends with the last. Needs prepareWebEngine() before QApplication.
MapPanelFactory makeMapPanelFactory();

} // namespace ioc
