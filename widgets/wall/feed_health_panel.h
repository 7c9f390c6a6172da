// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/feed_health_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// A table of the feeds, gravest first: shape and word of the state, name, time of the last data, what failed. Where
/// not all fit, it says how many more there are.
class FeedHealthPanel final : public StatePanel<FeedHealthState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    FeedHealthState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Columns;
    Columns columns(const QRectF &area) const;
    double rowLine() const;
    void paintHeadings(QPainter &painter, const Columns &at, double y) const;
    void paintRow(QPainter &painter, const Columns &columns, double y, const FeedRow &row) const;
    void paintStackedRow(QPainter &painter, const QRectF &box, const FeedRow &row) const;
};

} // namespace ioc
