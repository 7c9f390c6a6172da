// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_header.h"

#include "widgets/wall/painting.h"
#include "widgets/wall/wall_areas.h"

#include <QPainterPath>
#include <QPaintEvent>

namespace ioc {
namespace {

constexpr double kMarkGap = 1.15; // from a feed mark to its words, in body sizes
constexpr double kCountGap = 0.9; // between two feed counts
constexpr double kGap = 28;       // between words of two things, at a picture of 1080 pixels

QString inOneLine(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

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

QRectF WallHeader::clockBox() const
{
    const QFont font = m_theme.font(m_theme.type().clock, QFont::DemiBold);
    const bool isNarrow = isNarrowHead(width(), m_theme);
    const double digits = steadyDigitsWidth(m_clock, font);
    const double date = m_state && !isNarrow ? textWidth(m_state->dateText, m_theme.body()) : 0;
    const double wide = std::max(digits, date) + 2;
    const int rows = isNarrow ? kRowsOfNarrowHead : 1;
    return QRectF(width() - wide, 0, wide, height() - rows * lineHeight(m_theme.body()));
}

WallHeader::Places WallHeader::places() const
{
    const QRectF clock = clockBox();
    const double line = lineHeight(m_theme.body());
    const bool isNarrow = isNarrowHead(width(), m_theme);
    const double left = emblemSide(isNarrow ? clock.height() : height(), m_theme) + m_theme.px(18);
    const double right = clock.left() - m_theme.px(kGap);
    if (isNarrow) {
        const auto row = [&](int number) { return QRectF(0, clock.bottom() + number * line, width(), line); };
        return {clock, QRectF(left, 0, right - left, clock.height()), row(0), row(1), row(2)};
    }
    const QRectF first(left, 0, right - left, clock.height());
    return {clock, QRectF(clock.left(), clock.bottom(), clock.width(), line), first, first,
            QRectF(left, clock.bottom(), right - left, line)};
}

double WallHeader::troubleWidth() const
{
    return textWidth(m_state->troubleText, m_theme.body(QFont::DemiBold)) + 1 + m_theme.type().body * kMarkGap;
}

/// Of the words about the page those that no trouble may take the place of.
QString WallHeader::lasting() const
{
    return inOneLine({m_state->simulatedText, m_state->isOrdered ? m_state->pageText : QString()});
}

bool WallHeader::tellsTrouble() const
{
    if (!m_state || m_state->troubleText.isEmpty())
        return true;
    const double words = lasting().isEmpty() ? 0 : textWidth(lasting(), m_theme.body()) + m_theme.px(kGap);
    return words + troubleWidth() <= places().page.width();
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
    const Places at = places();
    const bool isNarrow = isNarrowHead(width(), m_theme);
    drawLine(painter, at.date, m_state->dateText, m_theme.body(), m_theme.palette().inkThird,
             isNarrow ? Qt::AlignLeft : Qt::AlignRight);
    const double room = isNarrow ? clock.height() : height();
    const double emblem = emblemSide(int(room), m_theme);
    paintEmblem(painter, QRectF(0, (room - emblem) / 2, emblem, emblem));
    if (isNarrow) {
        paintName(painter, at.name);
        paintFeeds(painter, at.feeds, at.feeds.width(), Qt::AlignLeft);
    } else {
        paintNameAndFeeds(painter, at);
    }
    paintPage(painter, at.page);
}

/// At least half of the row is the name's; the feeds take shorter words where they must.
void WallHeader::paintNameAndFeeds(QPainter &painter, const Places &at) const
{
    const double width = at.name.width();
    const QFont least = m_theme.body(QFont::DemiBold);
    const double name = std::min(textWidth(m_state->centreName, least), width * 0.55);
    const double feeds = paintFeeds(painter, at.feeds, width - name - m_theme.px(kGap), Qt::AlignRight);
    paintName(painter, at.name.adjusted(0, 0, -feeds - m_theme.px(kGap), 0));
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

double WallHeader::paintFeeds(QPainter &painter, const QRectF &box, double room, Qt::AlignmentFlag side) const
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
    const double mark = m_theme.type().body;
    double x = side == Qt::AlignRight ? box.right() - width : box.left();
    for (const HeaderFeeds &feeds : m_state->feeds) {
        const QColor colour =
            m_state->feedsAreOld || feeds.isNone ? palette.inkThird : feedMarkColour(feeds.state, palette);
        drawFeedMark(painter, QRectF(x, box.top(), mark * 0.9, box.height()), feeds.state, mark, colour);
        x += mark * kMarkGap;
        const double own = textWidth(feeds.*words, m_theme.body());
        drawLine(painter, QRectF(x, box.top(), own, box.height()), feeds.*words, m_theme.body(), palette.inkSecond);
        x += own + mark * kCountGap;
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

void WallHeader::paintPage(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.body();
    const double gap = m_theme.px(kGap);
    const bool hasTrouble = !m_state->troubleText.isEmpty() && tellsTrouble();
    const double atRight = hasTrouble ? troubleWidth() : m_state->isOrdered ? textWidth(m_state->pageText, font) : 0;
    const auto fits = [&](const QString &words) {
        return textWidth(words, font) + (atRight > 0 ? gap + atRight : 0) <= box.width();
    };
    QString place = inOneLine(
        {m_state->pageTitle, m_state->simulatedText, hasTrouble && m_state->isOrdered ? m_state->pageText : QString()});
    // What is wrong, what somebody ordered and that figures are no real ones are told before where one is.
    if (!fits(place) && (hasTrouble || m_state->isOrdered))
        place = hasTrouble ? lasting() : m_state->simulatedText;
    else if (!fits(place))
        place = inOneLine({m_state->simulatedText, m_state->pageTitle});
    drawLine(painter, box, place, font, palette.inkSecond);
    QRectF rest = place.isEmpty() ? box : box.adjusted(textWidth(place, font) + gap, 0, 0, 0);
    if (!hasTrouble) {
        drawLine(painter, rest, m_state->pageText, font, palette.inkThird, Qt::AlignRight);
        return;
    }
    const double side = m_theme.type().body;
    const QColor colour = markColour(m_state->troubleMark, palette);
    rest.setLeft(rest.right() - troubleWidth() + side * kMarkGap);
    drawMark(painter, QRectF(rest.left() - side * kMarkGap, rest.top(), side * 0.9, rest.height()),
             m_state->troubleMark, side, colour);
    drawLine(painter, rest, m_state->troubleText, m_theme.body(QFont::DemiBold), colour);
}

} // namespace ioc
