// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/painting.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QTextLayout>

namespace ioc {
namespace {

QString asLine(QStringView text)
{
    return text.toString().trimmed();
}

QPolygonF diamond(QPointF at, double half)
{
    return QPolygonF({at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)});
}

QPolygonF triangle(QPointF at, double half)
{
    return QPolygonF(
        {at + QPointF(0, -half), at + QPointF(half * 1.08, half * 0.85), at + QPointF(-half * 1.08, half * 0.85)});
}

} // namespace

double lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height());
}

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QStringList wrapped(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool lastAllowed = lines.size() == most - 1;
        const auto rest = QStringView(text).mid(line.textStart());
        const QString piece = asLine(lastAllowed ? rest : rest.left(line.textLength()));
        lines.append(QFontMetricsF(font).elidedText(piece, Qt::ElideRight, width));
    }
    layout.endLayout();
    return lines;
}

void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment horizontally)
{
    if (text.isEmpty() || box.width() <= 0)
        return;
    const QFontMetricsF metrics(font);
    // A pixel of slack: advances are fractions, and a text that just fits must not lose its last letter.
    const double whole = metrics.horizontalAdvance(text); // texts are shaped each time that they are asked for
    const bool fits = whole <= box.width() + 1;
    const QString fitted = fits ? text : metrics.elidedText(text, Qt::ElideRight, box.width());
    const double width = fits ? whole : metrics.horizontalAdvance(fitted);
    const double x = horizontally & Qt::AlignRight     ? box.right() - width
                     : horizontally & Qt::AlignHCenter ? box.center().x() - width / 2
                                                       : box.left();
    const double baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(x, baseline), fitted);
}

void drawLines(QPainter &painter, const QRectF &box, const QStringList &lines, const QFont &font, const QColor &colour,
               Qt::Alignment horizontally)
{
    const double height = lineHeight(font);
    QRectF row(box.left(), box.top(), box.width(), height);
    for (const QString &line : lines) {
        drawLine(painter, row, line, font, colour, horizontally);
        row.translate(0, height);
    }
}

double steadyDigitsWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QChar letter : text)
        width += metrics.horizontalAdvance(letter.isDigit() ? QLatin1Char('0') : letter);
    return width;
}

double drawSteadyDigits(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
                        const QColor &colour, Qt::Alignment horizontally)
{
    const QFontMetricsF metrics(font);
    const double width = steadyDigitsWidth(text, font);
    double x = horizontally & Qt::AlignRight     ? box.right() - width
               : horizontally & Qt::AlignHCenter ? box.center().x() - width / 2
                                                 : box.left();
    const double baseline = box.center().y() + metrics.capHeight() / 2;
    painter.setFont(font);
    painter.setPen(colour);
    for (const QChar letter : text) {
        const double cell = metrics.horizontalAdvance(letter.isDigit() ? QLatin1Char('0') : letter);
        painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(letter)) / 2, baseline), QString(letter));
        x += cell;
    }
    return width;
}

void drawMark(QPainter &painter, const QRectF &box, Mark mark, double size, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF at = box.center();
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Notice:
        painter.drawEllipse(at, size * 0.30, size * 0.30);
        break;
    case Mark::Caution:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, size * 0.11, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolygon(triangle(at, size * 0.30));
        break;
    case Mark::Warning:
        painter.drawPolygon(triangle(at, size * 0.38));
        break;
    case Mark::Critical:
        painter.drawPolygon(diamond(at, size * 0.44));
        break;
    }
}

QColor markColour(Mark mark, const Palette &palette)
{
    switch (mark) {
    case Mark::Caution:
    case Mark::Warning:
        return palette.warning;
    case Mark::Critical:
        return palette.critical;
    case Mark::None:
    case Mark::Notice:
        break;
    }
    return palette.inkSecond;
}

void drawFeedMark(QPainter &painter, const QRectF &box, FeedState state, double size, const QColor &colour)
{
    const QPointF at = box.center();
    switch (state) {
    case FeedState::Ok:
        drawMark(painter, box, Mark::Notice, size, colour);
        break;
    case FeedState::Late:
        drawMark(painter, box, Mark::Warning, size, colour);
        break;
    case FeedState::Down:
        drawMark(painter, box, Mark::Critical, size, colour);
        break;
    case FeedState::Never:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, size * 0.09));
        painter.drawEllipse(at, size * 0.27, size * 0.27);
        break;
    case FeedState::Paused:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(at.x() - size * 0.24, at.y() - size * 0.30, size * 0.16, size * 0.60));
        painter.drawRect(QRectF(at.x() + size * 0.08, at.y() - size * 0.30, size * 0.16, size * 0.60));
        break;
    }
}

QColor feedMarkColour(FeedState state, const Palette &palette)
{
    switch (state) {
    case FeedState::Ok:
        return palette.connected;
    case FeedState::Late:
        return palette.warning;
    case FeedState::Down:
        return palette.critical;
    case FeedState::Never:
    case FeedState::Paused:
        break;
    }
    return palette.inkSecond;
}

void drawHatch(QPainter &painter, const QPainterPath &within, const Theme &theme)
{
    drawHatch(painter, within, theme.palette().hatch, theme.px(14));
}

void drawHatch(QPainter &painter, const QPainterPath &within, const QColor &colour, double stripe)
{
    painter.save();
    painter.setClipPath(within, Qt::IntersectClip);
    const QRectF area = within.boundingRect();
    painter.setPen(QPen(colour, stripe, Qt::SolidLine, Qt::FlatCap));
    const double step = stripe * 2 * M_SQRT2;
    const double overhang = stripe * 2;
    for (double x = area.left() - area.height(); x < area.right() + step; x += step) {
        painter.drawLine(QPointF(x - overhang, area.bottom() + overhang),
                         QPointF(x + area.height() + overhang, area.top() - overhang));
    }
    painter.restore();
}

} // namespace ioc
