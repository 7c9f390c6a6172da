// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_banner.h"

#include "widgets/wall/painting.h"

#include <QPaintEvent>

namespace ioc {
namespace {

constexpr double kPadding = 14; // at a picture of 1080 pixels
constexpr double kMarkRoom = 1.6;
constexpr double kAlarmMark = 1.2; // of a headline
constexpr double kLeastScale = 0.4;
constexpr double kScaleStep = 0.05;
constexpr int kMostLines = 40; // more than the longest message has on a narrow picture for the farthest seat

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

double WallBanner::Text::height() const
{
    return lines.isEmpty() ? 0 : lineHeight(font) * double(lines.size());
}

double WallBanner::Parts::height() const
{
    return trouble.height() + headline.height() + detail.height() + message.height();
}

WallBanner::Text WallBanner::bodyText(const QString &text, QFont::Weight weight, double scale, double width) const
{
    const QFont font = m_theme.font(m_theme.type().body * scale, weight);
    return {font, text.isEmpty() ? QStringList() : wrapped(text, font, width, kMostLines)};
}

/// Large in one line, or smaller in several: what somebody must act on is never cut.
WallBanner::Text WallBanner::largeText(const QString &text, double scale, double width) const
{
    const QFont large = m_theme.font(m_theme.type().headline * scale, QFont::DemiBold);
    if (textWidth(text, large) <= width)
        return {large, text.isEmpty() ? QStringList() : QStringList(text)};
    return bodyText(text, QFont::DemiBold, scale, width);
}

/// Its side.
double WallBanner::alarmMark(double scale) const
{
    return m_theme.type().headline * kAlarmMark * scale;
}

WallBanner::Parts WallBanner::partsAt(double scale, const BannerState &state, double width) const
{
    const double besideMark = width - alarmMark(scale) * kMarkRoom;
    return {bodyText(state.trouble, QFont::DemiBold, scale, width - troubleIndent(m_theme) * scale),
            largeText(state.mark == Mark::None ? QString() : state.headline, scale, besideMark),
            bodyText(state.mark == Mark::None ? QString() : state.detail, QFont::Normal, scale, besideMark),
            largeText(state.message, scale, width), scale};
}

WallBanner::Parts WallBanner::partsOf(const BannerState &state, QSize room) const
{
    const double padding = m_theme.px(kPadding);
    const double width = room.width() - 4 * padding;
    Parts parts = partsAt(1, state, width);
    while (parts.height() > room.height() - 2 * padding && parts.scale > kLeastScale)
        parts = partsAt(parts.scale - kScaleStep, state, width);
    return parts;
}

int WallBanner::heightFor(const BannerState &state, QSize room) const
{
    if (state.isEmpty())
        return 0;
    return int(std::ceil(partsOf(state, room).height() + 2 * m_theme.px(kPadding)));
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
    const Parts parts = partsOf(m_state, size());
    inner.setTop(paintTrouble(painter, inner, parts));
    inner.setTop(paintAlarm(painter, inner, parts));
    drawLines(painter, inner, parts.message.lines, parts.message.font, palette.ink);
}

double WallBanner::paintTrouble(QPainter &painter, const QRectF &box, const Parts &parts) const
{
    const Text &text = parts.trouble;
    if (text.lines.isEmpty())
        return box.top();
    const QColor colour = markColour(m_state.troubleMark, m_theme.palette());
    const double side = m_theme.type().body * parts.scale;
    drawMark(painter, QRectF(box.left(), box.top(), side, lineHeight(text.font)), m_state.troubleMark, side, colour);
    drawLines(painter, box.adjusted(troubleIndent(m_theme) * parts.scale, 0, 0, 0), text.lines, text.font, colour);
    return box.top() + text.height();
}

double WallBanner::paintAlarm(QPainter &painter, const QRectF &box, const Parts &parts) const
{
    if (m_state.mark == Mark::None)
        return box.top();
    const Palette &palette = m_theme.palette();
    const double height = parts.headline.height() + parts.detail.height();
    const double mark = alarmMark(parts.scale);
    drawMark(painter, QRectF(box.left(), box.top(), mark, height), m_state.mark, mark,
             markColour(m_state.mark, palette));
    const QRectF words = box.adjusted(mark * kMarkRoom, 0, 0, 0);
    drawLines(painter, words, parts.headline.lines, parts.headline.font, palette.ink);
    drawLines(painter, words.adjusted(0, parts.headline.height(), 0, 0), parts.detail.lines, parts.detail.font,
              palette.inkSecond);
    return box.top() + height;
}

} // namespace ioc
