// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"
#include "core/rules/lineage.h"

#include <span>

namespace ioc {

/// The units that figures are told for.
struct Boundary
{
    enum class Kind {
        OfUnit,  ///< those of the days of the unit asked for: restated where links tell how, else as they were
        AsItWas, ///< each value by the unit it was recorded for; what ended units still hold, and what comes for them
                 ///< after their end, is with their successors
        On       ///< those of `day`; what cannot be restated is missing
    };
    Kind kind = Kind::OfUnit;
    QDate day;

    static Boundary asItWas() { return {Kind::AsItWas, {}}; }
    static Boundary on(QDate day) { return {Kind::On, day}; }
};

/// What becomes of a quantity when its unit ends: territory carries flows and means, holders carry stocks.
enum class Carried { ByTerritory, ByHolder };

/// The share of a unit's values that falls to one other unit.
struct Portion
{
    int unit = -1; ///< to which; position in the registry
    double share = 1;
    Restated restated = Restated::AsWas; ///< Impossible: the share is not known
    bool merged = false;                 ///< that unit consists of others besides
};

/// To which units of one day the values of every unit fall. A unit of that day keeps its own; of others the lineage
/// tells: whole units exactly, parts by weight. Immutable once built; any thread may read.
class Restatement
{
public:
    /// With `onlyEnded`, units that begin after the day keep their own as well: what stands as it was.
    Restatement(const Lineage &lineage, QDate day, WeightKind kind, Carried carried, bool onlyEnded);

    /// Everything stays where it was recorded.
    explicit Restatement(const UnitRegistry &units);

    /// Empty when no link tells where they fall.
    std::span<const Portion> portionsOf(int unit) const { return m_portions[size_t(unit)]; }

    /// Whether the portions are all there is of the unit.
    bool isComplete(int unit) const { return m_complete[size_t(unit)]; }

private:
    std::vector<std::vector<Portion>> m_portions;
    std::vector<bool> m_complete;
};

/// How much of every unit's values counts for a territory: a unit of the restatement's day with all that lies in it.
/// What lies in it whole counts whole, though it may be divided between units inside.
class Coverage
{
public:
    Coverage(const UnitRegistry &units, const UnitId &unit, const Restatement &restatement);

    /// `share` 0 without a portion there. `restated` Impossible: some of the unit's values fall there, nobody knows how
    /// much.
    const Portion &of(int unit) const { return m_portions[size_t(unit)]; }

private:
    std::vector<Portion> m_portions;
};

/// All of the registry that a unit stands for: itself and what lies below. A province without another beside it is
/// everything, units of other days too; so is the empty id.
std::vector<bool> territoryOf(const UnitRegistry &units, const UnitId &unit);

/// Whether that is everything.
bool isEverything(const UnitRegistry &units, const UnitId &unit);

} // namespace ioc
