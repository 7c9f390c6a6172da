// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/states_parts.h"

#include "widgets/models/feed_health_state.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr int kHoursPerTick = 6;

/// What the looks of these rows mean.
std::vector<StateKey> keysOf(const std::vector<StateRow> &rows)
{
    std::vector<StateKey> keys;
    for (const Stood stood : {Stood::Down, Stood::Late, Stood::Missed, Stood::Met, Stood::NoData, Stood::Doubtful,
                              Stood::NoTarget, Stood::Paused, Stood::Current}) {
        const bool drawn = std::any_of(rows.begin(), rows.end(), [stood](const StateRow &row) {
            return std::any_of(row.stretches.begin(), row.stretches.end(),
                               [stood](const StateStretch &stretch) { return stretch.stood == stood; });
        });
        if (drawn)
            keys.push_back({stood, StatesText::word(stood)});
    }
    return keys;
}

} // namespace

StatesAxis::StatesAxis(const Trend &trend, std::set<Instant> starts, TrendBucket bucket)
    : m_from(trend.from)
    , m_to(trend.to)
    , m_bucket(bucket)
{
    if (bucket == TrendBucket::Hour) {
        for (Instant at = trend.from; at < trend.to; at += std::chrono::hours(1))
            starts.insert(at);
    }
    m_starts.assign(starts.begin(), starts.end());
}

double StatesAxis::place(Instant at) const
{
    return double((at - m_from).count()) / double((m_to - m_from).count());
}

double StatesAxis::endOf(size_t bucket) const
{
    return bucket + 1 < m_starts.size() ? place(m_starts[bucket + 1]) : 1.0;
}

std::vector<StateStretch> StatesAxis::stretches(const std::map<Instant, Stood> &byStart) const
{
    std::vector<StateStretch> stretches;
    for (size_t i = 0; i < m_starts.size(); ++i) {
        const auto found = byStart.find(m_starts[i]);
        const Stood stood = found == byStart.end() ? Stood::ToCome : found->second;
        if (!stretches.empty() && stretches.back().stood == stood)
            stretches.back().to = endOf(i);
        else
            stretches.push_back({stood, place(m_starts[i]), endOf(i)});
    }
    return stretches;
}

std::vector<AxisTick> StatesAxis::ticks(const Format &format) const
{
    std::vector<AxisTick> ticks;
    for (const Instant at : m_starts) {
        if (m_bucket == TrendBucket::Hour && format.zone().local(at).time().hour() % kHoursPerTick != 0)
            continue;
        ticks.push_back({place(at), OverTimeText::tick(at, m_bucket, format, m_to - m_from)});
    }
    return ticks;
}

QString StatesText::word(Stood stood)
{
    switch (stood) {
    case Stood::Met:
        return tr("target met");
    case Stood::Missed:
        return tr("target missed");
    case Stood::Doubtful:
        return tr("in doubt");
    case Stood::NoTarget:
        return tr("no target");
    case Stood::NoData:
        return tr("no data");
    case Stood::Current:
        return feedStateWord(FeedState::Ok);
    case Stood::Late:
        return feedStateWord(FeedState::Late);
    case Stood::Down:
        return feedStateWord(FeedState::Down);
    case Stood::Paused:
        return feedStateWord(FeedState::Paused);
    case Stood::ToCome:
        break;
    }
    return {};
}

QString StatesText::buckets(int count, TrendBucket bucket)
{
    switch (bucket) {
    case TrendBucket::Hour:
        return tr("%n hour(s)", nullptr, count);
    case TrendBucket::Day:
        return tr("%n day(s)", nullptr, count);
    case TrendBucket::Month:
        break;
    }
    return tr("%n month(s)", nullptr, count);
}

QString StatesText::share(int part, int whole, const Format &format)
{
    const int percent = int(std::lround(100.0 * part / whole));
    if (part > 0 && percent == 0)
        return QStringLiteral("<\u00a01");
    if (part < whole && percent == 100)
        return QStringLiteral(">\u00a099");
    return format.number(percent, 0);
}

QString StatesText::without(const QString &buckets)
{
    return tr("%1 without data").arg(buckets);
}

void finish(StatesState &state, const StatesAxis &axis, const Trend &trend, const Format &format,
            const QStringList &words)
{
    state.keys = keysOf(state.rows);
    state.ticks = axis.ticks(format);
    if (trend.running) {
        state.running = axis.place(*trend.running);
        state.runningText = OverTimeText::notOver();
    }
    state.accessibleText = accessibleText(state.head, words);
}

} // namespace ioc
