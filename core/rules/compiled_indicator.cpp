// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/compiled_indicator.h"

#include <algorithm>

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
    return compiled;
}

std::vector<FeedId> CompiledIndicator::feeds() const
{
    std::vector<FeedId> result;
    for (const auto *inputs : {&m_numeratorInputs, &m_denominatorInputs}) {
        for (const Input &input : *inputs) {
            for (const FeedId &feed : input.feeds)
                appendNew(result, feed);
        }
    }
    return result;
}

std::vector<MeasureId> CompiledIndicator::measures() const
{
    std::vector<MeasureId> result;
    for (const auto *inputs : {&m_numeratorInputs, &m_denominatorInputs}) {
        for (const Input &input : *inputs)
            appendNew(result, input.measure->id);
    }
    return result;
}

} // namespace ioc
