// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include "core/domain/snapshot.h"

namespace ioc {

/// All that a gauge of a plan draws. Immutable once made; equal states draw the same picture.
struct PaceState
{
    QString title;
    Face face = Face::NoData;
    QString progressText; ///< "78,2 %" of the plan; without a plan the figure; "—" for NoData
    QString ofText;       ///< "of the plan"; the unit of a plain figure
    QString elapsedText;  ///< "88,8 % of the time has gone (in working days)"; empty without a plan
    QString elapsedBrief; ///< the same without how days are counted
    QString reachedText;  ///< "9.385 of 12.000 tỷ đồng"
    Mark mark = Mark::None;
    QString statusText;  ///< alarm, else behind or ahead of the pace and by how much; without a plan that there is none
    QString statusBrief; ///< the same where there is little room
    QString planText;    ///< whose plan, and until when
    std::optional<double> progress; ///< reached over whole, 0 or more
    std::optional<double> due;      ///< what should be reached by now, over whole
    QString sourceText;
    QString timeText;
    QString troubleText;  ///< Old: age and reason; NoData: what is missing and when it is due
    QString troubleBrief; ///< the same where there is little room: Old: time and reason
    FeedState feedState = FeedState::Ok;
    QString accessibleText;

    friend bool operator==(const PaceState &, const PaceState &) = default;
};

/// The state of a pace tile: by the plan that the figure is judged by, else the first that has a pace. Pure; any
/// thread.
PaceState makePaceState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
