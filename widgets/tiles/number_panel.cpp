// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/number_panel.h"

#include "widgets/models/tiles/number_state.h"
#include "widgets/tiles/figure_painting.h"
#include "widgets/tiles/tile_parts.h"

namespace ioc {
namespace {

constexpr double kFigureShare = 0.45;    // of the height that lines which may be left out leave to the figure
constexpr double kLeastBesideUnit = 0.7; // of the size that a figure would have without the word beside it

} // namespace

/// A line of text below the figure.
struct NumberPanel::Line
{
    QString text;
    QColor colour;
    bool isNeeded = false;
    Mark mark = Mark::None;
    FeedState feed = FeedState::Ok; ///< drawn where it is not Ok
    bool isContinued = false;       ///< the second half of the line above
};

IndicatorTileState NumberPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeNumberState(tile(), snapshot, context);
}

void NumberPanel::stateChanged()
{
    describe(state()->accessibleText, {}, state()->details.join(QLatin1Char('\n')));
}

QString NumberPanel::unitText() const
{
    return joinedWhileFitting({state()->unitText, state()->qualifierText}, theme().body(), width());
}

double NumberPanel::widthOf(double figure, bool withUnit) const
{
    const double number = figureWidth(state()->valueText, figure, theme());
    const QString unit = unitText();
    const double beside = textWidth(unit, theme().font(unitSize(unit, figure, theme())));
    return number + (withUnit && !unit.isEmpty() ? theme().px(8) + beside : 0);
}

bool NumberPanel::isUnitSymbol() const
{
    return unitText().size() <= kMostSymbolLetters;
}

/// The greatest size of the number alone in a box.
double NumberPanel::figureSize(double width, double height) const
{
    constexpr double kTried = 100;
    return std::min(height / kFigureLine, kTried * width / std::max(1.0, widthOf(kTried, false)));
}

/// The greatest size of the number with its unit beside it: a symbol grows with the number, a word does not.
double NumberPanel::sizeBesideUnit(double width) const
{
    constexpr double kTried = 100;
    if (isUnitSymbol()) {
        const double symbol = textWidth(unitText(), theme().font(unitSize(unitText(), kTried, theme())));
        return kTried * (width - theme().px(8)) / (widthOf(kTried, false) + symbol);
    }
    const double word = textWidth(unitText(), theme().body()) + theme().px(8);
    return kTried * (width - word) / std::max(1.0, widthOf(kTried, false));
}

/// Where the unit has no room beside the figure, or a word would make it much smaller.
bool NumberPanel::isUnitBelow(const QRectF &area) const
{
    const double least = theme().type().numeral;
    if (widthOf(least, true) > area.width())
        return true;
    const double alone = figureSize(area.width(), area.height() * kFigureShare);
    return !isUnitSymbol() && sizeBesideUnit(area.width()) < std::max(least, alone * kLeastBesideUnit);
}

/// The weightiest first.
std::vector<NumberPanel::Line> NumberPanel::linesBelow(double width) const
{
    const Palette &palette = theme().palette();
    const bool isAbnormalFace = state()->face == Face::Old || state()->face == Face::NoData;
    std::vector<Line> lines;
    const QString age =
        fittingForm({state()->ageText, state()->timeText.isEmpty() ? state()->ageText : state()->timeText},
                    theme().body(QFont::Medium), width);
    const QString status = state()->statusText.isEmpty() ? age : state()->statusText;
    lines.push_back({status, isAbnormalFace ? palette.inkSecond : palette.ink,
                     isAbnormalFace || state()->mark != Mark::None, state()->mark, FeedState::Ok, false});
    if (isAbnormalFace) {
        const QString ageHere = state()->statusText.isEmpty() ? QString() : state()->ageText;
        const double room = width - theme().type().body * 1.1;
        const QString whole = joinedWhileFitting({ageHere, state()->reasonText}, theme().body(), room);
        const QString brief = state()->timeText + QStringLiteral(" · ") + state()->reasonText;
        const bool isWhole = ageHere.isEmpty() || state()->reasonText.isEmpty() || whole.size() > ageHere.size();
        lines.push_back({isWhole ? whole : brief, palette.inkSecond, true, Mark::None, state()->feedState, false});
    }
    const QString time = isAbnormalFace ? QString() : state()->timeText;
    lines.push_back({joinedWhileFitting({time, state()->sourceText}, theme().body(), width), palette.inkThird,
                     !time.isEmpty(), Mark::None, FeedState::Ok, false});
    lines.push_back({joinedWhileFitting({state()->targetText, state()->contextText}, theme().body(), width),
                     palette.inkThird, false, Mark::None, FeedState::Ok, false});
    std::erase_if(lines, [&](const Line &line) {
        return line.text.isEmpty() || (!line.isNeeded && textWidth(line.text, theme().body()) > width);
    });
    return lines;
}

/// Breaks what is needed and too long for its line in two.
std::vector<NumberPanel::Line> NumberPanel::broken(const std::vector<Line> &lines, double width) const
{
    std::vector<Line> result;
    for (const Line &line : lines) {
        const double indent = indentOf(line);
        const QStringList halves =
            line.isNeeded ? wrapped(line.text, theme().body(QFont::Medium), width - indent, 2) : QStringList(line.text);
        for (const QString &half : halves) {
            result.push_back(line);
            result.back().text = half;
            result.back().isContinued = half != halves.front();
        }
    }
    return result;
}

/// Those of the lines that have room below a figure; nothing where one is needed and has none.
std::optional<std::vector<NumberPanel::Line>> NumberPanel::linesThatFit(const std::vector<Line> &lines,
                                                                        double height) const
{
    const double line = lineHeight(theme().body());
    const double least = theme().type().numeral * kFigureLine;
    const double large = std::max(least, height * kFigureShare);
    auto shown = std::count_if(lines.begin(), lines.end(), [](const Line &one) { return one.isNeeded; });
    if (height - line * double(shown + 1) < least - kRoundingSlack) // the name has a line too
        return std::nullopt;
    std::vector<Line> fitting;
    for (const Line &one : lines) {
        const bool hasRoom = height - line * double(shown + 2) >= large;
        shown += !one.isNeeded && hasRoom ? 1 : 0;
        if (one.isNeeded || hasRoom)
            fitting.push_back(one);
    }
    return fitting;
}

void NumberPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    std::vector<Line> whole = linesBelow(area.width());
    const bool unitBelow = isUnitBelow(area);
    if (unitBelow && !unitText().isEmpty())
        whole.insert(whole.begin(), {unitText(), theme().palette().inkSecond, true, Mark::None, FeedState::Ok, false});
    std::optional<std::vector<Line>> lines = linesThatFit(broken(whole, area.width()), area.height());
    if (!lines)
        lines = linesThatFit(whole, area.height());
    const double below = lines ? line * double(lines->size()) : 0;
    double height = area.height() - line - below;
    const double pixels = figureSize(area.width(), height);
    if (!lines || pixels < theme().type().body) {
        paintTooSmall(painter, area, state()->title, theme());
        return;
    }
    const bool withUnit = !unitBelow && !unitText().isEmpty();
    const double fitted =
        withUnit ? std::min(pixels, std::max<double>(theme().type().body, sizeBesideUnit(area.width()))) : pixels;
    QStringList title = wrapped(state()->title, theme().body(QFont::Medium), area.width(), 2);
    if (title.size() > 1 && height - line < fitted * kFigureLine)
        title = wrapped(state()->title, theme().body(QFont::Medium), area.width(), 1);
    drawLines(painter, area, title, theme().body(QFont::Medium), theme().palette().inkSecond);
    const double top = area.top() + line * double(title.size());
    height = area.height() - line * double(title.size()) - below;
    paintFigure(painter, QRectF(area.left(), top, area.width(), height), fitted, withUnit);
    QRectF row(area.left(), area.bottom() - below, area.width(), line);
    for (const Line &one : *lines) {
        paintLine(painter, row, one);
        row.translate(0, line);
    }
}

void NumberPanel::paintFigure(QPainter &painter, const QRectF &box, double pixels, bool withUnit) const
{
    const QColor colour = figureColour(state()->face, state()->mark, theme().palette());
    const QPointF end = ioc::paintFigure(painter, box, state()->valueText, pixels, colour, theme());
    if (!withUnit)
        return;
    painter.setFont(theme().font(unitSize(unitText(), pixels, theme())));
    painter.setPen(theme().palette().inkSecond);
    painter.drawText(end + QPointF(theme().px(8), 0), unitText());
}

double NumberPanel::indentOf(const Line &line) const
{
    return line.feed == FeedState::Ok ? markIndent(line.mark, theme()) : markIndent(line.feed, theme());
}

void NumberPanel::paintLine(QPainter &painter, const QRectF &box, const Line &line) const
{
    const bool isQuiet = line.colour == theme().palette().inkThird;
    const QFont font = theme().body(isQuiet ? QFont::Normal : QFont::Medium);
    const QColor colour = line.mark == Mark::None ? line.colour : markColour(line.mark, theme().palette());
    if (line.isContinued)
        drawLine(painter, box.adjusted(indentOf(line), 0, 0, 0), line.text, font, colour);
    else if (line.feed != FeedState::Ok)
        paintFeedLine(painter, box, line.feed, line.text, theme().body(), line.colour, theme());
    else
        paintMarkedLine(painter, box, line.mark, line.text, font, colour, theme());
}

} // namespace ioc
