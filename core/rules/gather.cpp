// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gather.h"

#include "core/rules/pool.h"

namespace ioc {
namespace {

bool hasMembers(const CompiledIndicator::Input &input, const SeriesKey &key)
{
    for (const auto &[position, allowed] : input.where) {
        if (!allowed.contains(key.members.value(position)))
            return false;
    }
    return true;
}

/// The portions of every series that count, handed out one by one.
class Division
{
public:
    Division(const CompiledIndicator::Input &input, const Stretch &stretch, OverTime way, const Grouping &grouping,
             const Place &place, Gatherings &gatherings)
        : m_input(input)
        , m_everything(isEverything(gatherings.pack().units, place.unit))
    {
        const bool held = input.measure->kind == MeasureKind::Stock || way == OverTime::ToDate;
        const QDate day = place.boundary == Boundary::Kind::On ? place.day : stretch.lastDay(gatherings.pack().zone);
        for (const Carried carried : {Carried::ByTerritory, Carried::ByHolder}) {
            const Gatherings::Weighing weighing{input.measure->restateBy, held ? Carried::ByHolder : carried};
            Tables &tables = carried == Carried::ByHolder ? m_late : m_usual;
            if (grouping.by == Grouping::By::Unit)
                tables.restatement = &gatherings.restatement(place.boundary, day, weighing);
            else
                tables.coverage = &gatherings.coverage(place.unit, place.boundary, day, weighing);
        }
    }

    std::span<const Portion> of(const SeriesOverTime::Entry &entry) const
    {
        static constexpr Portion kWhole{0, 1, Restated::AsWas, false};
        if (!hasMembers(m_input, *entry.key))
            return {};
        const Tables &tables = entry.late ? m_late : m_usual;
        if (entry.unit < 0) // of a unit that the pack does not know
            return tables.coverage && m_everything ? std::span(&kWhole, 1) : std::span<const Portion>();
        return tables.of(entry.unit);
    }

    /// The portions of an old value that no successor has told anew.
    std::vector<Portion> ofUntold(const SeriesOverTime::Entry &entry) const
    {
        std::vector<Portion> portions;
        if (!hasMembers(m_input, *entry.key))
            return portions;
        const Tables &tables = entry.late ? m_late : m_usual;
        for (const Lineage::Part &part : entry.untold) {
            for (Portion portion : tables.of(part.unit)) {
                portion.share *= part.share.value_or(0);
                portion.restated = part.share ? std::max(portion.restated, Restated::Weighted) : Restated::Impossible;
                portions.push_back(portion);
            }
        }
        return portions;
    }

private:
    struct Tables
    {
        const Restatement *restatement = nullptr;
        const Coverage *coverage = nullptr;

        std::span<const Portion> of(int unit) const
        {
            if (restatement)
                return restatement->portionsOf(unit);
            const Portion &portion = coverage->of(unit);
            return portion.share > 0 || portion.restated == Restated::Impossible ? std::span(&portion, 1)
                                                                                 : std::span<const Portion>();
        }
    };

    const CompiledIndicator::Input &m_input;
    bool m_everything;
    Tables m_usual;
    Tables m_late; ///< of what came for units that had ended: it falls to those who hold their cases
};

/// A silent station does not speak for now; a stock keeps its last value and makes the whole old instead.
std::int64_t oldestThatSpeaks(const SeriesOverTime &series, const Division &division, Milliseconds patience)
{
    std::int64_t newestAt = INT64_MIN;
    for (const SeriesOverTime::Entry &entry : series.entries()) {
        if (!division.of(entry).empty())
            newestAt = std::max(newestAt, entry.rollup.lastAt);
    }
    return newestAt == INT64_MIN ? INT64_MIN : newestAt - patience.count();
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
                             const Place &place, Milliseconds patience, MemberNumbers &members, Gatherings &gatherings)
{
    const Measure &measure = *input.measure;
    const OverTime way = overTimeOf(measure, input.how.gather, stretch);
    const Division division(input, stretch, way, grouping, place, gatherings);
    const SeriesOverTime &series = gatherings.overTime(measure, way, stretch);
    const auto &units = gatherings.pack().units.all();
    const PoolRule rule(measure, input.how.gather);
    const bool impatient = way == OverTime::Newest && measure.kind == MeasureKind::Intensive && patience.count() > 0;
    const std::int64_t tooOld = impatient ? oldestThatSpeaks(series, division, patience) : INT64_MIN;
    const qsizetype dimension =
        grouping.by == Grouping::By::Member ? measure.dimensions.indexOf(grouping.dimension) : 0;

    std::vector<Pool> pools(grouping.by == Grouping::By::Unit ? units.size() : 1);
    std::vector<Portion> untold;
    for (const SeriesOverTime::Entry &entry : series.entries()) {
        std::span<const Portion> portions = division.of(entry);
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
