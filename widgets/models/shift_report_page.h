// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/shift_report.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// The report of a shift as a page to read, to print and to hand over: rich text of the kind that QTextDocument shows.
/// Everything that people wrote is escaped. Any thread.
class ShiftReportPage
{
    Q_DECLARE_TR_FUNCTIONS(ShiftReportPage)

public:
    /// Of what happened the newest so many are listed; the rest is counted.
    static constexpr int kMostEntries = 300;

    static QString of(const ShiftReport &report, const QString &title, const PresentContext &context);

    /// "12 alarms, 1.5 an hour. 10 acknowledged, half of them within 4 minutes; 2 wait."
    static QString summary(const Scorecard &card, const PresentContext &context);

    /// What of a card is worse than the guidance (EEMUA 191: five an hour, ten in ten minutes; ISA-18.2: no time in
    /// flood to speak of, nothing standing over a day); empty when nothing is.
    static QStringList remarks(const Scorecard &card, const PresentContext &context);
};

} // namespace ioc
