// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/states_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// A state timeline: for each indicator or feed its name, in words how much of the time it was missed or in trouble,
/// and a row of stretches. A missed target is a full bar in amber, a met one a slim quiet one, no data is hatched; of
/// feeds late is a bar in amber, disconnected a full one in red with a gap along it, paused two lines. As many rows as
/// there is room for, those that are missed or in trouble now before the others, and how many more.
class StatesPanel final : public StatePanel<StatesState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    StatesState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    bool isHatched() const override { return state() && state()->head.face == Face::Old; }
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    void paintLegend(QPainter &painter, const QRectF &box) const;
    void paintRow(QPainter &painter, const QRectF &box, const StateRow &row) const;
    void paintRunning(QPainter &painter, const QRectF &box) const;
    void paintStretch(QPainter &painter, const QRectF &box, Stood stood) const;
};

} // namespace ioc
