// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gather.h"

#include <unordered_map>

namespace ioc {
namespace {

constexpr int kLookBackDays = 31;

/// One roll-up a series, in the order of first meeting, so that sums come out the same every time.
class BySeries
{
public:
    struct Entry
    {
        const SeriesKey *key;
        Rollup rollup;
    };

    Rollup *find(const SeriesKey *key)
    {
        const auto found = m_index.find(key);
        return found == m_index.end() ? nullptr : &m_entries[found->second].rollup;
    }

    void merge(const SeriesKey *key, const Rollup &part)
    {
        const auto [place, isNew] = m_index.try_emplace(key, m_entries.size());
        if (isNew)
            m_entries.push_back({key, part});
        else
            mergeInto(m_entries[place->second].rollup, part);
    }

    const std::vector<Entry> &entries() const { return m_entries; }

private:
    static void mergeInto(Rollup &all, const Rollup &part)
    {
        all.least = std::min(all.least, part.least);
        all.greatest = std::max(all.greatest, part.greatest);
        if (part.lastAt >= all.lastAt) {
            all.last = part.last;
            all.lastAt = part.lastAt;
        }
        all.received = std::max(all.received, part.received);
        all.n += part.n;
        all.sum += part.sum;
    }

    std::vector<Entry> m_entries;
    std::unordered_map<const SeriesKey *, size_t> m_index;
};

bool takesPart(const CompiledIndicator::Input &input, const SeriesKey &key, const Territory &territory)
{
    if (!territory.holds(key.unit))
        return false;
    for (const auto &[position, allowed] : input.where) {
        if (!allowed.contains(key.members.value(position)))
            return false;
    }
    return true;
}

void takeIn(BySeries &series, const RollupRuns &runs)
{
    for (const auto &run : runs) {
        for (const SeriesRollup &row : run)
            series.merge(row.key, row.rollup);
    }
}

/// Adds `sign` times the sums of rows to series that are there already.
void shiftSums(BySeries &series, const RollupRuns &runs, int sign)
{
    for (const auto &run : runs) {
        for (const SeriesRollup &row : run) {
            if (Rollup *all = series.find(row.key))
                all->sum += sign * row.rollup.sum;
        }
    }
}

bool hasHours(const CompiledIndicator::Input &input)
{
    return input.measure->grain == Grain::Hour || input.measure->grain == Grain::Instant;
}

Instant hourBegun(Instant at, const Zone &zone)
{
    constexpr std::int64_t kHourMs = 3'600'000;
    const std::int64_t offset = zone.offsetSeconds(at) * 1000LL;
    return at - Milliseconds((toMillis(at) + offset) % kHourMs);
}

BySeries overDays(const CompiledIndicator::Input &input, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    BySeries series;
    if (!stretch.cut || !hasHours(input)) {
        takeIn(series, source.days(input.measure->id, stretch.fromDay, stretch.toDay));
        return series;
    }
    const QDate lastDay = stretch.toDay.addDays(-1);
    takeIn(series, source.days(input.measure->id, stretch.fromDay, lastDay));
    takeIn(series, source.hours(input.measure->id, zone.startOf(lastDay), *stretch.cut));
    return series;
}

/// Everything up to the end of the stretch: all that ever came, less what lies after it.
BySeries toDate(const CompiledIndicator::Input &input, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    const QDate end = stretch.kind == Stretch::Kind::Hours ? zone.date(stretch.to) : stretch.toDay;
    BySeries series;
    QDate last = end; // the day after the last that holds anything: due days may lie ahead
    for (const SeriesLatest &latest : source.latest(input.measure->id)) {
        Rollup all;
        all.n = 1;
        all.sum = latest.total;
        all.lastAt = toMillis(latest.at);
        all.received = toMillis(latest.received);
        last = std::max(last, zone.date(latest.at).addDays(1));
        series.merge(latest.key, all);
    }
    shiftSums(series, source.days(input.measure->id, end, last), -1);
    if (stretch.kind == Stretch::Kind::Hours)
        shiftSums(series, source.hours(input.measure->id, zone.startOf(end), stretch.to), +1);
    else if (stretch.cut &&
             hasHours(input)) // what falls due later today is not due yet; nor is the hour that still runs
        shiftSums(series, source.hours(input.measure->id, hourBegun(*stretch.cut, zone), zone.startOf(end)), -1);
    return series;
}

/// What stood at the cut, for series whose newest value came later: looking back must not show what was not there yet.
void takeInAsOf(BySeries &series, const CompiledIndicator::Input &input, const Stretch &stretch, const Zone &zone,
                RollupSource &source)
{
    BySeries earlier;
    const QDate lastDay = stretch.toDay.addDays(-1);
    const QDate firstDay = lastDay.addDays(-kLookBackDays);
    takeIn(earlier, source.days(input.measure->id, firstDay, hasHours(input) ? lastDay : stretch.toDay));
    if (hasHours(input))
        takeIn(earlier, source.hours(input.measure->id, zone.startOf(lastDay), hourBegun(*stretch.cut, zone)));
    for (const auto &[key, rollup] : earlier.entries()) {
        if (series.find(key))
            continue;
        Rollup last;
        last.add(rollup.last, rollup.lastAt, rollup.received);
        series.merge(key, last);
    }
}

BySeries newest(const CompiledIndicator::Input &input, const Stretch &stretch, const Zone &zone, RollupSource &source)
{
    BySeries series;
    bool lookBack = false;
    for (const SeriesLatest &latest : source.latest(input.measure->id)) {
        if (stretch.cut && latest.at > *stretch.cut) {
            lookBack = true;
            continue;
        }
        Rollup rollup;
        rollup.add(latest.value, toMillis(latest.at), toMillis(latest.received));
        series.merge(latest.key, rollup);
    }
    if (lookBack)
        takeInAsOf(series, input, stretch, zone, source);
    return series;
}

BySeries gatherOverTime(const CompiledIndicator::Input &input, const Stretch &stretch, const Zone &zone,
                        RollupSource &source)
{
    if (input.how.gather == Gather::ToDate)
        return toDate(input, stretch, zone, source);
    if (stretch.kind == Stretch::Kind::Latest && input.measure->kind != MeasureKind::Flow)
        return newest(input, stretch, zone, source);
    if (stretch.kind == Stretch::Kind::Hours) {
        BySeries series;
        takeIn(series, source.hours(input.measure->id, stretch.from, stretch.to));
        return series;
    }
    return overDays(input, stretch, zone, source);
}

Gather gatherOf(const CompiledIndicator::Input &input)
{
    if (input.how.gather != Gather::ByKind)
        return input.how.gather;
    return input.measure->kind == MeasureKind::Intensive ? Gather::Mean : Gather::ByKind;
}

QString groupOf(const CompiledIndicator::Input &input, const Grouping &grouping, const SeriesKey &key)
{
    switch (grouping.by) {
    case Grouping::By::Member:
        return key.members.value(input.measure->dimensions.indexOf(grouping.dimension));
    case Grouping::By::Unit:
        return key.unit.toString();
    case Grouping::By::All:
        break;
    }
    return {};
}

struct Pool
{
    Gathered gathered;
    double sum = 0;      // of flows, of last values
    double weighted = 0; // Σ of intensive sums
    std::int64_t n = 0;
    double least = 0;
    double greatest = 0;
};

void pour(Pool &pool, const Rollup &rollup, MeasureKind kind, Gather how)
{
    const bool first = pool.gathered.series++ == 0;
    const bool lastOnly = kind == MeasureKind::Stock || how == Gather::Last;
    pool.sum += lastOnly ? rollup.last : rollup.sum;
    pool.weighted += rollup.sum;
    pool.n += rollup.n;
    pool.least = first ? rollup.least : std::min(pool.least, rollup.least);
    pool.greatest = first ? rollup.greatest : std::max(pool.greatest, rollup.greatest);
    const Instant at = fromMillis(rollup.lastAt);
    Gathered &gathered = pool.gathered;
    gathered.newestAt = gathered.newestAt ? std::max(*gathered.newestAt, at) : at;
    gathered.oldestAt = gathered.oldestAt ? std::min(*gathered.oldestAt, at) : at;
    const Instant received = fromMillis(rollup.received);
    gathered.newestReceived = gathered.newestReceived ? std::max(*gathered.newestReceived, received) : received;
    gathered.oldestReceived = gathered.oldestReceived ? std::min(*gathered.oldestReceived, received) : received;
}

double valueOf(const Pool &pool, MeasureKind kind, Gather how)
{
    switch (how) {
    case Gather::Mean:
        return pool.weighted / double(pool.n);
    case Gather::Least:
        return pool.least;
    case Gather::Greatest:
        return pool.greatest;
    case Gather::Last:
        return kind == MeasureKind::Intensive ? pool.sum / pool.gathered.series : pool.sum;
    case Gather::ByKind:
    case Gather::ToDate:
        break;
    }
    return pool.sum;
}

} // namespace

Territory::Territory(const UnitRegistry &units, UnitId unit)
    : m_units(units)
    , m_unit(std::move(unit))
{
    const AdministrativeUnit *found = units.find(m_unit);
    m_everything = m_unit.isEmpty() || (found && found->type == UnitType::Province);
    m_single = found && (found->type == UnitType::Commune || found->type == UnitType::Ward ||
                         found->type == UnitType::Township || found->type == UnitType::SpecialZone);
}

bool Territory::holds(const UnitId &unit) const
{
    if (m_everything || unit == m_unit)
        return true;
    return !m_single && m_units.isWithin(unit, m_unit);
}

QHash<QString, Gathered> gather(const CompiledIndicator::Input &input, const Stretch &stretch, const Grouping &grouping,
                                const Territory &territory, const Zone &zone, Milliseconds patience,
                                RollupSource &source)
{
    const BySeries series = gatherOverTime(input, stretch, zone, source);
    const Gather how = gatherOf(input);
    const MeasureKind kind = input.measure->kind;

    // A silent station does not speak for now; a stock keeps its last value and makes the whole old instead.
    std::int64_t tooOld = INT64_MIN;
    if (stretch.kind == Stretch::Kind::Latest && kind == MeasureKind::Intensive && patience.count() > 0) {
        std::int64_t newestAt = INT64_MIN;
        for (const auto &[key, rollup] : series.entries()) {
            if (takesPart(input, *key, territory))
                newestAt = std::max(newestAt, rollup.lastAt);
        }
        if (newestAt != INT64_MIN)
            tooOld = newestAt - patience.count();
    }

    QHash<QString, Pool> pools;
    for (const auto &[key, rollup] : series.entries()) {
        if (!takesPart(input, *key, territory))
            continue;
        Pool &pool = pools[groupOf(input, grouping, *key)];
        if (rollup.lastAt < tooOld)
            ++pool.gathered.leftOut;
        else
            pour(pool, rollup, kind, how);
    }
    QHash<QString, Gathered> result;
    for (auto it = pools.begin(); it != pools.end(); ++it) {
        if (it->gathered.series == 0)
            continue;
        it->gathered.value = valueOf(*it, kind, how);
        result.insert(it.key(), it->gathered);
    }
    return result;
}

} // namespace ioc
