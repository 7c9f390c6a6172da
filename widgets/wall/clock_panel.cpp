// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/clock_panel.h"

#include "widgets/models/header_state.h"
#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {

void ClockPanel::present(const Snapshot &, const PresentContext &context)
{
    tick(context);
}

void ClockPanel::tick(const PresentContext &context)
{
    ClockState next{clockText(context), dateText(context)};
    if (m_state == next)
        return;
    const bool first = !m_state;
    m_state = std::move(next);
    describe(WallText::clock(), m_state->date);
    update();
    if (first)
        Q_EMIT readyChanged();
}

void ClockPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    const double atOne = steadyDigitsWidth(m_state->time, theme().font(100, QFont::DemiBold)) / 100;
    const double pixels =
        std::max<double>(theme().type().numeral, std::min(area.width() * 0.86 / atOne, (area.height() - line) * 0.7));
    const QFont font = theme().font(pixels, QFont::DemiBold);
    const double height = pixels * 1.1;
    const double top = area.center().y() - (height + line) / 2;
    drawSteadyDigits(painter, QRectF(area.left(), top, area.width(), height), m_state->time, font,
                     theme().palette().ink, Qt::AlignHCenter);
    drawLine(painter, QRectF(area.left(), top + height, area.width(), line), m_state->date, theme().body(),
             theme().palette().inkSecond, Qt::AlignHCenter);
}

} // namespace ioc
