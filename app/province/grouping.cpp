// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/grouping.h"

#include <algorithm>
#include <queue>
#include <tuple>

namespace ioc::province {

std::vector<int> spreadCentres(const std::vector<GridPoint> &middles, const std::vector<int> &candidates, int count,
                               const std::function<double(int)> &spacing)
{
    std::vector<int> centres{candidates.front()};
    std::vector<double> loneliness(candidates.size(), 1e300);
    while (int(centres.size()) < count) {
        std::size_t loneliest = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const double far = distance(middles[candidates[i]], middles[centres.back()]) / spacing(candidates[i]);
            loneliness[i] = std::min(loneliness[i], far);
            if (loneliness[i] > loneliness[loneliest])
                loneliest = i;
        }
        Q_ASSERT(loneliness[loneliest] > 0);
        centres.push_back(candidates[loneliest]);
    }
    return centres;
}

std::vector<int> growGroups(const Neighbourhood &land, const std::vector<int> &centres, const StepCost &cost)
{
    using Claim = std::tuple<double, int, int>; // cost so far, piece, group
    std::priority_queue<Claim, std::vector<Claim>, std::greater<>> claims;
    for (int group = 0; group < int(centres.size()); ++group)
        claims.emplace(0.0, centres[group], group);
    std::vector<int> groupOf(land.middles.size(), -1);
    while (!claims.empty()) {
        const auto [soFar, piece, group] = claims.top();
        claims.pop();
        if (groupOf[piece] >= 0)
            continue;
        groupOf[piece] = group;
        for (const int next : land.neighbours[piece]) {
            if (groupOf[next] < 0)
                claims.emplace(soFar + cost(piece, next), next, group);
        }
    }
    return groupOf;
}

bool isConnected(const Neighbourhood &land, const std::set<int> &pieces)
{
    if (pieces.empty())
        return false;
    std::set<int> reached{*pieces.begin()};
    std::vector<int> open{*pieces.begin()};
    while (!open.empty()) {
        const int piece = open.back();
        open.pop_back();
        for (const int next : land.neighbours[piece]) {
            if (pieces.contains(next) && reached.insert(next).second)
                open.push_back(next);
        }
    }
    return reached.size() == pieces.size();
}

Neighbourhood coarser(const Neighbourhood &land, const std::vector<int> &groupOf, const std::vector<GridPoint> &centres)
{
    Neighbourhood result{centres, std::vector<std::set<int>>(centres.size()), {}};
    for (int piece = 0; piece < int(groupOf.size()); ++piece) {
        for (const int next : land.neighbours[piece]) {
            if (groupOf[piece] == groupOf[next])
                continue;
            result.neighbours[groupOf[piece]].insert(groupOf[next]);
            if (land.dry.contains({piece, next}))
                result.dry.emplace(groupOf[piece], groupOf[next]);
        }
    }
    return result;
}

} // namespace ioc::province
