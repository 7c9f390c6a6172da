// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/indicator_tile.h"

#include "widgets/tiles/bullet_track.h"
#include "widgets/tiles/figure_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <QFontMetricsF>
#include <QPainterPath>

namespace ioc {
namespace {

constexpr double kFigureAtMost = 0.42; // share of the tile's height that the figure's row may take
constexpr qsizetype kLeastLetters = 4; // of a name that is shortened
constexpr double kSparkShare = 0.30;   // of the tile's width

} // namespace

/// What a tile shows, and the boxes from top to bottom; empty ones are left out.
struct IndicatorTile::Rows
{
    bool fits = false;
    double spare = 0; ///< height that nothing has taken
    double figurePixels = 0;
    double figureHeight = 0;
    double bulletHeight = 0;
    bool hasContext = false;
    bool isReasonInFoot = false; ///< in the place of the source
    QStringList title;
    QStringList status;
    QStringList reason;

    QRectF titleBox;
    QRectF figure;
    QRectF statusBox;
    QRectF reasonBox;
    QRectF context;
    QRectF bullet;
    QRectF foot;
};

IndicatorTileState IndicatorTile::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeIndicatorTileState(tile(), snapshot, context);
}

void IndicatorTile::stateChanged()
{
    describe(state()->accessibleText, {}, state()->details.join(QLatin1Char('\n')));
}

/// What is wrong or, of an old figure, how old it is: its time alone where nothing else fits.
QStringList IndicatorTile::statusLines(double width, bool mayBeTwo) const
{
    const QFont font = theme().body(QFont::Medium);
    const bool isAge = state()->statusText.isEmpty();
    const QStringList whole = wrapped(isAge ? state()->ageText : state()->statusText, font, width, 2);
    if (whole.size() <= 1 || mayBeTwo)
        return whole;
    return wrapped(isAge && !state()->timeText.isEmpty() ? state()->timeText : whole.join(QLatin1Char(' ')), font,
                   width, 1);
}

QString IndicatorTile::reasonLine(double width) const
{
    // An alarm may have taken the status line: the age then stands here, in the longest form that fits.
    if (state()->statusText.isEmpty() || state()->ageText.isEmpty())
        return state()->reasonText;
    if (state()->reasonText.isEmpty())
        return state()->ageText;
    const QString whole = state()->ageText + QStringLiteral(" · ") + state()->reasonText;
    return state()->timeText.isEmpty() || textWidth(whole, theme().body()) <= width
               ? whole
               : QString(state()->timeText + QStringLiteral(" · ") + state()->reasonText);
}

IndicatorTile::Rows IndicatorTile::layOut(const QRectF &area) const
{
    Rows rows = rowsWithRoom(area);
    growFigure(rows, area);
    place(rows, area);
    return rows;
}

/// What is shown, the weightiest first.
IndicatorTile::Rows IndicatorTile::rowsWithRoom(const QRectF &area) const
{
    const Theme &look = theme();
    const double line = lineHeight(look.body());
    const bool isAbnormal = state()->face == Face::Old || state()->face == Face::NoData;
    const double reasonWidth = area.width() - markIndent(state()->feedState, look);
    const QString reason = isAbnormal ? reasonLine(reasonWidth) : QString();
    Rows rows;
    rows.figurePixels = leastFigureSize(state()->valueText, area.width(), look);
    rows.figureHeight = look.type().numeral * kFigureLine;
    double &spare = rows.spare;
    spare = area.height() - rows.figureHeight - 3 * line;
    rows.fits = spare > -kRoundingSlack && rows.figurePixels >= look.type().body;
    const auto take = [&spare](double height) {
        const bool hasRoom = spare >= height;
        spare -= hasRoom ? height : 0;
        return hasRoom;
    };
    const auto lines = [&](const QString &text, const QFont &font, double width) {
        const QStringList two = wrapped(text, font, width, 2);
        return two.size() > 1 && !take(line) ? wrapped(text, font, width, 1) : two;
    };
    // Old and missing figures say why before they name their source.
    rows.isReasonInFoot = !reason.isEmpty() && !take(line);
    rows.status = statusLines(area.width() - markIndent(state()->mark, look), spare >= line);
    if (rows.status.size() > 1)
        take(line);
    rows.title = lines(state()->title, look.body(QFont::Medium), area.width());
    if (!reason.isEmpty())
        rows.reason = lines(reason, look.body(), reasonWidth);
    const double bulletHeight = std::max(look.px(16), line * 0.6);
    if (state()->bullet && state()->face != Face::Old && take(bulletHeight))
        rows.bulletHeight = bulletHeight;
    rows.hasContext = !state()->contextText.isEmpty() && take(line);
    return rows;
}

void IndicatorTile::growFigure(Rows &rows, const QRectF &area) const
{
    const Theme &look = theme();
    const double unit =
        (textWidth(state()->unitText, look.body()) + textWidth(state()->qualifierText, look.body())) * 1.5 +
        look.px(20);
    const double widest = area.width() * (state()->spark.runs.empty() ? 1 : 1 - kSparkShare) - unit;
    const double wider = widest / std::max(1.0, figureWidth(state()->valueText, rows.figurePixels, look));
    const double growth = std::min({rows.spare * 0.75, std::max(0.0, area.height() * kFigureAtMost - rows.figureHeight),
                                    std::max(0.0, rows.figurePixels * (wider - 1))});
    rows.figurePixels += growth / kFigureLine;
    rows.figureHeight += growth;
    rows.spare = std::max(0.0, rows.spare - growth);
}

void IndicatorTile::place(Rows &rows, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double gap = std::min(rows.spare / 3, line);
    double y = area.top() + (rows.spare - gap * 3) / 2;
    const auto next = [&](double height) {
        const QRectF box(area.left(), y, area.width(), height);
        y += height;
        return box;
    };
    rows.titleBox = next(line * double(rows.title.size()));
    y += gap;
    rows.figure = next(rows.figureHeight);
    y += gap;
    rows.statusBox = next(line * std::max<double>(1, double(rows.status.size())));
    if (!rows.isReasonInFoot)
        rows.reasonBox = next(line * double(rows.reason.size()));
    rows.context = next(rows.hasContext ? line : 0);
    rows.bullet = next(rows.bulletHeight);
    y += gap;
    (rows.isReasonInFoot ? rows.reasonBox : rows.foot) = next(line);
}

void IndicatorTile::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const Rows rows = layOut(area);
    if (!rows.fits)
        return paintTooSmall(painter, area, state()->title, theme());
    drawLines(painter, rows.titleBox, rows.title, theme().body(QFont::Medium), palette.inkSecond);
    paintFigure(painter, rows.figure, rows.figurePixels);
    paintStatus(painter, rows.statusBox, rows.status, rows.hasContext ? QString() : state()->contextText);
    paintReason(painter, rows.reasonBox, rows.reason);
    if (rows.hasContext)
        drawLine(painter, rows.context, state()->contextText, theme().body(), palette.inkThird);
    paintBullet(painter, rows.bullet);
    paintFoot(painter, rows.foot);
}

void IndicatorTile::paintFigure(QPainter &painter, const QRectF &box, double pixels) const
{
    const QColor colour = figureColour(state()->face, state()->mark, theme().palette());
    const QPointF end = ioc::paintFigure(painter, box, state()->valueText, pixels, colour, theme());
    double x = end.x() + theme().px(6);
    const QFont unit = theme().font(unitSize(state()->unitText, pixels, theme()));
    painter.setFont(unit);
    painter.setPen(theme().palette().inkSecond);
    for (const QString &word : {state()->unitText, state()->qualifierText}) {
        if (word.isEmpty())
            continue;
        const QString fitted = QFontMetricsF(unit).elidedText(word, Qt::ElideRight, box.right() - x);
        painter.drawText(QPointF(x, end.y()), fitted);
        x += textWidth(fitted, unit) + theme().px(8);
    }
    const double width = std::min(box.width() * kSparkShare, box.right() - x - theme().px(10));
    if (width > theme().px(50))
        paintSpark(painter, QRectF(box.right() - width, box.top(), width, box.height())
                                .adjusted(0, box.height() * 0.12, 0, -box.height() * 0.12));
}

void IndicatorTile::paintSpark(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = theme().palette();
    const bool old = state()->face == Face::Old;
    const QColor colour = old ? palette.inkThird : state()->mark == Mark::Critical ? palette.critical : palette.spark;
    const double dot = theme().stroke(4);
    const QRectF inner = box.adjusted(0, dot, -dot, -dot);
    const auto at = [&](QPointF point) {
        return QPointF(inner.left() + point.x() * inner.width(), inner.bottom() - point.y() * inner.height());
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, theme().stroke(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto &run : state()->spark.runs) {
        QPolygonF line;
        for (const QPointF &point : run)
            line.append(at(point));
        line.size() > 1 ? painter.drawPolyline(line) : painter.drawPoint(line.front());
    }
    if (!state()->spark.last || (old && !state()->partial))
        return;
    // A ring while the period runs, a dot once it is over.
    const QColor head = old ? palette.inkSecond : state()->mark == Mark::Critical ? palette.critical : palette.ink;
    painter.setPen(QPen(head, theme().stroke(2)));
    painter.setBrush(state()->partial ? palette.panel : head);
    painter.drawEllipse(at(*state()->spark.last), dot * 0.9, dot * 0.9);
}

void IndicatorTile::paintStatus(QPainter &painter, const QRectF &box, const QStringList &lines,
                                const QString &beside) const
{
    const Palette &palette = theme().palette();
    const bool missing = state()->face == Face::NoData && state()->mark == Mark::None;
    QRectF text = box;
    QColor colour = missing || state()->face == Face::Old ? palette.inkSecond : palette.ink;
    if (state()->mark != Mark::None) {
        const double side = theme().type().body;
        colour = markColour(state()->mark, palette);
        drawMark(painter, QRectF(box.left(), box.top(), side * 0.9, lineHeight(theme().body())), state()->mark, side,
                 colour);
        text.setLeft(box.left() + markIndent(state()->mark, theme()));
    }
    const QFont font = theme().body(QFont::Medium);
    drawLines(painter, text, lines, font, colour);
    const double used = (lines.isEmpty() ? 0 : textWidth(lines.front(), font)) + theme().px(16);
    if (lines.size() <= 1 && textWidth(beside, theme().body()) <= text.width() - used)
        drawLine(painter, text, beside, theme().body(), palette.inkThird, Qt::AlignRight);
}

void IndicatorTile::paintReason(QPainter &painter, const QRectF &box, const QStringList &lines) const
{
    if (box.isEmpty())
        return;
    const Palette &palette = theme().palette();
    QRectF text = box;
    if (state()->feedState != FeedState::Ok) {
        const double side = theme().type().body;
        const QRectF mark(box.left(), box.top(), side * 0.9, lineHeight(theme().body()));
        drawFeedMark(painter, mark, state()->feedState, side, palette.inkSecond);
        text.setLeft(box.left() + markIndent(state()->feedState, theme()));
    }
    drawLines(painter, text, lines, theme().body(), palette.inkSecond);
}

void IndicatorTile::paintBullet(QPainter &painter, const QRectF &box) const
{
    if (box.isEmpty())
        return;
    drawBullet(painter, box, *state()->bullet, {theme().px(8), state()->mark, false}, theme());
}

void IndicatorTile::paintFoot(QPainter &painter, const QRectF &box) const
{
    if (box.isEmpty())
        return;
    const QFont font = theme().body();
    const QColor colour = theme().palette().inkThird;
    // The time is never given up: the target goes, and the name of the source gives way.
    const QString time = state()->timeText.isEmpty() || state()->sourceText.isEmpty()
                             ? state()->timeText
                             : QString(QStringLiteral(" · ") + state()->timeText);
    const double target = textWidth(state()->targetText, font) + theme().px(14);
    const bool hasTarget = !state()->targetText.isEmpty() && target + textWidth(time, font) <= box.width();
    if (hasTarget)
        drawLine(painter, box, state()->targetText, font, colour, Qt::AlignRight);
    const double room = box.width() - (hasTarget ? target : 0) - textWidth(time, font);
    const QString source = QFontMetricsF(font).elidedText(state()->sourceText, Qt::ElideRight, room + 1);
    const bool isRead = source.size() >= std::min(kLeastLetters, state()->sourceText.size());
    drawLine(painter, box, isRead ? source + time : state()->timeText, font, colour);
}

} // namespace ioc
