// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/suppressors.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

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

/// The circles that rules are in: those that lead to each other have one number.
std::vector<int> circlesOf(const Graph &graph)
{
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> links(graph.size());
    for (size_t i = 0; i < graph.size(); ++i) {
        for (const size_t suppressor : graph[i])
            boost::add_edge(i, suppressor, links);
    }
    std::vector<int> circles(graph.size());
    if (!circles.empty())
        boost::strong_components(links, circles.data());
    return circles;
}

} // namespace

std::vector<std::vector<size_t>> suppressorsOf(const std::vector<AlarmRule> &rules)
{
    Graph graph = asWritten(rules);
    const std::vector<int> circles = circlesOf(graph);
    for (size_t i = 0; i < graph.size(); ++i)
        std::erase_if(graph[i], [&](size_t suppressor) { return circles[suppressor] == circles[i]; });
    return graph;
}

} // namespace ioc
