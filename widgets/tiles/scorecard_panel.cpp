// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/scorecard_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/bullet_track.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

enum { kName, kValue, kLimit, kWord, kBar, kCount };

constexpr double kLeastName = 12;  // in sizes of the body text
constexpr double kMostAir = 2;     // lines that a row may be higher
constexpr double kNameAtLeast = 3; // or nothing can be told apart
constexpr double kBarWidth = 7;    // at least, or there is no bar
constexpr double kBarAtMost = 24;
constexpr double kBarThick = 0.4; // of a line

constexpr std::chrono::milliseconds kPatience{1500};

} // namespace

ScorecardPanel::ScorecardPanel(const Tile &tile, QWidget *parent)
    : StatePanel(tile, parent)
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout([this] {
        m_isPatient = false;
        Q_EMIT readyChanged();
    });
}

bool ScorecardPanel::isReady() const
{
    return StatePanel::isReady() && (state()->face != Face::NoData || !m_isPatient);
}

ScorecardState ScorecardPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeScorecardState(tile(), snapshot, context);
}

void ScorecardPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
    if (m_isPatient && !m_patience.isActive())
        m_patience.start(kPatience);
}

std::vector<TileColumn> ScorecardPanel::columns(const QRectF &area) const
{
    const QFont font = theme().body();
    std::vector<TileColumn> columns(kCount);
    bool hasWords = false;
    for (const ScoreRow &row : state()->rows) {
        columns[kName].width = std::max(columns[kName].width, textWidth(row.name, font));
        columns[kValue].width =
            std::max(columns[kValue].width,
                     markIndent(row.mark, theme()) + textWidth(row.valueText, theme().body(QFont::DemiBold)));
        columns[kLimit].width = std::max(columns[kLimit].width, textWidth(row.limitText, font));
        hasWords = hasWords || !row.wordText.isEmpty();
        columns[kWord].width =
            std::max({columns[kWord].width, textWidth(row.wordText, font), textWidth(row.limitText, font)});
    }
    columns[kBar].width = theme().type().body * kBarWidth;
    columns[kBar].weight = 1;
    columns[kLimit].weight = 2;
    columns[kWord].weight = 3;
    columns[kLimit].isShown = hasWords; // else it stands where the words would
    placeColumns(columns, area, theme().px(18), std::min(columns[kName].width, theme().type().body * kLeastName));
    columns[kBar].width =
        std::clamp(area.right() - columns[kBar].left, columns[kBar].width, theme().type().body * kBarAtMost);
    return columns;
}

void ScorecardPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const double line = lineHeight(theme().body());
    if (area.height() < tileHeadHeight(state()->title, theme()) + line * 2) {
        paintTooSmall(painter, area, state()->title, theme());
        return;
    }
    QRectF rest = area;
    rest.setTop(area.top() + paintTileHead(painter, area, state()->title, {}, theme()));
    if (state()->rows.empty()) {
        const QString sentence = QChar(0x2014) + QStringLiteral(" ") + state()->emptyText;
        const int room = std::max(1, int((rest.height() + 1) / line));
        drawLines(painter, rest, wrapped(sentence, theme().body(), rest.width(), room), theme().body(),
                  palette.inkSecond);
        return;
    }
    const std::vector<TileColumn> at = columns(rest);
    if (at[kName].width < theme().type().body * kNameAtLeast) {
        paintTooSmall(painter, rest, {}, theme());
        return;
    }
    rest.setTop(rest.top() + paintAbout(painter, rest));
    double height = line + theme().px(6);
    if (!state()->shares.empty() && rest.height() - sharesHeight() >= height * double(state()->rows.size())) {
        paintShares(painter, QRectF(rest.left(), rest.bottom() - sharesHeight(), rest.width(), sharesHeight()));
        rest.setBottom(rest.bottom() - sharesHeight());
    }
    const double count = double(state()->rows.size());
    height += std::clamp(rest.height() / count - height, 0.0, line * kMostAir);
    const std::vector<const ScoreRow *> rows = rowsThatFit(rest.height(), height);
    double y = rest.top();
    for (const ScoreRow *row : rows) {
        paintRule(painter, rest.left(), rest.right(), y, theme());
        paintRow(painter, QRectF(rest.left(), y, rest.width(), height), *row, at);
        y += height;
    }
    if (rows.size() < state()->rows.size())
        drawLine(painter, QRectF(rest.left(), y, rest.width(), line),
                 WallText::more(int(state()->rows.size() - rows.size())), theme().body(), palette.inkSecond);
}

/// What is wrong comes first where not all have room.
std::vector<const ScoreRow *> ScorecardPanel::rowsThatFit(double room, double rowHeight) const
{
    std::vector<const ScoreRow *> rows;
    for (const ScoreRow &row : state()->rows)
        rows.push_back(&row);
    if (rowHeight * double(rows.size()) <= room + 1)
        return rows;
    std::stable_sort(rows.begin(), rows.end(), [](const ScoreRow *a, const ScoreRow *b) { return a->mark > b->mark; });
    const double forRows = std::max(0.0, room + 1 - lineHeight(theme().body()));
    rows.resize(std::min(rows.size(), size_t(forRows / rowHeight)));
    return rows;
}

/// Of what the card is, and how many alarms there were; since when it is old in the place of that. The height taken.
double ScorecardPanel::paintAbout(QPainter &painter, const QRectF &area) const
{
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const Palette &palette = theme().palette();
    if (area.height() < line * 3)
        return 0;
    const bool isOld = state()->face == Face::Old;
    QStringList words{state()->stretchText, state()->alarmsText, state()->waitingText};
    if (isOld)
        words.prepend(state()->ageText);
    const QStringList lines = filledLines(words, font, area.width(), area.height() < line * 6 ? 1 : 2);
    drawLines(painter, area, lines, font, palette.inkSecond);
    return line * double(lines.size()) + theme().px(4);
}

void ScorecardPanel::paintRow(QPainter &painter, const QRectF &box, const ScoreRow &row,
                              const std::vector<TileColumn> &columns) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const bool isOld = state()->face == Face::Old;
    const QColor ink = isOld ? palette.inkSecond : palette.ink;
    const double side = theme().type().body;
    drawLine(painter, columns[kName].box(box.top(), box.height()), row.name, font, ink);
    const QRectF value = columns[kValue].box(box.top(), box.height());
    if (row.mark != Mark::None)
        drawMark(painter, QRectF(value.left(), value.top(), side * 0.9, value.height()), row.mark, side,
                 markColour(row.mark, palette));
    drawLine(painter, value, row.valueText, theme().body(QFont::DemiBold), ink, Qt::AlignRight);
    if (columns[kLimit].isShown)
        drawLine(painter, columns[kLimit].box(box.top(), box.height()), row.limitText, font, palette.inkThird);
    const bool isBad = !row.wordText.isEmpty() && !isOld;
    const QString note = isBad ? row.wordText : columns[kLimit].isShown ? QString() : row.limitText;
    const QColor colour = !isBad                    ? palette.inkThird
                          : row.mark > Mark::Notice ? markColour(row.mark, palette)
                                                    : palette.inkSecond;
    if (columns[kWord].isShown)
        drawLine(painter, columns[kWord].box(box.top(), box.height()), note, font, colour);
    if (columns[kBar].isShown && row.bar)
        drawBullet(painter,
                   columns[kBar].box(box.top(), box.height()).adjusted(0, box.height() * 0.2, 0, -box.height() * 0.2),
                   {*row.bar, row.good},
                   {box.height() * kBarThick, row.mark > Mark::Notice ? row.mark : Mark::None, isOld}, theme());
}

double ScorecardPanel::sharesHeight() const
{
    return lineHeight(theme().body()) * 2.7;
}

/// The parts from the gravest on, in ink that grows lighter: an amount is nothing abnormal.
void ScorecardPanel::paintShares(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const QFont font = theme().body();
    const double line = lineHeight(font);
    QStringList texts;
    for (const ScoreShare &share : state()->shares)
        texts.append(share.text);
    const QRectF bar(area.left(), area.top() + line * 1.3, area.width(), line * 0.3);
    const QColor colours[] = {palette.ink, palette.spark, palette.bulletFill, palette.line};
    double x = bar.left();
    for (size_t i = 0; i < state()->shares.size(); ++i) {
        const double width = bar.width() * state()->shares[i].share;
        const size_t colour = size_t(Priority::Critical) - size_t(state()->shares[i].priority);
        painter.fillRect(QRectF(x, bar.top(), std::max(1.0, width - theme().px(2)), bar.height()), colours[colour]);
        x += width;
    }
    const QRectF head(area.left(), area.top() + line * 0.2, area.width(), line);
    drawLine(painter, head,
             joinedWhileFitting({state()->sharesName, texts.join(QStringLiteral(" · ")), state()->sharesGuide}, font,
                                area.width()),
             font, palette.inkSecond);
    drawLine(painter, QRectF(area.left(), bar.bottom(), area.width(), line),
             fittingForm({state()->guidanceText, state()->guidanceBrief}, font, area.width()), font, palette.inkThird);
}

} // namespace ioc
