// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/heat_panel.h"

#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <QPainterPath>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLeastCell = 0.28; // side of a cell in letters' sizes
constexpr double kWidestCell = 2.4; // its width over its height
constexpr double kPalest = 0.20;    // how much blue the least figure has
constexpr double kDarkestOld = 0.8; // how much grey the greatest has where all is old
constexpr double kLeastRows = 2.0;  // lines that the cells need before words stand below them

constexpr double kReadable = 4.5; // contrast of a value written in its cell (WCAG 2.2 AA)

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// The ink that stands out more from a cell.
QColor inkOn(const QColor &fill, const Palette &palette)
{
    return contrast(palette.ink, fill) >= contrast(palette.background, fill) ? palette.ink : palette.background;
}

/// The colour, moved away from the middle of the scale as far as a value in it can be read.
QColor readable(QColor fill, const Palette &palette)
{
    constexpr double kStep = 0.06;
    const QColor ink = inkOn(fill, palette);
    const QColor away = ink == palette.ink ? palette.background : palette.ink;
    while (contrast(ink, fill) < kReadable)
        fill = mixed(fill, away, kStep);
    return fill;
}

} // namespace

/// Where the cells stand, and which of them.
struct HeatPanel::Grid
{
    QRectF area;
    double rowLabels = 0; ///< width that they take on the left of the area
    int firstRow = 0;
    int firstColumn = 0;
    double wide = 0;
    double high = 0;

    QRectF cell(int row, int column) const
    {
        return {area.left() + wide * (column - firstColumn), area.top() + high * (row - firstRow), wide, high};
    }
};

HeatState HeatPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeHeatState(tile(), snapshot, context);
}

void HeatPanel::stateChanged()
{
    describe(state()->head.title, state()->accessibleText, state()->accessibleText);
}

QColor HeatPanel::colourOf(const HeatStep &step) const
{
    const Palette &palette = theme().palette();
    if (state()->head.face == Face::Old)
        return readable(mixed(palette.panel, palette.inkSecond, kPalest + (kDarkestOld - kPalest) * step.depth),
                        palette);
    return readable(step.colour.value_or(mixed(palette.panel, palette.accent, kPalest + (1 - kPalest) * step.depth)),
                    palette);
}

std::optional<HeatPanel::Grid> HeatPanel::layOut(const QRectF &area) const
{
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const double least = std::max(theme().stroke(4), theme().type().body * kLeastCell);
    Grid grid;
    for (const HeatLabel &label : state()->rowLabels)
        grid.rowLabels = std::max(grid.rowLabels, textWidth(label.text, font) + theme().px(8));
    grid.area = area.adjusted(grid.rowLabels, line, 0, 0);
    if (grid.area.width() < area.width() / 2) {
        grid.area.setLeft(area.left());
        grid.rowLabels = 0;
    }
    const int columns = std::min(state()->columns, int(grid.area.width() / least));
    const int rows = std::min(state()->rows, int(grid.area.height() / least));
    if (columns < 1 || rows < 1 || (state()->growsByColumns ? rows < state()->rows : columns < state()->columns))
        return std::nullopt;
    grid.firstColumn = state()->columns - columns;
    grid.firstRow = state()->rows - rows;
    grid.high = grid.area.height() / rows;
    grid.wide = std::min(grid.area.width() / columns, grid.high * kWidestCell);
    grid.high = std::min(grid.high, grid.wide * kWidestCell);
    return grid;
}

void HeatPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (state()->head.face == Face::NoData)
        return paintNoData(painter, area, state()->head, theme());
    const double line = lineHeight(theme().body());
    QRectF rest = paintHead(painter, area, state()->head, theme());
    const double spare = rest.height() - (kLeastRows + 1) * line;
    const bool hasLegend = spare >= line;
    const bool hasWords = spare >= 2 * line && !state()->leastText.isEmpty();
    if (hasWords) {
        rest.setBottom(rest.bottom() - line);
        LegendRow words(painter, QRectF(rest.left(), rest.bottom(), rest.width(), line), theme());
        words.add(state()->greatestText);
        words.add(state()->leastText);
    }
    if (hasLegend) {
        rest.setBottom(rest.bottom() - line);
        paintLegend(painter, QRectF(rest.left(), rest.bottom(), rest.width(), line));
    }
    rest.setBottom(rest.bottom() - theme().px(4));
    const auto grid = layOut(rest);
    if (!grid)
        return paintTooSmall(painter, rest, {}, theme());
    paintLabels(painter, *grid);
    paintCells(painter, *grid);
}

void HeatPanel::paintLegend(QPainter &painter, const QRectF &box) const
{
    LegendRow legend(painter, box, theme());
    const auto swatch = [&](const HeatStep &step) {
        return [&painter, colour = colourOf(step)](const QRectF &place) { painter.fillRect(place, colour); };
    };
    const bool isOld = state()->head.face == Face::Old; // then the head does not tell what a cross is
    const auto widthOf = [&](const QString &text) {
        return text.isEmpty() ? 0 : textWidth(text, theme().body()) + theme().type().body * 1.95;
    };
    double wanted = isOld ? widthOf(state()->doubtfulText) : 0;
    for (const HeatStep &step : state()->steps)
        wanted += widthOf(step.text);
    const bool all = wanted <= box.width();
    for (size_t i = 0; i < state()->steps.size(); ++i) {
        if (all || i == 0 || i + 1 == state()->steps.size())
            legend.add(state()->steps[i].text, swatch(state()->steps[i]));
    }
    const auto example = [&](const QString &text, const HeatCell &cell) {
        legend.add(text, [&](const QRectF &place) { paintCell(painter, place, cell, false); });
    };
    HeatCell doubtful{HeatCell::Kind::Figure, int(state()->steps.size()) - 1};
    doubtful.isDoubtful = true;
    if (isOld)
        example(state()->doubtfulText, doubtful);
    example(state()->noDataText, {HeatCell::Kind::NoData});
    example(state()->runningText, {HeatCell::Kind::ToCome, 0, true});
    if (!isOld)
        example(state()->doubtfulText, doubtful);
}

void HeatPanel::paintLabels(QPainter &painter, const Grid &grid) const
{
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const QColor ink = theme().palette().inkThird;
    double free = -1e9;
    for (const HeatLabel &label : state()->columnLabels) {
        const double x = grid.cell(0, std::max(label.at, grid.firstColumn)).left();
        const double width = textWidth(label.text, font);
        const bool isShown = label.at >= grid.firstColumn && x >= free && x + width <= grid.area.right() + 1;
        if (!isShown)
            continue;
        drawLine(painter, QRectF(x, grid.area.top() - line, width, line), label.text, font, ink);
        free = x + width + theme().type().body * 0.5;
    }
    if (grid.rowLabels <= 0)
        return;
    // From Monday, or from the newest day, on: as many as keep off each other.
    std::vector<HeatLabel> labels = state()->rowLabels;
    if (!state()->growsByColumns)
        std::reverse(labels.begin(), labels.end());
    std::optional<double> before;
    for (const HeatLabel &label : labels) {
        if (label.at < grid.firstRow)
            continue;
        const double middle = grid.cell(label.at, grid.firstColumn).center().y();
        const double top = middle - line / 2;
        const bool fits = top >= grid.area.top() - line * 0.3 &&
                          top + line <= std::min(grid.area.bottom() + line * 0.25, contentArea().bottom() + 1);
        if (!fits || (before && std::abs(top - *before) < line * 0.85))
            continue;
        before = top;
        drawLine(painter, QRectF(grid.area.left() - grid.rowLabels, top, grid.rowLabels - theme().px(8), line),
                 label.text, font, ink);
    }
}

void HeatPanel::paintCells(QPainter &painter, const Grid &grid) const
{
    const double gap = std::clamp(grid.high * 0.06, 1.0, theme().px(4));
    const QFont font = theme().body();
    double widest = 0;
    for (const HeatCell &cell : state()->cells)
        widest = std::max(widest, cell.text.isEmpty() ? 0 : textWidth(cell.text, font));
    const bool writes = widest + gap * 2 + theme().px(4) <= grid.wide && lineHeight(font) <= grid.high;
    for (int row = grid.firstRow; row < state()->rows; ++row) {
        for (int column = grid.firstColumn; column < state()->columns; ++column)
            paintCell(painter, grid.cell(row, column).adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2),
                      state()->cell(row, column), writes);
    }
}

void HeatPanel::paintCell(QPainter &painter, const QRectF &box, const HeatCell &cell, bool writes) const
{
    const Palette &palette = theme().palette();
    const double thin = std::max(1.0, theme().px(1));
    if (cell.kind == HeatCell::Kind::Outside)
        return;
    if (cell.kind == HeatCell::Kind::NoData) {
        QPainterPath shape;
        shape.addRect(box);
        drawHatch(painter, shape, palette.inkThird, std::max(1.0, theme().stroke(1)));
    }
    painter.setBrush(Qt::NoBrush);
    if (cell.kind != HeatCell::Kind::Figure) {
        painter.setPen(QPen(palette.line, thin));
        painter.drawRect(box.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2));
    } else if (cell.isDoubtful) {
        paintDoubtful(painter, box, cell, writes);
    } else {
        const QColor fill = colourOf(state()->steps[size_t(cell.step)]);
        painter.fillRect(box, fill);
        if (writes)
            drawLine(painter, box, cell.text, theme().body(), inkOn(fill, palette), Qt::AlignHCenter);
    }
    if (!cell.isRunning)
        return;
    const double frame = std::min(theme().stroke(2), box.height() / 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.ink, frame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(box.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2));
}

/// Not filled with its colour, and crossed: from corner to corner where the value stands in the middle.
void HeatPanel::paintDoubtful(QPainter &painter, const QRectF &box, const HeatCell &cell, bool writes) const
{
    const Palette &palette = theme().palette();
    const double side = std::min(box.width(), box.height());
    const double frame = std::clamp(side * 0.14, 1.0, theme().stroke(2.5));
    painter.fillRect(box, palette.panel);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colourOf(state()->steps[size_t(cell.step)]), frame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(box.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2));
    if (!writes)
        return paintDoubt(painter, box.center(), std::min(doubtReach(theme()), side / 2 - frame), theme());
    const QFont font = theme().body();
    QRectF value(0, 0, textWidth(cell.text, font) + theme().px(6), theme().type().body * 0.9);
    value.moveCenter(box.center());
    painter.save();
    painter.setClipRegion(QRegion(box.toAlignedRect()) - QRegion(value.toAlignedRect()));
    painter.setPen(QPen(palette.ink, std::min(frame, theme().stroke(1.5)), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.bottomLeft(), box.topRight());
    painter.restore();
    drawLine(painter, box, cell.text, font, palette.inkSecond, Qt::AlignHCenter);
}

} // namespace ioc
