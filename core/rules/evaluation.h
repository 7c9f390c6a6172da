// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/spoken_for.h"

namespace ioc {

/// An indicator with all its inputs gathered over one stretch, in groups; the formula is evaluated on the sums of each
/// group. One thread; borrows context and indicator.
class Evaluation
{
public:
    Evaluation(const EvaluationContext &context, CompiledIndicator &indicator, const Stretch &stretch,
               const Grouping &grouping, const Place &place);

    /// The figure of a group: 0 for all, the number of a member, the position of a unit.
    Figure figure(int group);

    /// Whether any input has values for the group.
    bool hasValues(int group) const;

    /// Members that any input has, sorted.
    QStringList members() const;
    int numberOf(const QString &member) { return m_members.numberOf(member); }

private:
    struct Side
    {
        std::vector<std::vector<Gathered>> gathered; ///< by input, then by group
        std::vector<InputReports> reports;
    };

    Side gatherSide(const std::vector<CompiledIndicator::Input> &inputs, const Stretch &stretch,
                    const Grouping &grouping, const Place &place);
    bool valuesFor(const std::vector<CompiledIndicator::Input> &inputs, const Side &side, int group, Figure &figure);
    const Measure *coarserThanAnHour() const;

    const EvaluationContext &m_context;
    CompiledIndicator &m_indicator;
    bool m_hours;
    bool m_empty; ///< no day at all
    MemberNumbers m_members;
    Side m_numerator;
    Side m_denominator;
    std::vector<double> m_values;
};

} // namespace ioc
