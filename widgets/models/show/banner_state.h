// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// What the officer on duty has everybody read.
struct WallMessage
{
    QString text; ///< empty: none
    Instant since;
    Milliseconds lasts{};

    /// A clock that was set back lets it stand no longer than its time.
    void follow(Instant now) { since = std::min(since, now); }

    bool isSaidAt(Instant now) const { return !text.isEmpty() && now - since < lasts; }
};

/// The lines below a page: what is wrong with the wall where the head has no room for it, the newest critical alarm
/// that nobody has acknowledged, and the message. Immutable once made; equal states draw the same picture.
struct BannerState
{
    Mark mark = Mark::None; ///< None: no alarm
    QString headline;       ///< "Water above alarm level 2 · C. Lâm Thủy · 112.74 m"
    QString detail;         ///< "2 minutes ago · not acknowledged · besides 1 critical, 3 warning"
    QString message;
    QString trouble; ///< of the head, put in by who draws both
    Mark troubleMark = Mark::None;
    QString accessibleText;

    bool isEmpty() const { return mark == Mark::None && message.isEmpty() && trouble.isEmpty(); }
    friend bool operator==(const BannerState &, const BannerState &) = default;
};

/// `listsAlarms`: the page has them in a tile of its own. Pure; any thread.
BannerState makeBannerState(const Snapshot *snapshot, const WallMessage &message, bool listsAlarms,
                            const PresentContext &context);

} // namespace ioc
