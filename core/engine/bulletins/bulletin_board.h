// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/bulletins/unit_matcher.h"
#include "core/engine/record_news.h"
#include "core/rules/bulletins/bulletins_at.h"

namespace ioc {

/// The bulletins that the feeds of a pack have brought: what stands at a moment, matched with units. For screens alone
/// it drops messages kAlertKept (30 days) after they have ended (settled_alerts.h). Pure but for what it is given; one
/// thread.
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

    /// The clock was set back before a moment at which something was dropped, which may be in force now: all records
    /// are to be given again. From then on it misses nothing.
    bool beginAgain(Instant now);

    size_t alerts() const { return m_alerts.size(); } ///< that are kept

private:
    using MatchKey = std::tuple<CapAlert::Reference, int>;

    void match(Bulletin &bulletin);
    void drop(Instant now);

    PackPtr m_pack;
    Language m_language;
    Matched m_matched;
    UnitMatcher m_matcher;
    std::map<std::pair<FeedId, QString>, ReceivedAlert> m_alerts; ///< by feed and key of the record
    std::map<MatchKey, TouchedTerritory> m_touched;
    BulletinsThen m_then;
    std::optional<Instant> m_madeFor;
    std::optional<Instant> m_lookedAt;  ///< for what can be dropped
    std::optional<Instant> m_droppedAt; ///< the latest moment at which something was
};

} // namespace ioc
