// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_header.h"

#include "widgets/wall/painting.h"

#include <QPainterPath>
#include <QPaintEvent>

namespace ioc {
namespace {

constexpr double kMarkGap = 1.15; // from a feed mark to its words, in body sizes
constexpr double kCountGap = 0.9; // between two feed counts

double feedsWidth(const HeaderState &state, const Theme &theme, QString HeaderFeeds::*words)
{
    double width = 0;
    for (const HeaderFeeds &feeds : state.feeds)
        width += theme.type().body * (kMarkGap + kCountGap) + textWidth(feeds.*words, theme.body());
    return std::max(0.0, width - theme.type().body * kCountGap);
}

double emblemSide(int height, const Theme &theme)
{
    return std::min<double>(height * 0.72, theme.px(52));
}

} // namespace

WallHeader::WallHeader(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("header"));
    setAccessibleName(objectName());
}

void WallHeader::setTheme(const Theme &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    update();
}

void WallHeader::setState(const HeaderState &state)
{
    if (m_state == state)
        return;
    m_state = state;
    setAccessibleName(state.accessibleText);
    update();
}

void WallHeader::setClock(const QString &text)
{
    if (m_clock == text)
        return;
    m_clock = text;
    update(clockBox().toAlignedRect());
}

WallHeader::Rows WallHeader::rows() const
{
    const double second = lineHeight(m_theme.body());
    return {QRectF(0, 0, width(), height() - second), QRectF(0, height() - second, width(), second)};
}

QRectF WallHeader::clockBox() const
{
    const QFont font = m_theme.font(m_theme.type().clock, QFont::DemiBold);
    const double digits = steadyDigitsWidth(m_clock, font);
    const double date = m_state ? textWidth(m_state->dateText, m_theme.body()) : 0;
    const double wide = std::max(digits, date) + 2;
    return QRectF(width() - wide, 0, wide, rows().first.height());
}

/// Between emblem and clock.
QRectF WallHeader::words() const
{
    const double left = emblemSide(height(), m_theme) + m_theme.px(18);
    return {left, 0, clockBox().left() - m_theme.px(28) - left, double(height())};
}

double WallHeader::troubleWidth() const
{
    return textWidth(m_state->troubleText, m_theme.body(QFont::DemiBold)) + 1 + m_theme.type().body * kMarkGap;
}

bool WallHeader::tellsTrouble() const
{
    return !m_state || m_state->troubleText.isEmpty() || troubleWidth() <= words().width();
}

void WallHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.palette().background);
    const QRectF clock = clockBox();
    drawSteadyDigits(painter, clock, m_clock, m_theme.font(m_theme.type().clock, QFont::DemiBold),
                     m_theme.palette().ink, Qt::AlignRight);
    if (!m_state)
        return;
    paintBeat(painter, clock);
    if (clock.contains(event->rect()))
        return;
    const Rows at = rows();
    drawLine(painter, QRectF(clock.left(), at.second.top(), clock.width(), at.second.height()), m_state->dateText,
             m_theme.body(), m_theme.palette().inkThird, Qt::AlignRight);
    const double emblem = emblemSide(height(), m_theme);
    paintEmblem(painter, QRectF(0, (height() - emblem) / 2, emblem, emblem));
    const double left = words().left();
    const double right = words().right();
    // At least half of the row is the name's; the feeds take shorter words where they must.
    const QFont least = m_theme.body(QFont::DemiBold);
    const double name = std::min(textWidth(m_state->centreName, least), (right - left) * 0.55);
    const double feeds =
        paintFeeds(painter, QRectF(left, 0, right - left, at.first.height()), right - left - name - m_theme.px(28));
    paintName(painter, QRectF(left, 0, right - left - feeds - m_theme.px(28), at.first.height()));
    paintSecondRow(painter, QRectF(left, at.second.top(), right - left, at.second.height()));
}

/// A step further with each snapshot: it stands still when figures do, whatever the clock says.
void WallHeader::paintBeat(QPainter &painter, const QRectF &clock) const
{
    const double width = clock.width() / kBeats;
    const double height = std::min(m_theme.stroke(3), m_theme.type().clock / 12.0);
    for (int i = 0; i < kBeats; ++i) {
        const bool isOn = i == m_state->beat;
        painter.fillRect(QRectF(clock.left() + i * width, clock.bottom() - 2.2 * height, width * 0.8, height),
                         !isOn                  ? m_theme.palette().line
                         : m_state->feedsAreOld ? m_theme.palette().inkThird
                                                : m_theme.palette().accent);
    }
}

void WallHeader::paintEmblem(QPainter &painter, const QRectF &box) const
{
    const double unit = box.width() / 46;
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x, y) * unit; };
    painter.setPen(QPen(m_theme.palette().accent, unit));
    painter.setBrush(QColor(0x12, 0x33, 0x5c));
    painter.drawEllipse(box.adjusted(unit, unit, -unit, -unit));
    QPainterPath wave(at(10, 29));
    wave.cubicTo(at(15, 20), at(19, 20), at(23, 26));
    wave.cubicTo(at(27, 32), at(31, 31), at(36, 20));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, unit * 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(wave);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().warning);
    painter.drawEllipse(at(36, 20), unit * 3, unit * 3);
}

double WallHeader::paintFeeds(QPainter &painter, const QRectF &box, double room) const
{
    const Palette &palette = m_theme.palette();
    QString HeaderFeeds::*words = &HeaderFeeds::countText;
    for (QString HeaderFeeds::*longer : {&HeaderFeeds::longText, &HeaderFeeds::shortText}) {
        if (feedsWidth(*m_state, m_theme, longer) <= room) {
            words = longer;
            break;
        }
    }
    const double width = feedsWidth(*m_state, m_theme, words);
    const double side = m_theme.type().body;
    double x = box.right() - width;
    for (const HeaderFeeds &feeds : m_state->feeds) {
        const QColor colour =
            m_state->feedsAreOld || feeds.isNone ? palette.inkThird : feedMarkColour(feeds.state, palette);
        drawFeedMark(painter, QRectF(x, box.top(), side * 0.9, box.height()), feeds.state, side, colour);
        x += side * kMarkGap;
        const double own = textWidth(feeds.*words, m_theme.body());
        drawLine(painter, QRectF(x, box.top(), own, box.height()), feeds.*words, m_theme.body(), palette.inkSecond);
        x += own + side * kCountGap;
    }
    return width;
}

void WallHeader::paintName(QPainter &painter, const QRectF &box) const
{
    double pixels = m_theme.type().heading;
    const double wide = textWidth(m_state->centreName, m_theme.font(pixels, QFont::DemiBold));
    if (wide > box.width())
        pixels = std::max<double>(m_theme.type().body, std::floor(pixels * box.width() / wide));
    drawLine(painter, box, m_state->centreName, m_theme.font(pixels, QFont::DemiBold), m_theme.palette().ink);
}

void WallHeader::paintSecondRow(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.body();
    QStringList parts = {m_state->pageTitle, m_state->simulatedText};
    parts.removeAll(QString());
    QString place = parts.join(QStringLiteral(" · "));
    const bool hasTrouble = !m_state->troubleText.isEmpty() && tellsTrouble();
    // What is wrong and since when is told whole before where one is.
    if (hasTrouble && textWidth(place, font) + m_theme.px(28) + troubleWidth() > box.width())
        place.clear();
    drawLine(painter, box, place, font, palette.inkSecond);
    QRectF rest = place.isEmpty() ? box : box.adjusted(textWidth(place, font) + m_theme.px(28), 0, 0, 0);
    if (!hasTrouble) {
        drawLine(painter, rest, m_state->pageText, font, palette.inkThird, Qt::AlignRight);
        return;
    }
    const double side = m_theme.type().body;
    const QColor colour = markColour(m_state->troubleMark, palette);
    const double words =
        std::min(textWidth(m_state->troubleText, m_theme.body(QFont::DemiBold)) + 1, rest.width() - side * kMarkGap);
    rest.setLeft(rest.right() - words);
    drawMark(painter, QRectF(rest.left() - side * kMarkGap, rest.top(), side * 0.9, rest.height()),
             m_state->troubleMark, side, colour);
    drawLine(painter, rest, m_state->troubleText, m_theme.body(QFont::DemiBold), colour);
}

} // namespace ioc
