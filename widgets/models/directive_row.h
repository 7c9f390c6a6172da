// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"
#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include <QMetaType>

namespace ioc {

/// The columns of the board: how far a directive has come. Being overdue is no column but a mark, for it says nothing
/// of how far: an overdue one that is half done would leave the column in which people look for it, and return to it
/// when it is extended.
enum class DirectiveColumn {
    New,      ///< open, and nobody has told of anything yet
    UnderWay, ///< open, with progress, or reopened
    Reported, ///< waits for the issuer to agree
    Ended
};
QString columnTitle(DirectiveColumn column);

/// From three days before the last day on, which is when reminders begin, a directive is marked as due soon.
constexpr int kDueSoonDays = 3;

/// A directive as lists and cards show it: finished words, and what it is ordered and filtered by.
struct DirectiveRow
{
    QString id;
    QString number; ///< of the paper; the id where it has none
    QString content;
    QString issuer;
    Charge charge;
    QString chargeText;
    QString dueText;     ///< "3 days left", "overdue by 2 days", "closed on 21/11/2026"
    QString dueDateText; ///< the last day
    QDate due;
    DirectiveColumn column = DirectiveColumn::New;
    QString stateText;
    int percent = 0;
    QString progressText;   ///< empty where it tells nothing: ended, or reported without a word of it before
    QString indicatorText;  ///< name and "38 → 24: better"; empty where it is about none
    Mark mark = Mark::None; ///< Critical: overdue; Warning: due soon
    QString markWord;
    int daysOverdue = 0;
    bool isDueThisWeek = false; ///< open, from today to Sunday
    bool isRecent = true;       ///< not ended, or in the last 30 days
    qint64 endedAt = 0;         ///< ms since 1970; 0 while it runs
    QString searchText;         ///< as searchText() has it

    friend bool operator==(const DirectiveRow &, const DirectiveRow &) = default;
};

/// Pure; any thread.
DirectiveRow makeDirectiveRow(const Directive &directive, const Snapshot *snapshot, const PresentContext &context);

/// What the directive's indicator says: of an ended one when it ended, else now, where that may be trusted.
std::optional<double> valueNow(const Directive &directive, const Snapshot *snapshot, const PresentContext &context);

/// The reading of the directive's indicator; nullptr when the snapshot has none.
const Reading *readingOf(const Directive &directive, const Snapshot *snapshot, const PresentContext &context);

/// What needs attention first: overdue the longest first, then by the last day; reported; ended, newest first.
bool comesBefore(const DirectiveRow &a, const DirectiveRow &b);

} // namespace ioc

Q_DECLARE_METATYPE(ioc::DirectiveRow)
