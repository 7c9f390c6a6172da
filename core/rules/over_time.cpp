// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/over_time.h"

namespace ioc {
namespace {

constexpr int kLookBackDays = 31;

void takeIn(SeriesOverTime &series, const RollupRuns &runs)
{
    for (const auto &run : runs) {
        for (const SeriesRollup &row : run)
            series.merge(row.key, row.rollup);
    }
}

/// Adds `sign` times the sums of rows to series that are there already.
void shiftSums(SeriesOverTime &series, const RollupRuns &runs, int sign)
{
    for (const auto &run : runs) {
        for (const SeriesRollup &row : run) {
            if (Rollup *all = series.find(row.key))
                all->sum = decimalSum(all->sum, sign * row.rollup.sum);
        }
    }
}

SeriesOverTime overDays(const Measure &measure, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    SeriesOverTime series;
    if (!stretch.cut || !isByHour(measure.grain)) {
        takeIn(series, source.days(measure.id, stretch.fromDay, stretch.toDay));
        return series;
    }
    const QDate lastDay = stretch.toDay.addDays(-1);
    takeIn(series, source.days(measure.id, stretch.fromDay, lastDay));
    takeIn(series, source.hours(measure.id, zone.startOf(lastDay), *stretch.cut));
    return series;
}

/// Everything up to the end of the stretch: all that ever came, less what lies after it.
SeriesOverTime toDate(const Measure &measure, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    const QDate end = stretch.kind == Stretch::Kind::Hours ? zone.date(stretch.to) : stretch.toDay;
    SeriesOverTime series;
    QDate last = end; // the day after the last that holds anything: due days may lie ahead
    for (const SeriesLatest &latest : source.latest(measure.id)) {
        Rollup all;
        all.n = 1;
        all.sum = latest.total;
        all.lastAt = toMillis(latest.at);
        all.received = toMillis(latest.received);
        all.quality = latest.quality;
        all.vintage = latest.vintage;
        last = std::max(last, zone.date(latest.at).addDays(1));
        series.merge(latest.key, all);
    }
    shiftSums(series, source.days(measure.id, end, last), -1);
    if (stretch.kind == Stretch::Kind::Hours)
        shiftSums(series, source.hours(measure.id, zone.startOf(end), stretch.to), +1);
    else if (stretch.cut &&
             isByHour(measure.grain)) // what falls due later today is not due yet; nor is the hour that still runs
        shiftSums(series, source.hours(measure.id, hourBegun(*stretch.cut, zone), zone.startOf(end)), -1);
    return series;
}

/// What stood at the cut, for series whose newest value came later: looking back must not show what was not there yet.
void takeInAsOf(SeriesOverTime &series, const Measure &measure, const Stretch &stretch, const Zone &zone,
                RollupSource &source)
{
    SeriesOverTime earlier;
    const QDate lastDay = stretch.toDay.addDays(-1);
    const QDate firstDay = lastDay.addDays(-kLookBackDays);
    takeIn(earlier, source.days(measure.id, firstDay, isByHour(measure.grain) ? lastDay : stretch.toDay));
    if (isByHour(measure.grain))
        takeIn(earlier, source.hours(measure.id, zone.startOf(lastDay), hourBegun(*stretch.cut, zone)));
    for (const auto &entry : earlier.entries()) {
        if (series.find(entry.key))
            continue;
        Rollup last;
        last.add(entry.rollup.last, entry.rollup.lastAt, entry.rollup.received, entry.rollup.quality,
                 entry.rollup.vintage);
        series.merge(entry.key, last);
    }
}

SeriesOverTime newest(const Measure &measure, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    SeriesOverTime series;
    bool lookBack = false;
    for (const SeriesLatest &latest : source.latest(measure.id)) {
        if (stretch.cut && latest.at > *stretch.cut) {
            lookBack = true;
            continue;
        }
        Rollup rollup;
        rollup.add(latest.value, toMillis(latest.at), toMillis(latest.received), latest.quality, latest.vintage);
        series.merge(latest.key, rollup);
    }
    if (lookBack)
        takeInAsOf(series, measure, stretch, zone, source);
    return series;
}

} // namespace

std::optional<size_t> SeriesOverTime::known(const SeriesKey *key)
{
    if (m_expected < m_entries.size() && m_entries[m_expected].key == key)
        return m_expected++;
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return std::nullopt;
    m_expected = found->second + 1;
    return found->second;
}

Rollup *SeriesOverTime::find(const SeriesKey *key)
{
    const auto place = known(key);
    return place ? &m_entries[*place].rollup : nullptr;
}

void SeriesOverTime::merge(const SeriesKey *key, const Rollup &part)
{
    if (const auto place = known(key)) {
        m_entries[*place].rollup.merge(part);
        return;
    }
    m_index.emplace(key, m_entries.size());
    m_entries.push_back({key, part, -1, false, false, {}});
    m_expected = m_entries.size();
}

OverTime overTimeOf(const Measure &measure, Gather how, const Stretch &stretch)
{
    if (how == Gather::ToDate)
        return OverTime::ToDate;
    return stretch.kind == Stretch::Kind::Latest && measure.kind != MeasureKind::Flow ? OverTime::Newest
                                                                                      : OverTime::Days;
}

SeriesOverTime gatherOverTime(const Measure &measure, OverTime way, const Stretch &stretch, const Zone &zone,
                              RollupSource &source)
{
    switch (way) {
    case OverTime::ToDate:
        return toDate(measure, stretch, zone, source);
    case OverTime::Newest:
        return newest(measure, stretch, zone, source);
    case OverTime::Days:
        break;
    }
    if (stretch.kind == Stretch::Kind::Hours) {
        SeriesOverTime series;
        takeIn(series, source.hours(measure.id, stretch.from, stretch.to));
        return series;
    }
    return overDays(measure, stretch, zone, source);
}

} // namespace ioc
