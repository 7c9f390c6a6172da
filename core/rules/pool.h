// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/gather.h"

namespace ioc {

/// How the roll-ups of an input are put together over territory.
class PoolRule
{
public:
    PoolRule(const Measure &measure, Gather how);

    Gather how() const { return m_how; }
    WeightKind weighedBy() const { return m_weighedBy; }

    /// The last value of each series counts, not all of them.
    bool takesLast() const { return m_takesLast; }

    /// Values add up, so they can be divided between units.
    bool adds() const { return m_adds; }

private:
    Gather m_how; ///< never ByKind for an intensive measure
    WeightKind m_weighedBy;
    bool m_takesLast;
    bool m_adds;
};

/// One input of one group being put together.
class Pool
{
public:
    /// `unit`: whose values they are; nullptr for one that the pack does not know.
    void pour(const PoolRule &rule, const Rollup &rollup, const Portion &portion, const AdministrativeUnit *unit);
    void leaveOut() { ++m_gathered.leftOut; }

    Gathered gathered(const PoolRule &rule);

private:
    void average(const PoolRule &rule, const Rollup &rollup, const Portion &portion, const AdministrativeUnit *unit);
    double mean() const;

    Gathered m_gathered;
    double m_sum = 0;
    double m_n = 0;
    double m_sizedSum = 0; ///< the same, each reading weighed by the size of its unit
    double m_sizedN = 0;
    double m_least = 0;
    double m_greatest = 0;
    bool m_sizesKnown = true;
    bool m_merged = false;
    bool m_several = false;
    const AdministrativeUnit *m_unit = nullptr;
};

} // namespace ioc
