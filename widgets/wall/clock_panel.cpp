// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/clock_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/tile_parts.h"

namespace ioc {
namespace {

constexpr double kTimeLine = 1.1; // height of the time over its font size

} // namespace

void ClockPanel::present(const Snapshot &, const PresentContext &context)
{
    tick(context);
}

void ClockPanel::tick(const PresentContext &context)
{
    ClockState next = makeClockState(context, m_state ? &*m_state : nullptr);
    if (m_state == next)
        return;
    const bool first = !m_state;
    m_state = std::move(next);
    describe(WallText::clock(), m_state->date + QStringLiteral(". ") + m_state->lunar);
    update();
    if (first)
        Q_EMIT readyChanged();
}

void ClockPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    const double least = theme().type().numeral * kTimeLine;
    // The lunar day goes first where there is no room, then the date.
    const bool hasDate = area.height() >= least + line;
    const bool hasLunar = area.height() >= least + line * 2;
    const double below = line * (int(hasDate) + int(hasLunar));
    const auto widthAtOne = [this](const QString &text) {
        return steadyDigitsWidth(text, theme().font(100, QFont::DemiBold)) / 100;
    };
    const bool isWhole = widthAtOne(m_state->time) * theme().type().numeral <= area.width();
    const QString &time = isWhole ? m_state->time : m_state->brief;
    const double widest = area.width() * (isWhole ? 0.86 : 1) / widthAtOne(time);
    if (widest < theme().type().body) {
        paintTooSmall(painter, area, WallText::clock(), theme());
        return;
    }
    const double tallest = std::max<double>(theme().type().numeral, (area.height() - below) * 0.7);
    const double pixels = std::min(widest, tallest);
    const QFont font = theme().font(pixels, QFont::DemiBold);
    const double height = pixels * kTimeLine;
    QRectF row(area.left(), area.center().y() - (height + below) / 2, area.width(), height);
    drawSteadyDigits(painter, row, time, font, theme().palette().ink, Qt::AlignHCenter);
    row = QRectF(area.left(), row.bottom(), area.width(), line);
    const Palette &palette = theme().palette();
    if (hasDate)
        drawLine(painter, row, fittingForm({m_state->date, m_state->dateBrief}, theme().body(), row.width()),
                 theme().body(), palette.inkSecond, Qt::AlignHCenter);
    const QString lunar = fittingForm({m_state->lunar, m_state->lunarBrief}, theme().body(), row.width());
    if (hasLunar && textWidth(lunar, theme().body()) <= row.width())
        drawLine(painter, row.translated(0, line), lunar, theme().body(), palette.inkThird, Qt::AlignHCenter);
}

} // namespace ioc
