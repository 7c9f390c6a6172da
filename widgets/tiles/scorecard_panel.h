// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/scorecard_state.h"
#include "widgets/wall/panel.h"

#include <QTimer>

namespace ioc {

struct TileColumn;

/// How well the alarms of the running shift serve those who answer them, number by number beside the guidance. The
/// split by priority stands below as a bar of parts. Rows without room are counted. Complete when the journal has been
/// read, or has not been for a second and a half.
class ScorecardPanel final : public StatePanel<ScorecardState>
{
    Q_OBJECT

public:
    ScorecardPanel(const Tile &tile, QWidget *parent);

    bool isReady() const override;

protected:
    ScorecardState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    std::vector<TileColumn> columns(const QRectF &area) const;
    std::vector<const ScoreRow *> rowsThatFit(double room, double rowHeight) const;
    double paintAbout(QPainter &painter, const QRectF &area) const;
    void paintRow(QPainter &painter, const QRectF &box, const ScoreRow &row,
                  const std::vector<TileColumn> &columns) const;
    void paintShares(QPainter &painter, const QRectF &area) const;
    double sharesHeight() const;

    QTimer m_patience;
    bool m_isPatient = true;
};

} // namespace ioc
