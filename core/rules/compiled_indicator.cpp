// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/compiled_indicator.h"

#include "core/domain/calendar/due_times.h"
#include "core/domain/calendar/freshness.h"
#include "core/rules/pool.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

std::vector<CompiledIndicator::Input> inputsOf(const ProvincePack &pack, const Indicator &indicator,
                                               const QStringList &names)
{
    std::vector<CompiledIndicator::Input> inputs;
    for (const QString &name : names) {
        CompiledIndicator::Input input;
        input.how = indicator.inputs.value(name, FormulaInput{MeasureId(name), {}, Gather::ByKind});
        input.measure = &pack.measures.at(input.how.measure);
        input.counted = pack.isCounted(input.how.measure);
        for (const FeedDefinition *feed : pack.feedsOf(input.how.measure))
            input.feeds.push_back(feed->id);
        for (auto it = input.how.where.begin(); it != input.how.where.end(); ++it)
            input.where.emplace_back(int(input.measure->dimensions.indexOf(it.key())), it.value());
        inputs.push_back(std::move(input));
    }
    return inputs;
}

template <typename T>
void appendNew(std::vector<T> &list, const T &item)
{
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

bool isLinear(Formula &formula, size_t inputs)
{
    std::vector<double> x(inputs), y(inputs), both(inputs);
    for (int attempt = 1; attempt <= 4; ++attempt) {
        for (size_t i = 0; i < inputs; ++i) {
            x[i] = double((attempt * 37 + int(i) * 101) % 97) + 0.5;
            y[i] = double((attempt * 53 + int(i) * 61) % 89) + 0.25;
            both[i] = x[i] + y[i];
        }
        const auto fx = formula.evaluate(x), fy = formula.evaluate(y), sum = formula.evaluate(both);
        if (!fx || !fy || !sum || std::abs(*fx + *fy - *sum) > 1e-9 * (std::abs(*fx) + std::abs(*fy) + 1))
            return false;
    }
    return true;
}

} // namespace

Result<CompiledIndicator> CompiledIndicator::compile(const ProvincePack &pack, const Indicator &indicator)
{
    CompiledIndicator compiled;
    compiled.m_definition = &indicator;
    compiled.m_rule = &pack.periodRules.at(indicator.periodRule);
    auto numerator = Formula::parse(indicator.numerator);
    if (!numerator)
        return numerator.error();
    compiled.m_numeratorInputs = inputsOf(pack, indicator, numerator->names());
    compiled.m_numerator = std::move(*numerator);
    if (!indicator.denominator.isEmpty()) {
        auto denominator = Formula::parse(indicator.denominator);
        if (!denominator)
            return denominator.error();
        compiled.m_denominatorInputs = inputsOf(pack, indicator, denominator->names());
        compiled.m_denominator = std::move(*denominator);
    }
    for (const auto *inputs : {&compiled.m_numeratorInputs, &compiled.m_denominatorInputs}) {
        for (const Input &input : *inputs) {
            appendNew(compiled.m_measures, input.measure->id);
            for (const FeedId &feed : input.feeds)
                appendNew(compiled.m_feeds, feed);
        }
    }
    if (indicator.freshness.count() <= 0) {
        for (const FeedId &id : compiled.m_feeds)
            compiled.m_promises.push_back(pack.feed(id));
    }
    compiled.m_calendar = std::make_shared<const PackCalendar>(pack);
    return compiled;
}

Instant CompiledIndicator::oldestFreshFigure(Instant moment) const
{
    Instant oldest = moment - std::max(m_definition->freshness, Milliseconds(0));
    for (const FeedDefinition *feed : m_promises) {
        Instant fresh = oldestFresh(*feed, *m_calendar, moment);
        if (feed->schedule)
            fresh = lastDueBefore(*feed->schedule, *m_calendar, fresh).value_or(fresh);
        oldest = std::min(oldest, fresh);
    }
    return oldest;
}

bool CompiledIndicator::followsScheduleOf(const FeedId &feed) const
{
    return std::any_of(m_promises.begin(), m_promises.end(),
                       [&feed](const FeedDefinition *promise) { return promise->id == feed && promise->schedule; });
}

Instant CompiledIndicator::oldestThatSpeaks(Instant newest) const
{
    if (m_definition->freshness.count() > 0)
        return newest - m_definition->freshness;
    if (m_promises.empty())
        return Instant::min();
    Instant oldest = newest;
    for (const FeedDefinition *feed : m_promises)
        oldest = std::min(oldest, oldestFresh(*feed, *m_calendar, newest));
    return oldest;
}

bool CompiledIndicator::isAdditive()
{
    for (const auto *inputs : {&m_numeratorInputs, &m_denominatorInputs}) {
        for (const Input &input : *inputs) {
            if (!PoolRule(*input.measure, input.how.gather).adds())
                return false;
        }
    }
    return isLinear(*m_numerator, m_numeratorInputs.size()) &&
           (!m_denominator || isLinear(*m_denominator, m_denominatorInputs.size()));
}

bool CompiledIndicator::sumsHours() const
{
    for (const auto *inputs : {&m_numeratorInputs, &m_denominatorInputs}) {
        for (const Input &input : *inputs) {
            if (isByHour(input.measure->grain) && input.measure->kind == MeasureKind::Flow)
                return true;
        }
    }
    return false;
}

} // namespace ioc
