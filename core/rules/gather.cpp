// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gather.h"

#include "core/rules/division.h"
#include "core/rules/pool.h"

namespace ioc {
namespace {

/// A silent station does not speak for now; a stock keeps its last value and makes the whole old instead.
std::int64_t oldestOf(const SeriesOverTime &series, const Division &division, const OldestThatSpeaks &oldest)
{
    std::int64_t newestAt = INT64_MIN;
    for (const SeriesOverTime::Entry &entry : series.entries()) {
        if (!division.of(*entry.key, entry.unit, entry.late).empty())
            newestAt = std::max(newestAt, entry.rollup.lastAt);
    }
    return newestAt == INT64_MIN ? INT64_MIN : toMillis(oldest(fromMillis(newestAt)));
}

} // namespace

int MemberNumbers::numberOf(const QString &member)
{
    const auto known = m_numbers.constFind(member);
    if (known != m_numbers.constEnd())
        return *known;
    m_numbers.insert(member, int(m_members.size()));
    m_members.push_back(member);
    return int(m_members.size()) - 1;
}

std::vector<Gathered> gather(const CompiledIndicator::Input &input, const Stretch &stretch, const Grouping &grouping,
                             const Place &place, const OldestThatSpeaks &oldest, MemberNumbers &members,
                             Gatherings &gatherings)
{
    const Measure &measure = *input.measure;
    const OverTime way = overTimeOf(measure, input.how.gather, stretch);
    const Division division(input, stretch, way, grouping, place, gatherings);
    const SeriesOverTime &series = gatherings.overTime(measure, way, stretch);
    const auto &units = gatherings.pack().units.all();
    const PoolRule rule(measure, input.how.gather);
    const bool impatient = way == OverTime::Newest && measure.kind == MeasureKind::Intensive;
    const std::int64_t tooOld = impatient ? oldestOf(series, division, oldest) : INT64_MIN;
    const qsizetype dimension =
        grouping.by == Grouping::By::Member ? measure.dimensions.indexOf(grouping.dimension) : 0;

    std::vector<Pool> pools(grouping.by == Grouping::By::Unit ? units.size() : 1);
    std::vector<Portion> untold;
    for (const SeriesOverTime::Entry &entry : series.entries()) {
        std::span<const Portion> portions = division.of(*entry.key, entry.unit, entry.late);
        if (entry.superseded && rule.takesLast()) {
            // A mean is no sum of parts: the newer reading takes the place of the old one.
            untold = rule.adds() ? division.ofUntold(entry) : std::vector<Portion>();
            portions = untold;
        }
        for (const Portion &portion : portions) {
            size_t group = 0;
            if (grouping.by == Grouping::By::Unit)
                group = size_t(portion.unit);
            else if (grouping.by == Grouping::By::Member)
                group = size_t(members.numberOf(entry.key->members.value(dimension)));
            if (group >= pools.size())
                pools.resize(group + 1);
            const AdministrativeUnit *unit = entry.unit < 0 ? nullptr : &units[size_t(entry.unit)];
            if (entry.rollup.lastAt < tooOld)
                pools[group].leaveOut();
            else
                pools[group].pour(rule, entry.rollup, portion, unit);
        }
    }
    std::vector<Gathered> result;
    result.reserve(pools.size());
    for (Pool &pool : pools)
        result.push_back(pool.gathered(rule));
    return result;
}

} // namespace ioc
