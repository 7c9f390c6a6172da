// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "widgets/models/unit_outlines.h"
#include "widgets/wall/theme.h"

#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

namespace ioc {

/// Where an alarm is: the outlines of the communes with one of them marked, all of them for the whole province, none
/// for a unit that has no outline.
/// Outlines are read aside and drawn once for a size. GUI thread.
class PlaceMap final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceMap(const Theme &theme, QWidget *parent = nullptr);

    /// The boundaries of a day.
    void setPack(const PackPtr &pack, QDate day);

    /// `name` is said of it.
    void setPlace(const UnitId &unit, const QString &name);

    /// Whether the outlines are there, or will never be.
    bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void readyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(std::vector<UnitOutline> outlines);
    void drawAll();

    Theme m_theme;
    const BoundaryFile *m_file = nullptr; ///< of m_pack; which outlines are shown or on their way
    PackPtr m_pack;
    bool m_isReady = false;
    std::vector<UnitOutline> m_outlines;
    QRectF m_bounds;
    QHash<UnitId, QPainterPath> m_paths; ///< in pixels of this size
    QPixmap m_all;
    UnitId m_unit;
};

} // namespace ioc
