// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/bars_state.h"

#include "widgets/models/reading_text.h"

#include <algorithm>
#include <map>

namespace ioc {
namespace {

constexpr int kValueSteps = 3;
constexpr int kMostDecimals = 6;

class BarsText
{
    Q_DECLARE_TR_FUNCTIONS(BarsPanel)

public:
    static QString actual() { return tr("actual"); }
    static QString newest(const QString &bucket, const QString &value) { return tr("%1: %2").arg(bucket, value); }
    static QString compared(const QString &what, const QString &value) { return tr("%1 %2").arg(what, value); }
    static QString running(const QString &what) { return tr("%1, not over yet").arg(what); }
};

/// What stands in one bucket of one indicator.
struct Values
{
    std::optional<double> actual;
    std::optional<double> comparison;
    std::optional<double> plan;
    bool isDoubtful = false; ///< the actual one
};

using Table = std::map<Instant, std::vector<Values>>;

/// The figures by bucket; the hours to come stand in it too.
Table tableOf(const Tile &tile, const Trend &trend)
{
    Table table;
    const size_t count = tile.indicators.size();
    for (const TrendLine &line : trend.lines) {
        const auto place = std::find(tile.indicators.begin(), tile.indicators.end(), line.indicator);
        if (place == tile.indicators.end())
            continue;
        for (const auto &point : line.points) {
            auto &values = table[point.at];
            values.resize(count);
            if (!isFigure(point))
                continue;
            Values &mine = values[size_t(place - tile.indicators.begin())];
            (line.role == LineRole::Plan         ? mine.plan
             : line.role == LineRole::Comparison ? mine.comparison
                                                 : mine.actual) = point.value;
            mine.isDoubtful = mine.isDoubtful || (line.role == LineRole::Actual && !isTrusted(point));
        }
    }
    if (bucketOf(tile) == TrendBucket::Hour) {
        for (Instant at = trend.from; at < trend.to; at += std::chrono::hours(1))
            table[at].resize(count);
    }
    return table;
}

RoundRange rangeOf(const Table &table)
{
    double least = 0;
    double greatest = 0;
    for (const auto &[at, values] : table) {
        for (const Values &mine : values) {
            for (const auto &value : {mine.actual, mine.comparison, mine.plan}) {
                least = std::min(least, value.value_or(0));
                greatest = std::max(greatest, value.value_or(0));
            }
        }
    }
    return roundRange(least, greatest, kValueSteps, true);
}

/// The newest bucket with a figure, in words: "T11: 412 (chưa hết kỳ); kế hoạch 400".
QString newestInWords(const Table &table, size_t index, const Tile &tile, const Trend &trend,
                      const PresentContext &context, const ReadingText &text)
{
    const Indicator *indicator = context.pack->indicator(tile.indicators[index]);
    if (!indicator)
        return {};
    const auto newest = std::find_if(table.rbegin(), table.rend(),
                                     [index](const auto &entry) { return entry.second[index].actual.has_value(); });
    if (newest == table.rend())
        return {};
    const Values &values = newest->second[index];
    QStringList words{BarsText::newest(OverTimeText::bucketInWords(newest->first, bucketOf(tile), context.format),
                                       text.amount(*indicator, *values.actual))};
    if (trend.running == newest->first)
        words.front() = BarsText::running(words.front());
    if (values.isDoubtful)
        words.front() = OverTimeText::doubtful(words.front());
    if (values.comparison)
        words.append(
            BarsText::compared(OverTimeText::comparison(bucketOf(tile)), text.amount(*indicator, *values.comparison)));
    if (values.plan)
        words.append(BarsText::compared(OverTimeText::plan(), text.amount(*indicator, *values.plan)));
    const QString sentence = words.join(QStringLiteral("; "));
    return tile.indicators.size() > 1 ? indicatorName(context, tile.indicators[index]) + QStringLiteral(": ") + sentence
                                      : sentence;
}

void fillBuckets(BarsState &state, const Table &table, const Tile &tile, const Trend &trend,
                 const PresentContext &context)
{
    const RoundRange range = rangeOf(table);
    const auto place = [&range](const std::optional<double> &value) {
        return value ? std::optional((*value - range.from) / (range.to - range.from)) : std::nullopt;
    };
    state.zero = *place(0);
    const int steps = int(std::lround((range.to - range.from) / range.step));
    for (int i = 0; i <= steps; ++i)
        state.ticks.push_back(
            {double(i) / steps, context.format.axisNumber(range.from + i * range.step, kMostDecimals)});
    for (const auto &[at, values] : table) {
        BarBucket bucket{
            OverTimeText::tick(at, bucketOf(tile), context.format, trend.to - trend.from), trend.running == at, {}};
        for (size_t i = 0; i < values.size(); ++i) {
            const Indicator *indicator = context.pack->indicator(tile.indicators[i]);
            Bar bar{
                place(values[i].actual), place(values[i].comparison), place(values[i].plan), {}, values[i].isDoubtful};
            if (values[i].actual && indicator)
                bar.text = context.format.number(*values[i].actual, indicator->decimals);
            else if (at <= context.now)
                bar.text = QChar(0x2014);
            bucket.bars.push_back(std::move(bar));
        }
        state.buckets.push_back(std::move(bucket));
    }
}

template <typename Member>
bool anyHas(const BarsState &state, Member member)
{
    return std::any_of(state.buckets.begin(), state.buckets.end(), [member](const BarBucket &bucket) {
        return std::any_of(bucket.bars.begin(), bucket.bars.end(),
                           [member](const Bar &bar) { return bool(bar.*member); });
    });
}

} // namespace

BarsState makeBarsState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    BarsState state;
    const Trend *trend = trendOf(tile, snapshot, context);
    state.head = makeOverTimeHead(tile, snapshot, context, actualFigures(trend));
    if (state.head.face == Face::NoData) {
        state.accessibleText = accessibleText(state.head, {});
        return state;
    }
    const Table table = tableOf(tile, *trend);
    fillBuckets(state, table, tile, *trend, context);
    for (size_t n = 0; n <= state.buckets.size(); ++n)
        state.spanTexts.push_back(OverTimeText::span(tile, int(n)));
    state.head.spanText = state.spanTexts.back();
    if (tile.indicators.size() > 1) {
        for (const IndicatorId &id : tile.indicators)
            state.names.append(indicatorName(context, id));
    } else if (tile.compare || tile.plan) {
        state.names.append(BarsText::actual());
    }
    if (anyHas(state, &Bar::comparison))
        state.comparisonText = OverTimeText::comparison(bucketOf(tile));
    if (anyHas(state, &Bar::plan))
        state.planText = OverTimeText::plan();
    if (anyHas(state, &Bar::isDoubtful))
        state.doubtfulText = OverTimeText::doubtful();
    const bool running = std::any_of(state.buckets.begin(), state.buckets.end(), [](const BarBucket &bucket) {
        return bucket.isRunning && std::any_of(bucket.bars.begin(), bucket.bars.end(),
                                               [](const Bar &bar) { return bar.actual.has_value(); });
    });
    if (running)
        state.runningText = OverTimeText::notOver();
    const ReadingText text(snapshot, context);
    QStringList words;
    for (size_t i = 0; i < tile.indicators.size(); ++i)
        words.append(newestInWords(table, i, tile, *trend, context, text));
    state.accessibleText = accessibleText(state.head, words);
    return state;
}

} // namespace ioc
