// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_tile_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// The open directives: how many, how many of them overdue, then the worst with who is in charge and the days, as many
/// as there is room for, and how many more.
class DirectivesPanel final : public StatePanel<DirectiveTileState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    DirectiveTileState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    struct Counts;
    double markWidth(const DirectiveTileCount &count) const;
    Counts layOutCounts(const QRectF &area) const;
    void paintCounts(QPainter &painter, const Counts &counts, const QPointF &topLeft) const;
    void paintRows(QPainter &painter, const QRectF &area) const;
};

} // namespace ioc
