// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/rule_feeds.h"

#include <algorithm>

namespace ioc {

std::vector<FeedId> feedsOf(const AlarmRule &rule, const ProvincePack &pack)
{
    if (const auto *area = std::get_if<AreaCondition>(&rule.condition))
        return {area->feed};
    std::vector<FeedId> feeds;
    const auto add = [&](const MeasureId &measure) {
        for (const FeedDefinition *feed : pack.feedsOf(measure)) {
            if (std::find(feeds.begin(), feeds.end(), feed->id) == feeds.end())
                feeds.push_back(feed->id);
        }
    };
    if (const auto *table = std::get_if<TableCondition>(&rule.condition))
        add(table->measure);
    const Indicator *indicator = isOfIndicator(rule.condition) ? pack.indicator(rule.indicator) : nullptr;
    for (const FormulaInput &input : indicator ? indicator->inputs.values() : QList<FormulaInput>())
        add(input.measure);
    return feeds;
}

} // namespace ioc
