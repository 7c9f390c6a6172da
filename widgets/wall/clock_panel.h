// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/clock_state.h"
#include "widgets/wall/panel.h"

namespace ioc {

/// The engine's time and date, large, and the day in the lunar calendar where there is room. Runs by the page's tick,
/// not by snapshots, so it never stands still with them.
class ClockPanel final : public Panel
{
    Q_OBJECT

public:
    using Panel::Panel;

    void present(const Snapshot &snapshot, const PresentContext &context) override;
    bool isReady() const override { return m_state.has_value(); }
    void tick(const PresentContext &context) override;

protected:
    void paintContent(QPainter &painter, const QRectF &area) override;

private:
    std::optional<ClockState> m_state;
};

} // namespace ioc
