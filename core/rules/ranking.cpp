// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking.h"

#include "core/base/rounding.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ranking)
};

/// How good a figure is at the decimals that people see; greater is better.
double goodness(const Indicator &indicator, double value)
{
    const double seen = roundHalfAway(value, indicator.decimals);
    switch (indicator.direction) {
    case Direction::Up:
        return seen;
    case Direction::Down:
        return -seen;
    case Direction::Band:
        break;
    }
    return -std::max({indicator.bandLow - seen, seen - indicator.bandHigh, 0.0});
}

MissingReason reasonNotToRank(const Reading &reading, const RankingRules &rules)
{
    if (!reading.value)
        return reading.missing;
    if (rules.minimumVolume && reading.denominator && *reading.denominator < *rules.minimumVolume)
        return MissingReason::NoVolume;
    return MissingReason::None;
}

int groupOf(const AdministrativeUnit &unit, const RankingRules &rules)
{
    return rules.byType ? int(unit.type) : 0;
}

/// Ranks of figures that all have a value.
void giveRanks(const Indicator &indicator, const RankingRules &rules, std::vector<Rank> &ranks)
{
    const auto place = [&](const Rank &rank) {
        return std::pair(groupOf(*rank.unit, rules), -goodness(indicator, *rank.reading.value));
    };
    std::stable_sort(ranks.begin(), ranks.end(), [&](const Rank &a, const Rank &b) { return place(a) < place(b); });
    for (size_t i = 0; i < ranks.size(); ++i) {
        const bool first = i == 0 || place(ranks[i - 1]).first != place(ranks[i]).first;
        const bool equal = !first && place(ranks[i - 1]) == place(ranks[i]);
        ranks[i].rank = first ? 1 : ranks[i - 1].rank + (equal ? 0 : 1);
        ranks[i].tied = equal;
        if (equal)
            ranks[i - 1].tied = true;
    }
}

std::vector<Rank> ranksOf(const Indicator &indicator, const std::vector<RankedReading> &figures,
                          const RankingRules &rules, std::vector<Unranked> *unranked)
{
    std::vector<Rank> ranks;
    for (const RankedReading &one : figures) {
        const MissingReason reason = reasonNotToRank(one.reading, rules);
        if (one.reading.value && reason == MissingReason::None) {
            Rank rank;
            rank.unit = one.unit;
            rank.reading = one.reading;
            ranks.push_back(std::move(rank));
        } else if (unranked) {
            unranked->push_back({one.unit, one.reading, reason});
        }
    }
    giveRanks(indicator, rules, ranks);
    return ranks;
}

} // namespace

Result<Ranking> rankUnits(const Indicator &indicator, const std::vector<RankedReading> &now,
                          const std::vector<RankedReading> &before, const RankingRules &rules)
{
    Ranking ranking;
    for (const auto *figures : {&now, &before}) {
        for (const RankedReading &one : *figures) {
            if (!ranking.boundary.isValid())
                ranking.boundary = one.boundary;
            if (!one.boundary.isValid() || one.boundary != ranking.boundary || !one.unit->existsOn(one.boundary))
                return Error{ErrorCode::Usage,
                             Texts::tr("Only units of one day can be ranked; %1 is not told by those of %2.")
                                 .arg(one.unit->id.toString(), ranking.boundary.toString(Qt::ISODate))};
        }
    }
    ranking.ranks = ranksOf(indicator, now, rules, &ranking.unranked);
    const std::vector<Rank> earlier = ranksOf(indicator, before, rules, nullptr);
    for (Rank &rank : ranking.ranks) {
        const auto then = std::find_if(earlier.begin(), earlier.end(),
                                       [&rank](const Rank &other) { return other.unit == rank.unit; });
        if (then == earlier.end())
            continue;
        rank.valueBefore = then->reading.value;
        rank.rankBefore = then->rank;
        rank.climbed = then->rank - rank.rank;
    }
    return ranking;
}

} // namespace ioc
