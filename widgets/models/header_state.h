// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"
#include "widgets/models/show/wall_show.h"

namespace ioc {

/// How many feeds are in one state, in three lengths: "24 sources current", "24 current", "24".
struct HeaderFeeds
{
    FeedState state = FeedState::Ok;
    QString longText;
    QString shortText;
    QString countText;
    bool isNone = false; ///< "0 sources current": no reason for a light

    friend bool operator==(const HeaderFeeds &, const HeaderFeeds &) = default;
};

/// All that the head of the wall draws but the running clock. Immutable once made; equal states draw the same picture.
struct HeaderState
{
    QString centreName;
    QString pageTitle;
    QString simulatedText; ///< "Simulated data"; empty when figures are real
    std::vector<HeaderFeeds>
        feeds;                ///< current, late, disconnected, then the others; zero counts left out but "current"
    bool feedsAreOld = false; ///< snapshots have stopped: nothing may look connected
    QString pageText;         ///< "Page 1/5 · next in 22 s", "Page 1/5 · held"
    bool isOrdered = false;   ///< the page stands by an order or for an alarm: pageText may not be left out
    int beat = 0;     ///< moves on by one of kBeats with each Snapshot::beat: the data path's pulse, not a clock's
    QString dateText; ///< "Thứ Bảy, 21/11/2026"
    Mark troubleMark = Mark::None;
    QString troubleText; ///< one line: figures have stopped, or the engine is in trouble; empty when all is well
    QString accessibleText;

    friend bool operator==(const HeaderState &, const HeaderState &) = default;
};

constexpr int kBeats = 8;

/// How long snapshots may be away before the head says so, and before every figure counts as old.
constexpr Milliseconds kSilenceUntilSaid{15'000};
constexpr Milliseconds kSilenceUntilOld{60'000};

/// The state of the head. `snapshot` is null until the first arrives. `lastArrival`: DataPulse::newest(). Pure; any
/// thread.
HeaderState makeHeaderState(const ShowView &view, const Snapshot *snapshot, Instant lastArrival,
                            const PresentContext &context);

/// "18:44:03" and "Thứ Bảy, 21/11/2026".
QString clockText(const PresentContext &context);
QString dateText(const PresentContext &context);

} // namespace ioc
