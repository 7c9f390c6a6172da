// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/feed_table.h"
#include "core/store/payload_store.h"
#include "core/store/statement.h"

#include <chrono>

namespace ioc {

/// When a run last brought a payload: its hash, and its feed's id, or the short name of one that is not known.
inline constexpr const char *kNewestRunOfPayload =
    "SELECT max(r.finished) FROM run r JOIN feed f ON f.no = r.feed WHERE r.payload = ?1 AND "
    "(f.id = ?2 OR (length(?2) = 64 AND (substr(f.id, 1, 64) = ?2 OR "
    "(substr(?2, 48, 1) = '~' AND substr(f.id, 1, 47) = substr(?2, 1, 47)))))";

/// How the payloads of a feed are kept.
struct PayloadRule
{
    int days = kDaysOfRuns;
    bool mayBeRaw = false; ///< the feed carries no personal data
};

/// Removes payloads that are past their days, and files that no run names: those of a batch that was never committed,
/// or of a run that is forgotten. A payload is as old as the newest run that named it; one that no run names, as its
/// file, and it stays for a day. Raw bytes of a feed that is said to carry personal data now go with the first pass.
/// Once an hour, some files at a time. Days are counted back from now, or from the newest run where that is earlier: a
/// clock that has jumped ahead removes nothing before a run has ended by it. Writer thread, which also keeps payloads,
/// so that none is swept while it is written.
class PayloadSweeper
{
public:
    /// `rules` by feed: the feeds of the pack. Payloads of others are kept for kDaysOfRuns.
    PayloadSweeper(Database &database, PayloadStore store, const QHash<FeedId, PayloadRule> &rules);

    /// Whether a pass is due or under way.
    bool wanted(Instant now) const;

    /// Goes on with the pass for about `budget`. True while there is more.
    Result<bool> step(Instant now, std::chrono::microseconds budget);

private:
    Result<void> begin(Instant now);
    Result<bool> isToGo(const QString &file);

    Database &m_database;
    PayloadStore m_store;
    QHash<QString, PayloadRule> m_rules; ///< by a feed's short name
    QHash<QString, FeedId> m_feeds;      ///< of the pack, by their short names
    Statement m_newestRun;
    Statement m_newestOf;
    QStringList m_folders; ///< still to be looked through, last first
    QStringList m_files;   ///< of the last of them
    Instant m_now;         ///< that days are counted back from
    std::optional<Instant> m_lastPass;
    bool m_isFirstPass = true;
};

} // namespace ioc
