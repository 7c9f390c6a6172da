// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// What stands in the columns of a list of alarms. Any thread.
class AlarmCells
{
    Q_DECLARE_TR_FUNCTIONS(AlarmCells)

public:
    enum Column {
        PriorityColumn,
        StateColumn,
        NameColumn,
        PlaceColumn,
        ValueColumn,
        SinceColumn,
        TakenColumn,
        Columns
    };

    /// `isPending`: what somebody did with it is being recorded.
    static QString text(const Alarm &alarm, int column, bool isPending, const PresentContext &context);

    /// Of the column; empty when there is none.
    static QString name(int column);

    /// What an alarm is searched in.
    static QString searched(const Alarm &alarm, const PresentContext &context);

    /// The longest words of a column, in the language of now.
    static QString widestPriority();
    static QString widestState();

    /// Of five digits, in the units of the pack's rules, and old.
    static QString widestValue(const PresentContext &context);
};

} // namespace ioc
