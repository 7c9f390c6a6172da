// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/bulletins/unit_matcher.h"
#include "core/engine/record_news.h"
#include "core/rules/bulletins/bulletins_at.h"

namespace ioc {

/// The bulletins that the feeds of a pack have brought: what stands at a moment, matched with units. Pure but for what
/// it is given; one thread.
class BulletinBoard
{
public:
    /// Which bulletins are matched with units, for that costs: those that screens show, or all.
    enum class Matched { ForScreens, All };

    BulletinBoard(PackPtr pack, Language language, Matched matched = Matched::ForScreens);

    /// Follows the pack's feeds of bulletins.
    void follow(RecordNews &news) const;

    /// Records of a feed, in any order and as often as they come; of feeds that bring no bulletins nothing is taken.
    void take(const FeedId &feed, const StoredRecords &records);

    /// Where every bulletin stands. Made again only when something came or the clock has changed something.
    const BulletinsThen &at(Instant now);

    /// What of it screens show.
    std::vector<Bulletin> forScreens(Instant now);

private:
    using MatchKey = std::tuple<CapAlert::Reference, int>;

    void match(Bulletin &bulletin);

    PackPtr m_pack;
    Language m_language;
    Matched m_matched;
    UnitMatcher m_matcher;
    std::map<std::pair<FeedId, QString>, ReceivedAlert> m_alerts; ///< by feed and key of the record
    std::map<MatchKey, TouchedTerritory> m_touched;
    BulletinsThen m_then;
    std::optional<Instant> m_madeFor;
};

} // namespace ioc
