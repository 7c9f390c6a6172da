// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include "core/domain/snapshot.h"

namespace ioc {

/// One number of the card beside its guidance.
struct ScoreRow
{
    QString name;
    QString valueText; ///< "7,2"; "—" where there is nothing to reckon it from
    QString limitText; ///< "≤ 6 · tối đa 12"; empty where there is none
    QString wordText;  ///< what is wrong: "more than can be managed"
    Mark mark = Mark::None;
    std::optional<double> bar;  ///< value on a scale from 0 to 1
    std::optional<double> good; ///< where the guidance stands on it

    friend bool operator==(const ScoreRow &, const ScoreRow &) = default;
};

/// How many alarms had a priority.
struct ScoreShare
{
    Priority priority;
    QString text;     ///< "critical 2"
    double share = 0; ///< of all, 0 to 1

    friend bool operator==(const ScoreShare &, const ScoreShare &) = default;
};

/// All that a scorecard tile draws. Immutable once made; equal states draw the same picture.
struct ScorecardState
{
    QString title;
    QString stretchText; ///< "Ca chiều, from 14:00", "the last 24 hours"
    QString alarmsText;  ///< "12 alarms told"
    QString waitingText; ///< "2 wait for somebody"
    Face face = Face::NoData;
    std::vector<ScoreRow> rows;     ///< the weightiest first
    std::vector<ScoreShare> shares; ///< by priority, gravest first; none without alarms
    QString sharesName;
    QString sharesGuide;  ///< what they should be about
    QString guidanceText; ///< whose limits these are
    QString guidanceBrief;
    QString emptyText; ///< why there is no card
    QString ageText;   ///< Old: since when it is not renewed
    QString accessibleText;

    friend bool operator==(const ScorecardState &, const ScorecardState &) = default;
};

/// How old a card may be before it counts as old, and how long a stretch must be to tell how many alarms it had an
/// hour, or in ten minutes.
constexpr Milliseconds kScoreIsOldAfter{300'000};
constexpr Milliseconds kLeastForHours{3'600'000};
constexpr Milliseconds kLeastForMinutes{600'000};

/// The state of a scorecard tile. Pure; any thread.
ScorecardState makeScorecardState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
