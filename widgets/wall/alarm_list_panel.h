// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/alarm_list_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// The active alarms, gravest first, as many as there is room for, and how many more. A flat, wide tile becomes a
/// banner with the gravest alarm in large letters.
class AlarmListPanel final : public StatePanel<AlarmListState>
{
    Q_OBJECT

public:
    using StatePanel::StatePanel;

protected:
    AlarmListState stateOf(const Snapshot &snapshot, const PresentContext &context) const override;
    void stateChanged() override;
    std::optional<QColor> edge() const override;
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    bool isBanner() const;
    double countsWidth() const;
    void paintCounts(QPainter &painter, const QRectF &box) const;
    void paintBanner(QPainter &painter, const QRectF &area) const;
    void paintEmpty(QPainter &painter, const QRectF &area) const;
    void paintRows(QPainter &painter, const QRectF &area) const;
};

} // namespace ioc
