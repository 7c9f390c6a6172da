// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/series_shares.h"

namespace ioc {
namespace {

Division divisionOf(const CompiledIndicator::Input &input, const UnitId &unit, std::optional<QDate> boundary,
                    const Stretch &stretch, Gatherings &gatherings)
{
    const Place place{unit, boundary ? Boundary::Kind::On : Boundary::Kind::AsItWas, boundary.value_or(QDate())};
    return Division(input, stretch, overTimeOf(*input.measure, input.how.gather, stretch), {}, place, gatherings);
}

} // namespace

SeriesShares::SeriesShares(const CompiledIndicator::Input &input, const UnitId &unit, std::optional<QDate> boundary,
                           QDate from, QDate to, Gatherings &gatherings)
    : m_units(gatherings.pack().units)
    , m_zone(gatherings.pack().zone)
    , m_division(divisionOf(input, unit, boundary, Stretch::ofDays(from, to), gatherings))
{
}

double SeriesShares::of(const SeriesKey &key, Instant at)
{
    const int unit = m_units.indexOf(key.unit);
    const QDate end = unit < 0 ? QDate() : m_units.all()[size_t(unit)].validTo;
    double share = 0;
    for (const Portion &portion : m_division.of(key, unit, end.isValid() && at >= m_zone.startOf(end))) {
        m_impossible = m_impossible || portion.restated == Restated::Impossible;
        share += portion.share;
    }
    return share;
}

} // namespace ioc
