// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_banner.h"

#include "widgets/wall/painting.h"

#include <QPaintEvent>

namespace ioc {
namespace {

constexpr double kPadding = 14; // at a picture of 1080 pixels
constexpr double kMarkRoom = 1.6;
constexpr int kMostLines = 6; // of the longest message, for the farthest seat

double troubleIndent(const Theme &theme)
{
    return theme.type().body * kMarkRoom;
}

} // namespace

WallBanner::WallBanner(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("banner"));
    setAccessibleName(objectName());
}

void WallBanner::setTheme(const Theme &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    update();
}

bool WallBanner::setState(const BannerState &state)
{
    if (m_state == state)
        return false;
    m_state = state;
    setAccessibleName(state.accessibleText.isEmpty() ? objectName() : state.accessibleText);
    update();
    return true;
}

double WallBanner::rowHeight() const
{
    return lineHeight(m_theme.font(m_theme.type().headline, QFont::DemiBold));
}

/// Large in one line, or smaller in several: a message is never cut.
WallBanner::Message WallBanner::messageIn(double width) const
{
    const QFont large = m_theme.font(m_theme.type().headline, QFont::DemiBold);
    if (textWidth(m_state.message, large) <= width)
        return {large, {m_state.message}};
    const QFont small = m_theme.body(QFont::DemiBold);
    return {small, wrapped(m_state.message, small, width, kMostLines)};
}

QStringList WallBanner::troubleIn(double width) const
{
    if (m_state.trouble.isEmpty())
        return {};
    return wrapped(m_state.trouble, m_theme.body(QFont::DemiBold), width - troubleIndent(m_theme), kMostLines);
}

int WallBanner::preferredHeight(int width) const
{
    if (m_state.isEmpty())
        return 0;
    const double padding = m_theme.px(kPadding);
    double rows = 2 * padding;
    if (m_state.mark != Mark::None)
        rows += rowHeight() + lineHeight(m_theme.body());
    rows += lineHeight(m_theme.body()) * double(troubleIn(width - 4 * padding).size());
    if (!m_state.message.isEmpty()) {
        const Message message = messageIn(width - 4 * padding);
        rows += lineHeight(message.font) * double(message.lines.size());
    }
    return int(std::ceil(rows));
}

void WallBanner::paintEvent(QPaintEvent *)
{
    if (m_state.isEmpty())
        return;
    const Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette.background);
    const double edge = m_theme.stroke(2);
    const double round = m_theme.px(10);
    painter.setPen(QPen(m_state.mark == Mark::None ? palette.accent : markColour(m_state.mark, palette), edge));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), round, round);
    const double padding = m_theme.px(kPadding);
    QRectF inner = QRectF(rect()).adjusted(2 * padding, padding, -2 * padding, -padding);
    inner.setTop(paintTrouble(painter, inner));
    if (m_state.mark != Mark::None)
        inner.setTop(paintAlarm(painter, inner));
    if (m_state.message.isEmpty())
        return;
    const Message message = messageIn(inner.width());
    drawLines(painter, inner, message.lines, message.font, palette.ink);
}

double WallBanner::paintTrouble(QPainter &painter, const QRectF &box) const
{
    const QStringList lines = troubleIn(box.width());
    if (lines.isEmpty())
        return box.top();
    const double line = lineHeight(m_theme.body());
    const QColor colour = markColour(m_state.troubleMark, m_theme.palette());
    drawMark(painter, QRectF(box.left(), box.top(), m_theme.type().body, line), m_state.troubleMark,
             m_theme.type().body, colour);
    drawLines(painter, box.adjusted(troubleIndent(m_theme), 0, 0, 0), lines, m_theme.body(QFont::DemiBold), colour);
    return box.top() + line * double(lines.size());
}

double WallBanner::paintAlarm(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = m_theme.palette();
    const double body = lineHeight(m_theme.body());
    const double size = m_theme.type().headline * 1.2;
    const double bottom = box.top() + rowHeight() + body;
    drawMark(painter, QRectF(box.left(), box.top(), size, bottom - box.top()), m_state.mark, size,
             markColour(m_state.mark, palette));
    const QRectF words = box.adjusted(size * kMarkRoom, 0, 0, 0);
    drawLine(painter, QRectF(words.left(), words.top(), words.width(), rowHeight()), m_state.headline,
             m_theme.font(m_theme.type().headline, QFont::DemiBold), palette.ink);
    drawLine(painter, QRectF(words.left(), words.top() + rowHeight(), words.width(), body), m_state.detail,
             m_theme.body(), palette.inkSecond);
    return bottom;
}

} // namespace ioc
