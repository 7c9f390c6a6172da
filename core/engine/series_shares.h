// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/division.h"

namespace ioc {

/// How much of what came for a series falls to the unit asked about, as the rules divide it. Borrows the input and the
/// gatherings. One thread.
class SeriesShares
{
public:
    /// Over the days [from, to); told by the units of `boundary`, or as it was.
    SeriesShares(const CompiledIndicator::Input &input, const UnitId &unit, std::optional<QDate> boundary, QDate from,
                 QDate to, Gatherings &gatherings);

    /// 0…1, of what stood at `at`.
    double of(const SeriesKey &key, Instant at);

    /// Some of what was met falls to the unit, and nobody knows how much.
    bool isImpossible() const { return m_impossible; }

private:
    const UnitRegistry &m_units;
    const Zone &m_zone;
    Division m_division;
    bool m_impossible = false;
};

} // namespace ioc
