// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/feed_pauses.h"

namespace ioc {

Result<std::vector<TimeStretch>> feedPauses(LedgerReader &ledger, const FeedId &feed, Instant known)
{
    std::vector<TimeStretch> pauses;
    std::int64_t after = 0;
    while (true) {
        const auto paused = ledger.next(QStringLiteral("feed.paused"), feed.toString(), after);
        if (!paused)
            return paused.error();
        if (!*paused || (*paused)->at > known)
            return pauses;
        const auto resumed = ledger.next(QStringLiteral("feed.resumed"), feed.toString(), (*paused)->no);
        if (!resumed)
            return resumed.error();
        if (!*resumed || (*resumed)->at > known) {
            pauses.push_back({(*paused)->at, Instant::max()});
            return pauses;
        }
        pauses.push_back({(*paused)->at, (*resumed)->at});
        after = (*resumed)->no;
    }
}

} // namespace ioc
