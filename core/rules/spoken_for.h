// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"

namespace ioc {

/// What the feeds of one input have told by now, looked up once for all groups. Borrows context and input.
class InputReports
{
public:
    InputReports(const EvaluationContext &context, const CompiledIndicator::Input &input, const Stretch &stretch);

    /// The moment that a gathered value speaks for: counted events until their feed last reported, sensors until their
    /// newest reading, day and month figures until they came.
    std::optional<Instant> spokenFor(const Gathered &gathered) const;

    /// Of a stretch that lasts until now the part that counted events are told of. Some are known ahead, such as due
    /// dates, and would be counted as time passes; but what else came to pass since the feeds' last report is not
    /// known: a source that has fallen silent would show a figure that grows, and was never so.
    Stretch told(const Stretch &stretch) const;

    /// Until when "nothing was counted" means zero; nothing where it means that nobody knows: the feed has not reported
    /// since the stretch began, or its records begin only after the stretch.
    std::optional<Instant> zeroUntil() const { return m_zeroUntil; }

private:
    const CompiledIndicator::Input &m_input;
    const Zone &m_zone;
    std::optional<Instant> m_reported; ///< by all feeds; nothing when one of them never did
    std::optional<Instant> m_zeroUntil;
};

} // namespace ioc
