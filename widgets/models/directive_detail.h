// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"
#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// What the small chart of a directive's indicator draws: the last 30 days, what it said when the directive was
/// issued, and where data settle it. Lines of day by day values; nothing is a gap.
struct DirectiveChart
{
    std::vector<std::optional<double>> days; ///< oldest first, the last is today
    std::optional<int> issuedAt;             ///< position in `days`; nothing when it was issued earlier
    std::optional<double> before;
    std::optional<double> limit;
    QString text;    ///< the same in words
    QString caption; ///< what the lines are

    friend bool operator==(const DirectiveChart &, const DirectiveChart &) = default;
};

/// One line of what happened.
struct DirectiveHistoryLine
{
    QString time;
    QString what; ///< "Extended to 04/12/2026"
    QString who;
    QString text;

    friend bool operator==(const DirectiveHistoryLine &, const DirectiveHistoryLine &) = default;
};

/// All that the pane beside the list says of a directive.
struct DirectiveDetail
{
    struct Field
    {
        QString label;
        QString value;

        friend bool operator==(const Field &, const Field &) = default;
    };

    QString id;
    QString title;   ///< number and id
    QString content; ///< in full
    Mark mark = Mark::None;
    QString standing; ///< "Overdue by 2 days · 40 %"
    std::vector<Field> fields;
    std::optional<DirectiveChart> chart;  ///< only of a reading that may be trusted now
    QString noChart;                      ///< why there is none though there are days; else empty
    std::vector<DirectiveEvent> possible; ///< what a person may do with it now

    friend bool operator==(const DirectiveDetail &, const DirectiveDetail &) = default;
};

/// Pure; any thread.
DirectiveDetail makeDirectiveDetail(const Directive &directive, const Snapshot *snapshot,
                                    const PresentContext &context);

/// Newest first.
std::vector<DirectiveHistoryLine> historyLines(const std::vector<DirectiveEntry> &history, const IndicatorId &indicator,
                                               const PresentContext &context);

} // namespace ioc
