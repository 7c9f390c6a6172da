// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/gatherings.h"

#include <algorithm>
#include <array>

namespace ioc {
namespace {

constexpr size_t kMostEntries = 1'000'000; // about 100 MB

std::array<qint64, 6> placeOf(const Stretch &stretch)
{
    return {qint64(stretch.kind),        stretch.fromDay.toJulianDay(),
            stretch.toDay.toJulianDay(), stretch.cut ? toMillis(*stretch.cut) : INT64_MIN,
            toMillis(stretch.from),      toMillis(stretch.to)};
}

} // namespace

const Lineage &Gatherings::lineage()
{
    if (!m_lineage)
        m_lineage = std::make_unique<const Lineage>(m_pack.units, m_pack.unitLinks);
    return *m_lineage;
}

int Gatherings::unitOf(const SeriesKey *key)
{
    const auto [place, isNew] = m_units.try_emplace(key, -1);
    if (isNew)
        place->second = m_pack.units.indexOf(key->unit);
    return place->second;
}

const SeriesOverTime &Gatherings::overTime(const Measure &measure, OverTime way, const Stretch &stretch)
{
    const SeriesPlace place(&measure, way, placeOf(stretch));
    const auto found = m_series.find(place);
    if (found != m_series.end())
        return found->second;
    const bool flow = measure.kind == MeasureKind::Flow && way == OverTime::Days;
    SeriesOverTime series =
        flow ? gatherFlow(measure, stretch) : gatherOverTime(measure, way, stretch, m_pack.zone, m_source);
    for (SeriesOverTime::Entry &entry : series.entries())
        entry.unit = unitOf(entry.key);
    if (way != OverTime::ToDate)
        markSuperseded(measure, series, stretch.lastDay(m_pack.zone));
    if (m_entries > kMostEntries) {
        m_series.clear();
        m_entries = 0;
    }
    m_entries += series.entries().size();
    return m_series.emplace(place, std::move(series)).first->second;
}

/// The day on which the unit of a series ended, where something of the series is newer.
std::optional<QDate> Gatherings::endBefore(const SeriesOverTime::Entry &entry) const
{
    if (entry.unit < 0)
        return std::nullopt;
    const QDate end = m_pack.units.all()[size_t(entry.unit)].validTo;
    if (!end.isValid() || fromMillis(entry.rollup.lastAt) < m_pack.zone.startOf(end))
        return std::nullopt;
    return end;
}

/// Cases of a unit that has ended go on being closed; what comes after its end is kept apart from what came before.
SeriesOverTime Gatherings::gatherFlow(const Measure &measure, const Stretch &stretch)
{
    SeriesOverTime series = gatherOverTime(measure, OverTime::Days, stretch, m_pack.zone, m_source);
    const QDate first = stretch.firstDay(m_pack.zone);
    std::optional<QDate> earliest;
    for (SeriesOverTime::Entry &entry : series.entries()) {
        entry.unit = unitOf(entry.key);
        const auto end = endBefore(entry);
        entry.late = end && *end <= first;
        if (end && !entry.late)
            earliest = earliest ? std::min(*earliest, *end) : *end;
    }
    if (!earliest)
        return series;
    SeriesOverTime together, late;
    for (const Stretch &part : stretch.cutAt(*earliest, m_pack.zone)) {
        const SeriesOverTime gathered = gatherFlow(measure, part);
        for (const SeriesOverTime::Entry &entry : gathered.entries())
            (entry.late ? late : together).merge(entry.key, entry.rollup);
    }
    for (SeriesOverTime::Entry &entry : late.entries()) {
        entry.late = true;
        together.entries().push_back(entry);
    }
    return together;
}

/// A last value stands until the successor of its unit reports the same series: then both would be counted. Of several
/// successors each takes its own part of it.
void Gatherings::markSuperseded(const Measure &measure, SeriesOverTime &series, QDate lastDay)
{
    const auto &units = m_pack.units.all();
    std::map<std::pair<int, QStringList>, std::int64_t> newest;
    for (SeriesOverTime::Entry &entry : series.entries()) {
        if (entry.unit < 0)
            continue;
        const AdministrativeUnit &unit = units[size_t(entry.unit)];
        if (!unit.validTo.isValid() || unit.validTo > lastDay)
            continue;
        if (newest.empty()) {
            for (const SeriesOverTime::Entry &other : series.entries())
                newest.emplace(std::pair(other.unit, other.key->members), other.rollup.lastAt);
        }
        const std::int64_t end = toMillis(m_pack.zone.startOf(unit.validTo));
        // Step by step, for a successor that has ended since may have told before.
        std::vector<Lineage::Part> waiting = successorsOf({entry.unit, 1.0}, lastDay, measure.restateBy);
        while (!waiting.empty()) {
            const Lineage::Part part = waiting.back();
            waiting.pop_back();
            const auto told = newest.find({part.unit, entry.key->members});
            if (told != newest.end() && told->second >= end) {
                entry.superseded = true;
                continue;
            }
            const std::vector<Lineage::Part> next = successorsOf(part, lastDay, measure.restateBy);
            if (next.empty())
                entry.untold.push_back(part);
            waiting.insert(waiting.end(), next.begin(), next.end());
        }
    }
}

/// Who holds the part of a unit after the unit has ended; nobody else when it has not.
std::vector<Lineage::Part> Gatherings::successorsOf(const Lineage::Part &part, QDate lastDay, WeightKind kind)
{
    const QDate ended = m_pack.units.all()[size_t(part.unit)].validTo;
    if (!ended.isValid() || ended > lastDay)
        return {};
    std::vector<Lineage::Part> successors = lineage().holdersOn(part.unit, ended, kind).parts;
    for (Lineage::Part &successor : successors) {
        if (part.share && successor.share)
            *successor.share *= *part.share;
        else
            successor.share.reset();
    }
    return successors;
}

const Restatement &Gatherings::restatement(Boundary::Kind boundary, QDate day, Weighing weighing)
{
    const bool asItWas = boundary == Boundary::Kind::AsItWas;
    // A flow stays where it was recorded, whatever the day.
    const bool stays = asItWas && weighing.carried == Carried::ByTerritory;
    const RestatementPlace place(boundary, stays ? 0 : day.toJulianDay(), weighing);
    const auto found = m_restatements.find(place);
    if (found != m_restatements.end())
        return found->second;
    Restatement made =
        stays ? Restatement(m_pack.units) : Restatement(lineage(), day, weighing.kind, weighing.carried, asItWas);
    return m_restatements.emplace(place, std::move(made)).first->second;
}

const Coverage &Gatherings::coverage(const UnitId &unit, Boundary::Kind boundary, QDate day, Weighing weighing)
{
    const std::pair place(unit, RestatementPlace(boundary, day.toJulianDay(), weighing));
    const auto found = m_coverages.find(place);
    if (found != m_coverages.end())
        return found->second;
    return m_coverages.emplace(place, Coverage(m_pack.units, unit, restatement(boundary, day, weighing))).first->second;
}

bool Gatherings::isTraceable(const UnitId &unit, QDate boundary, QDate from, QDate to)
{
    const std::tuple place(unit, boundary.toJulianDay(), from.toJulianDay(), to.toJulianDay());
    const auto known = m_traceable.find(place);
    if (known != m_traceable.end())
        return known->second;
    const auto &units = m_pack.units.all();
    bool traceable = true;
    if (!isEverything(m_pack.units, unit)) {
        const std::vector<bool> territory = territoryOf(m_pack.units, unit);
        for (int i = 0; i < int(units.size()) && traceable; ++i) {
            const AdministrativeUnit &part = units[size_t(i)];
            if (!territory[size_t(i)] || !isCommuneLevel(part.type) || !part.existsOn(boundary))
                continue;
            if (from < part.validFrom)
                traceable = lineage().partsOn(i, from, WeightKind::Population).complete;
            if (traceable && part.validTo.isValid() && to > part.validTo)
                traceable = lineage().partsOn(i, to.addDays(-1), WeightKind::Population).complete;
        }
    }
    return m_traceable.emplace(place, traceable).first->second;
}

} // namespace ioc
