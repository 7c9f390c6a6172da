// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// An open directive on the wall.
struct DirectiveTileRow
{
    Mark mark = Mark::None; ///< Critical: overdue; Warning: due soon
    QString title;          ///< what is to be done
    QString who;            ///< who is in charge
    QString daysText;       ///< "overdue by 2 days"

    friend bool operator==(const DirectiveTileRow &, const DirectiveTileRow &) = default;
};

/// How many of one kind.
struct DirectiveTileCount
{
    Mark mark = Mark::None;
    QString count;
    QString word; ///< "overdue"

    friend bool operator==(const DirectiveTileCount &, const DirectiveTileCount &) = default;
};

/// All that a tile of directives draws. Immutable once made; equal states draw the same picture.
struct DirectiveTileState
{
    QString title;
    std::vector<DirectiveTileCount> counts; ///< overdue first; only those above zero
    std::vector<DirectiveTileRow> rows;     ///< open ones, overdue longest first, then by the last day
    QString emptyText;                      ///< instead of the rows
    QString accessibleText;

    friend bool operator==(const DirectiveTileState &, const DirectiveTileState &) = default;
};

/// The state of a tile of directives, of its agency alone when it names one. Pure; any thread.
DirectiveTileState makeDirectiveTileState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
