// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

#include <optional>
#include <vector>

namespace ioc {

/// Where the territory of units went and came from, through every reform between two days. Units are named by their
/// position in the registry, which must outlive the lineage. Immutable once built; any thread may read.
class Lineage
{
public:
    /// A unit that some of the territory asked about lies in.
    struct Part
    {
        int unit = -1;
        std::optional<double> share; ///< of the unit asked about, 0…1; nothing when a weight on the way is not known
    };

    struct Parts
    {
        std::vector<Part> parts; ///< by position
        bool complete = true;    ///< false when no link tells of some of the territory

        /// All of it lies in one unit: then nothing has to be weighed, whatever happened in between.
        bool isWhole() const { return complete && parts.size() == 1; }
    };

    /// Links between units that do not follow on each other are left out (a pack with such links is refused).
    Lineage(const UnitRegistry &units, const std::vector<UnitLink> &links);

    /// In which units of a day the territory of a unit lies. Later units are reached by the weights of the links;
    /// earlier ones by the share that each brought: its size by that kind, times the weight of its link. Shares are
    /// multiplied from reform to reform and added where ways meet again.
    Parts partsOn(int unit, QDate day, WeightKind kind) const;

    /// Which units of a later day hold what a unit left behind when it ended (open dossiers, equipment): where it was
    /// rehomed, or else with the territory.
    Parts holdersOn(int unit, QDate day, WeightKind kind) const;

    const UnitRegistry &units() const { return m_units; }

private:
    struct Step
    {
        int unit = -1;
        bool isPart = false; ///< of a split: not the whole, even where the other parts are not told
        std::vector<std::pair<std::optional<WeightKind>, double>> weights;

        std::optional<double> weight(WeightKind kind) const;
    };
    using Steps = std::vector<std::vector<Step>>; ///< by unit

    static void addStep(std::vector<Step> &steps, int unit, const UnitLink &link);
    Parts forward(int unit, WeightKind kind) const;
    Parts backward(int unit, WeightKind kind) const;
    Parts follow(const Parts &first, QDate day, WeightKind kind, bool holding) const;

    const UnitRegistry &m_units;
    Steps m_next;                             ///< where the territory of a unit went
    std::vector<std::vector<int>> m_previous; ///< from which units it came
    Steps m_rehomed;
};

/// Persons, households or km² of a unit, where the pack tells.
std::optional<double> sizeOf(const AdministrativeUnit &unit, WeightKind kind);

} // namespace ioc
