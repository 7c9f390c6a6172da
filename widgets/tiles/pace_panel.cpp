// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/pace_panel.h"

#include "widgets/tiles/figure_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kFigureAtMost = 0.36; // of the tile's height
constexpr double kGaugeAtMost = 2.2;   // lines of text, with the pace mark
constexpr double kGaugeThick = 0.5;    // of the gauge's height

constexpr double kSignShare = 0.72; // of the body text

/// ▼ with its tip at a point.
void drawSign(QPainter &painter, QPointF tip, double half, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-half, -half * 1.33), tip + QPointF(half, -half * 1.33)}));
}

} // namespace

/// What a tile shows, and the boxes from top to bottom; empty ones are left out.
struct PacePanel::Rows
{
    bool fits = false;
    double spare = 0; ///< height that nothing has taken
    double figurePixels = 0;
    double figureHeight = 0;
    double gaugeHeight = 0;
    bool isOfBeside = false; ///< what the figure is of stands beside it
    bool hasElapsed = false;
    bool hasAlarm = false; ///< on a figure that is old or missing, whose status line says so
    bool hasReached = false;
    bool hasPlan = false;
    bool hasFoot = false;
    QStringList title;
    QStringList status;
    QString reachedText;

    QRectF titleBox;
    QRectF figure;
    QRectF gauge;
    QRectF elapsed;
    QRectF alarm;
    QRectF statusBox;
    QRectF reached;
    QRectF plan;
    QRectF foot;
};

PaceState PacePanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makePaceState(tile(), snapshot, context);
}

void PacePanel::stateChanged()
{
    describe(state()->title, state()->accessibleText, state()->accessibleText);
}

PacePanel::Rows PacePanel::layOut(const QRectF &area) const
{
    Rows rows = rowsWithRoom(area);
    growFigure(rows, area);
    place(rows, area);
    return rows;
}

/// What is shown, the weightiest first.
PacePanel::Rows PacePanel::rowsWithRoom(const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const QFont medium = theme().body(QFont::Medium);
    const double statusWidth = area.width() - markIndent(state()->mark, theme());
    const bool hasTrouble = !state()->troubleText.isEmpty(); // which tells the time too
    const QString words = hasTrouble ? state()->troubleText : state()->statusText;
    const bool needsFoot = !hasTrouble && !state()->timeText.isEmpty();
    Rows rows;
    rows.figurePixels = leastFigureSize(state()->progressText, area.width(), theme());
    rows.figureHeight = theme().type().numeral * kFigureLine;
    rows.hasAlarm = hasTrouble && state()->mark != Mark::None;
    double &spare = rows.spare;
    spare = area.height() - rows.figureHeight - line * (1 + !words.isEmpty() + (needsFoot || rows.hasAlarm));
    rows.fits = spare > -kRoundingSlack && rows.figurePixels >= theme().type().body;
    const auto take = [&spare](double height) {
        const bool hasRoom = spare >= height;
        spare -= hasRoom ? height : 0;
        return hasRoom;
    };
    const auto twoLines = [&](const QString &text, double width) {
        const QStringList lines = wrapped(text, medium, width, 2);
        return lines.size() > 1 && !take(line) ? wrapped(text, medium, width, 1) : lines;
    };
    if ((state()->progress || state()->due) && take(line))
        rows.gaugeHeight = line;
    rows.hasElapsed = !state()->elapsedText.isEmpty() && take(line);
    rows.status = twoLines(words, statusWidth);
    const QString brief = hasTrouble ? state()->troubleBrief : state()->statusBrief;
    if (!brief.isEmpty() && !rows.status.isEmpty() && rows.status.back().endsWith(QChar(0x2026)))
        rows.status = wrapped(brief, medium, statusWidth, int(rows.status.size()));
    // What does not fit beside the figure stands in a line of its own.
    rows.isOfBeside = figureWidth(state()->progressText, rows.figurePixels, theme()) +
                          textWidth(state()->ofText, theme().body()) + theme().px(10) <=
                      area.width();
    rows.reachedText = joinedWhileFitting({rows.isOfBeside ? QString() : state()->ofText, state()->reachedText},
                                          theme().body(), area.width());
    rows.hasReached = !rows.reachedText.isEmpty() && take(line);
    rows.title = twoLines(state()->title, area.width());
    rows.hasPlan = !state()->planText.isEmpty() && take(line);
    rows.hasFoot = needsFoot || (!QString(state()->sourceText + state()->timeText).isEmpty() && take(line));
    return rows;
}

void PacePanel::growFigure(Rows &rows, const QRectF &area) const
{
    const double besideFigure =
        rows.isOfBeside ? textWidth(state()->ofText, theme().body()) + theme().px(16) : area.width() * 0.4;
    const double widest = rows.figurePixels * (area.width() - besideFigure) /
                          std::max(1.0, figureWidth(state()->progressText, rows.figurePixels, theme()));
    const double growth = std::clamp(std::min({rows.spare * 0.6, area.height() * kFigureAtMost - rows.figureHeight,
                                               (widest - rows.figurePixels) * kFigureLine}),
                                     0.0, std::max(0.0, rows.spare));
    rows.figurePixels += growth / kFigureLine;
    rows.figureHeight += growth;
    rows.spare -= growth;
    if (rows.gaugeHeight <= 0)
        return;
    const double higher = std::min(rows.spare * 0.5, lineHeight(theme().body()) * (kGaugeAtMost - 1));
    rows.gaugeHeight += higher;
    rows.spare -= higher;
}

void PacePanel::place(Rows &rows, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double gap = std::min(rows.spare / 3, line);
    double y = area.top();
    const auto next = [&](double height) {
        const QRectF box(area.left(), y, area.width(), height);
        y += height;
        return box;
    };
    rows.titleBox = next(line * double(rows.title.size()));
    y += (rows.spare - gap * 2) / 2;
    rows.figure = next(rows.figureHeight);
    y += gap / 2;
    rows.gauge = next(rows.gaugeHeight);
    rows.elapsed = next(rows.hasElapsed ? line : 0);
    y += gap / 2;
    rows.alarm = next(rows.hasAlarm ? line : 0);
    rows.statusBox = next(line * double(rows.status.size()));
    rows.reached = next(rows.hasReached ? line : 0);
    rows.plan = next(rows.hasPlan ? line : 0);
    if (rows.hasFoot)
        rows.foot = QRectF(area.left(), area.bottom() - line, area.width(), line);
}

void PacePanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const Rows rows = layOut(area);
    if (!rows.fits) {
        paintTooSmall(painter, area, state()->title, theme());
        return;
    }
    drawLines(painter, rows.titleBox, rows.title, theme().body(QFont::Medium), palette.inkSecond);
    paintFigure(painter, rows.figure, rows.figurePixels);
    paintGauge(painter, rows.gauge);
    paintElapsed(painter, rows.elapsed);
    if (!rows.alarm.isEmpty())
        paintMarkedLine(painter, rows.alarm, state()->mark, state()->statusBrief, theme().body(QFont::Medium),
                        markColour(state()->mark, palette), theme());
    paintStatus(painter, rows.statusBox, rows.status);
    const auto line = [&](const QRectF &box, const QString &text) {
        drawLine(painter, box, text, theme().body(), palette.inkThird);
    };
    if (rows.hasReached)
        line(rows.reached, rows.reachedText);
    if (rows.hasPlan)
        line(rows.plan, state()->planText);
    if (rows.hasFoot)
        line(rows.foot, joinedWhileFitting({state()->timeText, state()->sourceText}, theme().body(), area.width()));
}

void PacePanel::paintFigure(QPainter &painter, const QRectF &box, double pixels) const
{
    const Palette &palette = theme().palette();
    const QColor colour = figureColour(state()->face, Mark::None, palette);
    const QPointF end = ioc::paintFigure(painter, box, state()->progressText, pixels, colour, theme());
    const double left = end.x() + theme().px(10);
    const QString of = textWidth(state()->ofText, theme().body()) <= box.right() - left ? state()->ofText : QString();
    painter.setFont(theme().body());
    painter.setPen(palette.inkSecond);
    painter.drawText(QPointF(left, end.y()), of);
}

/// The track is the whole plan, or what was reached where that is more.
void PacePanel::paintGauge(QPainter &painter, const QRectF &box) const
{
    if (box.isEmpty())
        return;
    const Palette &palette = theme().palette();
    const double reached = state()->progress.value_or(0);
    const double full = std::max({1.0, reached, state()->due.value_or(0)});
    const double thick = box.height() * kGaugeThick;
    const double head = std::min(box.height() - thick, theme().type().body * kSignShare / 1.2); // of the pace mark
    const QRectF track(box.left(), box.bottom() - thick - theme().px(3), box.width(), thick);
    const auto at = [&](double share) { return track.left() + track.width() * share / full; };
    const double round = theme().px(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.bulletTrack);
    painter.drawRoundedRect(track, round, round);
    QRectF filled = track;
    filled.setRight(at(reached));
    if (state()->face == Face::Old) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.inkThird, theme().stroke(2)));
    } else {
        painter.setBrush(state()->mark > Mark::Notice ? markColour(state()->mark, palette) : palette.bulletFill);
    }
    if (state()->progress)
        painter.drawRoundedRect(filled, round, round);
    if (full > 1)
        painter.fillRect(QRectF(at(1) - theme().px(1), track.top(), theme().px(2), track.height()), palette.inkSecond);
    if (!state()->due)
        return;
    const double x = std::clamp(at(*state()->due), track.left() + head * 0.6, track.right() - head * 0.6);
    const QColor ink = state()->face == Face::Old ? palette.inkSecond : palette.ink;
    const double tick = theme().px(3);
    painter.fillRect(QRectF(x - tick / 2, track.top() - head * 0.4, tick, track.height() + head * 0.4 + theme().px(3)),
                     ink);
    drawSign(painter, QPointF(x, track.top() - head * 0.1), head * 0.6, ink);
}

/// With the sign that stands over the bar.
void PacePanel::paintElapsed(QPainter &painter, const QRectF &box) const
{
    if (box.isEmpty())
        return;
    const Palette &palette = theme().palette();
    const double half = theme().type().body * kSignShare / 2;
    const bool hasSign = state()->due.has_value();
    if (hasSign)
        drawSign(painter, QPointF(box.left() + half, box.center().y() + half * 0.7), half,
                 state()->face == Face::Old ? palette.inkSecond : palette.ink);
    const QRectF text = box.adjusted(hasSign ? half * 2 + theme().px(6) : 0, 0, 0, 0);
    drawLine(painter, text, fittingForm({state()->elapsedText, state()->elapsedBrief}, theme().body(), text.width()),
             theme().body(), palette.inkSecond);
}

void PacePanel::paintStatus(QPainter &painter, const QRectF &box, const QStringList &lines) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body(QFont::Medium);
    const double side = theme().type().body;
    QRectF text = box;
    QColor colour = state()->face == Face::Old || state()->face == Face::NoData ? palette.inkSecond : palette.ink;
    if (!state()->troubleText.isEmpty()) {
        if (state()->feedState != FeedState::Ok) {
            drawFeedMark(painter, QRectF(box.left(), box.top(), side * 0.9, lineHeight(font)), state()->feedState, side,
                         colour);
            text.setLeft(box.left() + side * 1.1);
        }
    } else if (state()->mark != Mark::None) {
        colour = markColour(state()->mark, palette);
        drawMark(painter, QRectF(box.left(), box.top(), side * 0.9, lineHeight(font)), state()->mark, side, colour);
        text.setLeft(box.left() + markIndent(state()->mark, theme()));
    }
    drawLines(painter, text, lines, font, colour);
}

} // namespace ioc
