// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/suppressors.h"

#include <QHash>

#include <algorithm>

namespace ioc {
namespace {

using Graph = std::vector<std::vector<size_t>>;

Graph asWritten(const std::vector<AlarmRule> &rules)
{
    QHash<RuleId, size_t> positions;
    for (size_t i = 0; i < rules.size(); ++i)
        positions.insert(rules[i].id, i);
    Graph graph(rules.size());
    for (size_t i = 0; i < rules.size(); ++i) {
        for (const RuleId &id : rules[i].suppressedBy) {
            if (const auto found = positions.constFind(id); found != positions.cend())
                graph[i].push_back(*found);
        }
    }
    return graph;
}

bool leadsTo(const Graph &graph, size_t from, size_t to)
{
    std::vector<size_t> open{from};
    std::vector<size_t> seen;
    while (!open.empty()) {
        const size_t rule = open.back();
        open.pop_back();
        if (rule == to)
            return true;
        if (std::find(seen.begin(), seen.end(), rule) != seen.end())
            continue;
        seen.push_back(rule);
        open.insert(open.end(), graph[rule].begin(), graph[rule].end());
    }
    return false;
}

} // namespace

std::vector<std::vector<size_t>> suppressorsOf(const std::vector<AlarmRule> &rules)
{
    const Graph written = asWritten(rules);
    Graph graph = written;
    for (size_t i = 0; i < graph.size(); ++i)
        std::erase_if(graph[i], [&](size_t suppressor) { return leadsTo(written, suppressor, i); });
    return graph;
}

} // namespace ioc
