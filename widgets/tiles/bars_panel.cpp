// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/bars_panel.h"

#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/tiles/tile_parts.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kLeastPlot = 2.2; // height in lines of text
constexpr double kLeastBar = 0.3;  // width of a column in letters' sizes
constexpr double kGroup = 0.86;    // share of a bucket's width that its columns take
constexpr double kBehind = 0.30;   // how much of a column stands out behind the one in front

} // namespace

/// Where the columns stand.
struct BarsPanel::Plot
{
    QRectF area;       ///< of the columns
    QRectF labels;     ///< of the names of the buckets
    double scaleWidth; ///< of the labels of the values on the left of the area
    size_t first;      ///< bucket that is drawn
    size_t count;
    bool hasValues; ///< written at each column, instead of a scale

    double y(double place) const { return area.bottom() - place * area.height(); }
    double step() const { return area.width() / double(count); }
};

BarsState BarsPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeBarsState(tile(), snapshot, context);
}

void BarsPanel::stateChanged()
{
    describe(state()->head.title, state()->accessibleText, state()->accessibleText);
}

bool BarsPanel::wantsLegend() const
{
    const bool tellsDoubt = state()->head.face == Face::Old && !state()->doubtfulText.isEmpty(); // else the head does
    return !state()->names.isEmpty() || !state()->runningText.isEmpty() || tellsDoubt;
}

size_t BarsPanel::bucketsThatFit(double width) const
{
    const size_t each = std::max<size_t>(1, state()->buckets.empty() ? 1 : state()->buckets.front().bars.size());
    const bool behind = !state()->comparisonText.isEmpty() || !state()->planText.isEmpty();
    const double least = theme().type().body * kLeastBar * double(each) * (behind ? 1.6 : 1);
    return std::clamp<size_t>(size_t(width / least), 1, std::max<size_t>(1, state()->buckets.size()));
}

/// Of the buckets from one on.
double BarsPanel::widestValue(size_t from) const
{
    double width = 0;
    for (size_t i = from; i < state()->buckets.size(); ++i) {
        for (const Bar &bar : state()->buckets[i].bars)
            width = std::max(width, textWidth(bar.text, theme().body()));
    }
    return width;
}

/// Which buckets have room, and whether their values have it too; else a scale stands on the left.
BarsPanel::Plot BarsPanel::bucketsIn(double width) const
{
    const size_t all = state()->buckets.size();
    Plot plot{};
    plot.count = bucketsThatFit(width);
    const double column =
        width / double(plot.count) / double(std::max<size_t>(1, state()->buckets.front().bars.size()));
    plot.hasValues = widestValue(all - plot.count) + theme().px(8) <= column;
    plot.scaleWidth = plot.hasValues ? 0 : widestLabel(state()->ticks, theme().body()) + theme().px(8);
    if (!plot.hasValues)
        plot.count = bucketsThatFit(width - plot.scaleWidth);
    plot.first = all - plot.count;
    return plot;
}

void BarsPanel::place(Plot &plot, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double cross = plot.hasValues && !state()->doubtfulText.isEmpty() ? doubtReach(theme()) : 0;
    const double over = line * (plot.hasValues ? 1 : 0.5) + cross;
    const double under = plot.hasValues && state()->zero > 0 ? line + cross : line * 0.15;
    plot.area = area.adjusted(plot.scaleWidth, over, 0, -line - under);
    plot.labels = QRectF(plot.area.left(), area.bottom() - line, plot.area.width(), line);
}

void BarsPanel::paintContent(QPainter &painter, const QRectF &area)
{
    if (state()->head.face == Face::NoData)
        return paintNoData(painter, area, state()->head, theme());
    const double line = lineHeight(theme().body());
    Plot plot = bucketsIn(area.width());
    OverTimeHead head = state()->head;
    head.spanText = state()->spanTexts[plot.count];
    QRectF rest = paintHead(painter, area, head, theme());
    if (wantsLegend() && rest.height() >= (kLeastPlot + 2) * line) {
        paintLegend(painter, QRectF(rest.left(), rest.top(), rest.width(), line));
        rest.setTop(rest.top() + line);
    }
    place(plot, rest);
    if (plot.area.height() < kLeastPlot * line * 0.6 || plot.area.width() < area.width() / 3)
        return paintTooSmall(painter, rest, {}, theme());

    paintScale(painter, plot);
    QList<QPointF> doubts;
    for (size_t i = 0; i < plot.count; ++i)
        paintBucket(painter, plot, i, doubts);
    painter.setPen(QPen(theme().palette().ink, theme().stroke(1.5)));
    painter.drawLine(QPointF(plot.area.left(), plot.y(state()->zero)),
                     QPointF(plot.area.right(), plot.y(state()->zero)));
    paintDoubts(painter, plot, doubts);
    std::vector<AxisTick> names;
    for (size_t i = 0; i < plot.count; ++i)
        names.push_back({(double(i) + 0.5) / double(plot.count), state()->buckets[plot.first + i].label});
    paintTimeLabels(painter, plot.labels, names, theme());
}

void BarsPanel::paintLegend(QPainter &painter, const QRectF &box) const
{
    LegendRow legend(painter, box, theme());
    const Face face = state()->head.face;
    const auto addDoubtful = [&] {
        legend.add(state()->doubtfulText, [&](const QRectF &swatch) {
            paintBar(painter, swatch, dataColour(theme(), face, 0), false, true);
            paintDoubt(painter, swatch.center(), std::min(doubtReach(theme()), swatch.width() * 0.35), theme());
        });
    };
    for (qsizetype i = 0; i < state()->names.size(); ++i)
        legend.add(state()->names[i],
                   [&](const QRectF &swatch) { painter.fillRect(swatch, dataColour(theme(), face, size_t(i))); });
    if (face == Face::Old) // then the head does not tell it
        addDoubtful();
    legend.add(state()->comparisonText,
               [&](const QRectF &swatch) { painter.fillRect(swatch, theme().palette().bulletFill); });
    legend.add(state()->planText, [&](const QRectF &swatch) { paintPlan(painter, swatch); });
    legend.add(state()->runningText,
               [&](const QRectF &swatch) { paintBar(painter, swatch, dataColour(theme(), face, 0), true); });
    if (face != Face::Old)
        addDoubtful();
}

void BarsPanel::paintScale(QPainter &painter, const Plot &plot) const
{
    if (plot.hasValues)
        return;
    const QFont font = theme().body();
    const double line = lineHeight(font);
    double free = plot.area.bottom() + line;
    for (const AxisTick &tick : state()->ticks) {
        const double y = plot.y(tick.position);
        painter.setPen(QPen(theme().palette().line, std::max(1.0, theme().px(1))));
        painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y));
        if (y + line * 0.5 > free)
            continue;
        free = y - line * 0.5;
        drawLine(painter,
                 QRectF(plot.area.left() - plot.scaleWidth, y - line / 2, plot.scaleWidth - theme().px(6), line),
                 tick.label, font, theme().palette().inkThird, Qt::AlignRight);
    }
}

/// `doubts` takes the ends of its doubtful columns.
void BarsPanel::paintBucket(QPainter &painter, const Plot &plot, size_t index, QList<QPointF> &doubts) const
{
    const BarBucket &bucket = state()->buckets[plot.first + index];
    const QFont font = theme().body();
    const double line = lineHeight(font);
    const double group = plot.step() * kGroup;
    const double each = group / double(std::max<size_t>(1, bucket.bars.size()));
    const double zero = plot.y(state()->zero);
    for (size_t i = 0; i < bucket.bars.size(); ++i) {
        const Bar &bar = bucket.bars[i];
        const double left =
            plot.area.left() + plot.step() * double(index) + (plot.step() - group) / 2 + each * double(i);
        const double stepLeft = state()->comparisonText.isEmpty() ? 0 : kBehind * each * 0.7;
        const double stepRight = state()->planText.isEmpty() ? 0 : kBehind * each * 0.7;
        const double wide = (each - stepLeft - stepRight) * 0.96;
        const auto box = [&](double place, double x) { // a figure of zero keeps its line
            const double high = std::max(std::abs(zero - plot.y(place)), theme().stroke(1.5));
            return QRectF(x, place < state()->zero ? zero : zero - high, wide, high);
        };
        if (bar.comparison)
            painter.fillRect(box(*bar.comparison, left), theme().palette().bulletFill);
        if (bar.plan)
            paintPlan(painter, box(*bar.plan, left + stepLeft + stepRight));
        if (bar.actual) {
            const QRectF column = box(*bar.actual, left + stepLeft);
            paintBar(painter, column, dataColour(theme(), state()->head.face, i), bucket.isRunning, bar.isDoubtful);
            if (bar.isDoubtful)
                doubts.append({column.center().x(), plot.y(*bar.actual)});
        }
        if (!plot.hasValues || bar.text.isEmpty())
            continue;
        const bool below = bar.actual && *bar.actual < state()->zero;
        const double top =
            bar.actual ? std::max({*bar.actual, bar.comparison.value_or(0), bar.plan.value_or(0)}) : state()->zero;
        const double cross = bar.isDoubtful ? doubtReach(theme()) : 0;
        const double y = below ? plot.y(*bar.actual) + cross : plot.y(top) - line - cross;
        const bool isQuiet = bar.isDoubtful || state()->head.face == Face::Old;
        const QColor ink = isQuiet ? theme().palette().inkSecond : theme().palette().ink;
        const double middle = left + each / 2;
        const double room = plot.step() / double(bucket.bars.size());
        drawLine(painter, QRectF(middle - room / 2, y, room, line), bar.text, font, ink, Qt::AlignHCenter);
    }
}

void BarsPanel::paintBar(QPainter &painter, const QRectF &box, const QColor &colour, bool isRunning,
                         bool isDoubtful) const
{
    if (!isRunning && !isDoubtful)
        return painter.fillRect(box, colour);
    const double width = theme().stroke(1.5);
    painter.fillRect(box, isDoubtful ? theme().palette().panel : mixed(theme().palette().panel, colour, 0.45));
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (isRunning)
        pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

/// On top of all columns, and no wider than they stand apart.
void BarsPanel::paintDoubts(QPainter &painter, const Plot &plot, const QList<QPointF> &ends) const
{
    const double each = plot.step() / double(std::max<size_t>(1, state()->buckets.front().bars.size()));
    for (const QPointF &end : ends)
        paintDoubt(painter, end, std::min(doubtReach(theme()), each * 0.45), theme());
}

void BarsPanel::paintPlan(QPainter &painter, const QRectF &box) const
{
    const double width = theme().stroke(1.5);
    painter.setPen(QPen(theme().palette().ink, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

} // namespace ioc
