// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/ranking_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// Communes by one indicator, a bar each, in as many columns as the tile is wide; where there is no room for all, how
/// many others there are. A narrow tile has no bars.
class RankingPanel final : public StatePanel<RankingState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    RankingState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void themeChanged() override;
    bool isHatched() const override { return state() && state()->face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Widths;
    void measure();
    Widths widthsOf(double available) const;
    QString valueOf(const RankingRow &row) const;
    double rowHeight() const;
    QStringList footLines(double width, double height) const;
    void paintEmpty(QPainter &painter, const QRectF &area) const;
    void paintRows(QPainter &painter, const QRectF &area) const;
    void paintRow(QPainter &painter, const QRectF &box, const RankingRow &row, const Widths &widths) const;
    void paintBar(QPainter &painter, const QRectF &track, const RankingRow &row) const;

    bool m_isMeasured = false;
    double m_nameWidth = 0; ///< of the widest, at the size of the theme
    double m_valueWidth = 0;
};

} // namespace ioc
