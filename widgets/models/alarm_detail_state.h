// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/checklist_ticks.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

namespace ioc {

/// One thing that happened to an alarm.
struct HistoryLine
{
    QString when;
    QString what;
    QString who; ///< "the program" where nobody did it
    QString text;

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// One step of an alarm's procedure.
struct ChecklistStep
{
    QString text;
    bool done = false;
    QString doneText; ///< "Lan, 18:44"

    friend bool operator==(const ChecklistStep &, const ChecklistStep &) = default;
};

/// A name and what there is to say.
struct DetailFact
{
    QString name;
    QString text;

    friend bool operator==(const DetailFact &, const DetailFact &) = default;
};

/// All that the detail of an alarm says, with finished text. Equal states show the same.
struct AlarmDetailState
{
    Mark mark = Mark::None;
    QString title; ///< "◆ critical · Water above alarm level 2"
    QString place;
    QString state;
    QString value;
    QString valueNote; ///< that it is old; empty otherwise
    std::vector<DetailFact> facts;
    QString advice;
    std::vector<ChecklistStep> steps;
    QString accessibleText;

    friend bool operator==(const AlarmDetailState &, const AlarmDetailState &) = default;
};

/// `history` oldest first; empty until it is known. Pure.
AlarmDetailState makeAlarmDetail(const Alarm &alarm, std::span<const AlarmEntry> history,
                                 const PresentContext &context);

/// Newest first.
std::vector<HistoryLine> historyLines(std::span<const AlarmEntry> history, const PresentContext &context);

} // namespace ioc
