// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/panel.h"

namespace ioc {

/// What a clock tile says.
struct ClockState
{
    QString time; ///< "18:44:03"
    QString date; ///< "Thứ Bảy, 21/11/2026"

    friend bool operator==(const ClockState &, const ClockState &) = default;
};

/// The engine's time and date, large. Runs by the page's tick, not by snapshots, so it never stands still with them.
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
