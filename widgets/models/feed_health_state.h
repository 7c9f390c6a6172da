// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// One feed of the table.
struct FeedRow
{
    FeedState state = FeedState::Never;
    QString word; ///< "disconnected"
    QString name;
    QString lastOkText;  ///< "18:44"; "never"
    QString problemText; ///< layer and error, in one line; empty when all is well

    friend bool operator==(const FeedRow &, const FeedRow &) = default;
};

/// All that a feed table draws. Immutable once made; equal states draw the same picture.
struct FeedHealthState
{
    QString title;
    QString stateHeading;
    QString nameHeading;
    QString lastOkHeading;
    QString problemHeading;
    std::vector<FeedRow> rows; ///< gravest first, otherwise in the order of the pack
    QString emptyText;
    QString accessibleText;

    friend bool operator==(const FeedHealthState &, const FeedHealthState &) = default;
};

/// The state of a feed tile. Pure; any thread.
FeedHealthState makeFeedHealthState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// The word of a feed's state: "current", "late", "disconnected", "paused", "no data yet".
QString feedStateWord(FeedState state);

} // namespace ioc
