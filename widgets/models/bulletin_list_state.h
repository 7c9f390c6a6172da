// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// One bulletin in force.
struct BulletinRow
{
    Mark mark = Mark::Notice; ///< None for exercises and tests, which are never drawn as anything grave
    QString label;            ///< of exercises and tests: their word, as a badge; empty for what is meant
    QString title;            ///< the headline, behind the words of its status and scope
    QString detail;           ///< severity, and until when
    QString place;            ///< where

    friend bool operator==(const BulletinRow &, const BulletinRow &) = default;
};

/// All that a bulletin tile draws. Immutable once made; equal states draw the same picture.
struct BulletinListState
{
    QString title;
    std::vector<BulletinRow> rows; ///< meant before not meant, then gravest first
    QString emptyText;             ///< instead of rows
    QString trouble;               ///< why bulletins may be missing; empty while all is well
    QString accessibleText;

    friend bool operator==(const BulletinListState &, const BulletinListState &) = default;
};

/// The state of a bulletin tile. Pure; any thread.
BulletinListState makeBulletinListState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// ◆ extreme and severe, ▲ moderate, ● the rest; None for what is not meant.
Mark markOf(const Bulletin &bulletin);

} // namespace ioc
