// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/gather.h"

namespace ioc {

/// To whom the values of an input's series fall: the portions of every series that count for the place and grouping
/// asked for, handed out one by one. What came for a unit after its end falls to those who hold its cases, as stocks do
/// and what is gathered to date. Borrows input and gatherings; holds as long as they do. One thread.
class Division
{
public:
    Division(const CompiledIndicator::Input &input, const Stretch &stretch, OverTime way, const Grouping &grouping,
             const Place &place, Gatherings &gatherings);

    /// Of a series' values; none when its members are not asked for. `unit`: its position in the registry, -1 for one
    /// that the pack does not know. `late`: came after the unit's end.
    std::span<const Portion> of(const SeriesKey &key, int unit, bool late) const;

    /// Of an old value of which some successors have told anew: what is left of it.
    std::vector<Portion> ofUntold(const SeriesOverTime::Entry &entry) const;

private:
    struct Tables
    {
        const Restatement *restatement = nullptr;
        const Coverage *coverage = nullptr;

        std::span<const Portion> of(int unit) const;
    };

    bool hasMembers(const SeriesKey &key) const;

    const CompiledIndicator::Input &m_input;
    bool m_everything;
    Tables m_usual;
    Tables m_late; ///< of what came for units that had ended
};

} // namespace ioc
