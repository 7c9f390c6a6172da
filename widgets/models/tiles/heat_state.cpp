// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/heat_state.h"

#include "core/base/rounding.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/value_classes.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kHoursOfDay = 24;
constexpr int kHoursPerLabel = 3;

class HeatText
{
    Q_DECLARE_TR_FUNCTIONS(HeatPanel)

public:
    static QString least(const QString &value, const QString &when) { return tr("least %1 (%2)").arg(value, when); }
    static QString greatest(const QString &value, const QString &when)
    {
        return tr("greatest %1 (%2)").arg(value, when);
    }
    static QString noData() { return tr("no data"); }
    static QString weekday(int day)
    {
        switch (day) {
        case 1:
            return tr("Mon");
        case 2:
            return tr("Tue");
        case 3:
            return tr("Wed");
        case 4:
            return tr("Thu");
        case 5:
            return tr("Fri");
        case 6:
            return tr("Sat");
        default:
            return tr("Sun");
        }
    }
};

/// Where the bucket that begins at a moment stands.
struct Place
{
    int row = 0;
    int column = 0;
};

/// The days of a calendar or of a table of hours, and how they lie.
class Grid
{
public:
    Grid(const Trend &trend, TileKind kind, const Format &format)
        : m_format(format)
        , m_isCalendar(kind == TileKind::Calendar)
        , m_first(format.zone().date(trend.from))
        , m_last(format.zone().date(trend.to - Milliseconds(1)))
    {
        m_firstMonday = m_first.addDays(1 - m_first.dayOfWeek());
    }

    int rows() const { return m_isCalendar ? kDaysOfWeek : int(m_first.daysTo(m_last)) + 1; }
    int columns() const { return m_isCalendar ? int(m_firstMonday.daysTo(m_last)) / kDaysOfWeek + 1 : kHoursOfDay; }

    Place placeOf(Instant at) const
    {
        const QDateTime local = m_format.zone().local(at);
        if (!m_isCalendar)
            return {int(m_first.daysTo(local.date())), local.time().hour()};
        return {local.date().dayOfWeek() - 1, int(m_firstMonday.daysTo(local.date())) / kDaysOfWeek};
    }

    bool isAsked(int row, int column) const
    {
        const QDate day = m_firstMonday.addDays(column * kDaysOfWeek + row);
        return !m_isCalendar || (day >= m_first && day <= m_last);
    }

    std::vector<HeatLabel> columnLabels() const
    {
        std::vector<HeatLabel> labels;
        if (!m_isCalendar) {
            for (int hour = 0; hour < kHoursOfDay; hour += kHoursPerLabel)
                labels.push_back({hour, QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))});
            return labels;
        }
        for (QDate day = m_first; day <= m_last; day = day.addDays(1)) {
            if (day == m_first || day.day() == 1)
                labels.push_back({int(m_firstMonday.daysTo(day)) / kDaysOfWeek, monthText(day)});
        }
        // The name of a month of which only the end is shown would stand on that of the next.
        if (labels.size() > 1 && labels[1].at - labels[0].at < 2)
            labels.erase(labels.begin());
        return labels;
    }

    std::vector<HeatLabel> rowLabels() const
    {
        std::vector<HeatLabel> labels;
        for (int row = 0; row < rows(); ++row)
            labels.push_back(
                {row, m_isCalendar ? HeatText::weekday(row + 1) : m_format.dayMonth(m_first.addDays(row))});
        return labels;
    }

private:
    QString monthText(QDate day) const
    {
        return OverTimeText::bucket(m_format.zone().startOf(QDate(day.year(), day.month(), 1)), TrendBucket::Month,
                                    m_format);
    }

    const Format &m_format;
    bool m_isCalendar;
    QDate m_first;
    QDate m_last;
    QDate m_firstMonday;
};

std::vector<HeatStep> stepsOf(const std::vector<double> &limits, bool areGiven, const Indicator &indicator,
                              const Format &format)
{
    const std::vector<ValueClass> classes = makeClasses(limits, indicator, format);
    std::vector<HeatStep> steps;
    for (size_t i = 0; i < classes.size(); ++i) {
        const double depth = classes.size() < 2 ? 1 : double(i) / double(classes.size() - 1);
        steps.push_back({depth, areGiven ? std::optional(classes[i].colour) : std::nullopt, classes[i].text});
    }
    if (steps.empty()) // one value for all
        steps.push_back({0.5, std::nullopt, {}});
    return steps;
}

const TrendLine *actualLine(const Trend &trend)
{
    const auto found = std::find_if(trend.lines.begin(), trend.lines.end(),
                                    [](const TrendLine &line) { return line.role == LineRole::Actual; });
    return found == trend.lines.end() ? nullptr : &*found;
}

/// The figures of time that is over; those of a part of it would be the least where figures add up. Of none, all.
std::vector<double> wholeFigures(const TrendLine &line, const Trend &trend)
{
    std::vector<double> whole;
    std::vector<double> all;
    for (const auto &point : line.points) {
        if (!isFigure(point))
            continue;
        all.push_back(*point.value);
        if (point.at != trend.running)
            whole.push_back(*point.value);
    }
    return whole.empty() ? all : whole;
}

/// Of whole buckets whose figures are vouched for: a wrong one would be the greatest.
void fillExtremes(HeatState &state, const TrendLine &line, const Trend &trend, const Tile &tile,
                  const Indicator &indicator, const PresentContext &context)
{
    const TrendLine::Point *least = nullptr;
    const TrendLine::Point *greatest = nullptr;
    const auto isTold = [](const TrendLine::Point &point) { return isFigure(point) && isTrusted(point); };
    const bool isRunningAlone = std::count_if(line.points.begin(), line.points.end(), isTold) == 1;
    for (const auto &point : line.points) {
        if (!isTold(point) || (point.at == trend.running && !isRunningAlone))
            continue;
        least = !least || *point.value < *least->value ? &point : least;
        greatest = !greatest || *point.value > *greatest->value ? &point : greatest;
    }
    if (!least)
        return;
    const auto words = [&](const TrendLine::Point &point) {
        return std::pair(context.format.number(*point.value, indicator.decimals),
                         OverTimeText::bucketInWords(point.at, bucketOf(tile), context.format));
    };
    const auto [leastValue, leastWhen] = words(*least);
    const auto [greatestValue, greatestWhen] = words(*greatest);
    state.leastText = HeatText::least(leastValue, leastWhen);
    state.greatestText = HeatText::greatest(greatestValue, greatestWhen);
}

void fillCells(HeatState &state, const TrendLine &line, const Trend &trend, const Grid &grid,
               const std::vector<double> &limits, const Indicator &indicator, const PresentContext &context)
{
    state.cells.assign(size_t(state.rows * state.columns), {});
    for (int row = 0; row < state.rows; ++row) {
        for (int column = 0; column < state.columns; ++column) {
            if (grid.isAsked(row, column))
                state.cells[size_t(row * state.columns + column)].kind = HeatCell::Kind::ToCome;
        }
    }
    bool anyMissing = false;
    bool anyRunning = false;
    for (const auto &point : line.points) {
        const Place place = grid.placeOf(point.at);
        if (place.row < 0 || place.row >= state.rows || place.column < 0 || place.column >= state.columns)
            continue;
        HeatCell &cell = state.cells[size_t(place.row * state.columns + place.column)];
        cell.isRunning = trend.running == point.at;
        if (!isFigure(point)) {
            cell.kind = HeatCell::Kind::NoData;
            anyMissing = true;
            continue;
        }
        anyRunning = anyRunning || cell.isRunning;
        cell.kind = HeatCell::Kind::Figure;
        const double seen = roundHalfAway(*point.value, indicator.decimals); // its colour is of what stands there
        cell.step = int(std::min(classOf(limits, seen), state.steps.size() - 1));
        cell.isDoubtful = !isTrusted(point);
        cell.text = context.format.number(*point.value, indicator.decimals);
        if (cell.isDoubtful)
            state.doubtfulText = OverTimeText::doubtful();
    }
    if (anyMissing)
        state.noDataText = HeatText::noData();
    if (anyRunning)
        state.runningText = OverTimeText::notOver();
}

} // namespace

HeatState makeHeatState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    HeatState state;
    const Trend *trend = trendOf(tile, snapshot, context);
    const std::vector<double> figures = actualFigures(trend);
    state.head = makeOverTimeHead(tile, snapshot, context, figures);
    const TrendLine *line = trend ? actualLine(*trend) : nullptr;
    const Indicator *indicator = line ? context.pack->indicator(line->indicator) : nullptr;
    if (state.head.face == Face::NoData || !indicator) {
        state.accessibleText = accessibleText(state.head, {});
        return state;
    }
    const Grid grid(*trend, tile.kind, context.format);
    state.rows = grid.rows();
    state.columns = grid.columns();
    state.growsByColumns = tile.kind == TileKind::Calendar;
    state.columnLabels = grid.columnLabels();
    state.rowLabels = grid.rowLabels();
    const std::vector<double> limits = tile.classes.empty() ? spreadLimits(wholeFigures(*line, *trend)) : tile.classes;
    state.steps = stepsOf(limits, !tile.classes.empty(), *indicator, context.format);
    fillCells(state, *line, *trend, grid, limits, *indicator, context);
    if (state.steps.size() == 1 && state.steps.front().text.isEmpty())
        state.steps.front().text = context.format.number(figures.front(), indicator->decimals);
    fillExtremes(state, *line, *trend, tile, *indicator, context);
    state.accessibleText = accessibleText(state.head, {state.leastText, state.greatestText});
    return state;
}

} // namespace ioc
