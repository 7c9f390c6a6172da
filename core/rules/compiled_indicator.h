// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/pack_calendar.h"
#include "core/formula/formula.h"

namespace ioc {

/// An indicator with its formulas parsed and its inputs looked up. One thread.
class CompiledIndicator
{
public:
    /// An input of a formula, in the order of the formula's names.
    struct Input
    {
        const Measure *measure = nullptr;
        FormulaInput how;
        bool counted = false; ///< "none" is zero while its feeds report
        std::vector<FeedId> feeds;
        std::vector<std::pair<int, QStringList>> where; ///< position of a dimension → allowed members
    };

    /// The pack has been checked, so an error here is a fault of this program. `pack` outlives the result.
    static Result<CompiledIndicator> compile(const ProvincePack &pack, const Indicator &indicator);

    const Indicator &definition() const { return *m_definition; }
    const PeriodRule &periodRule() const { return *m_rule; }
    const std::vector<Input> &numeratorInputs() const { return m_numeratorInputs; }
    const std::vector<Input> &denominatorInputs() const { return m_denominatorInputs; }
    bool isRatio() const { return m_denominator.has_value(); }

    std::optional<double> numerator(std::span<const double> values) { return m_numerator->evaluate(values); }
    std::optional<double> denominator(std::span<const double> values) { return m_denominator->evaluate(values); }

    /// Feeds and measures of all inputs, each once.
    const std::vector<FeedId> &feeds() const { return m_feeds; }
    const std::vector<MeasureId> &measures() const { return m_measures; }

    /// The oldest moment that a figure may speak for at `moment`: by the indicator's own freshness, or else by the
    /// promise of the most patient of its feeds. A feed with a schedule may bring what was true one due time before.
    Instant oldestFreshFigure(Instant moment) const;

    /// Whether the figure is old as soon as that feed is late: by its schedule, and the indicator has no freshness.
    bool followsScheduleOf(const FeedId &feed) const;

    /// The oldest reading of a series that still stands for now beside a newest one of that moment, by the same
    /// promises; the start of time where nothing is promised.
    Instant oldestThatSpeaks(Instant newest) const;

    /// Whether numerator and denominator are sums of what adds up over units, so that the figure can be told in parts.
    /// Tried on numbers: f(x + y) = f(x) + f(y).
    bool isAdditive();

    /// Whether it sums what is kept by hour, so that the hour that still runs would be a part of one.
    bool sumsHours() const;

private:
    CompiledIndicator() = default;

    const Indicator *m_definition = nullptr;
    const PeriodRule *m_rule = nullptr;
    std::optional<Formula> m_numerator;
    std::optional<Formula> m_denominator;
    std::vector<Input> m_numeratorInputs;
    std::vector<Input> m_denominatorInputs;
    std::vector<FeedId> m_feeds;
    std::vector<MeasureId> m_measures;
    std::vector<const FeedDefinition *> m_promises; ///< of these feeds, unless the indicator has its own
    std::shared_ptr<const PackCalendar> m_calendar; ///< that the promises follow
};

} // namespace ioc
