// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/bulletin_list_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// The bulletins in force, as many as there is room for, and how many more. Exercises and tests bear their word as a
/// hatched badge instead of a mark. GUI thread, owned by its wall page.
class BulletinListPanel final : public StatePanel<BulletinListState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    BulletinListState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    double paintTrouble(QPainter &painter, const QRectF &area) const;
    void paintRows(QPainter &painter, const QRectF &area) const;
};

} // namespace ioc
