// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_filter.h"

#include "widgets/models/search_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the words of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveFilter)
};

bool isOfGroup(const DirectiveRow &row, DirectiveFilter::Group group)
{
    using Group = DirectiveFilter::Group;
    switch (group) {
    case Group::All:
        return true;
    case Group::Open:
        return row.column == DirectiveColumn::New || row.column == DirectiveColumn::UnderWay;
    case Group::Overdue:
        return row.daysOverdue > 0;
    case Group::DueThisWeek:
        return row.isDueThisWeek;
    case Group::Reported:
        return row.column == DirectiveColumn::Reported;
    case Group::Ended:
        break;
    }
    return row.column == DirectiveColumn::Ended;
}

} // namespace

bool DirectiveFilter::takes(const DirectiveRow &row) const
{
    if (!isOfGroup(row, group) || (!charge.isNobody() && charge != row.charge) ||
        (!issuer.isEmpty() && issuer != row.issuer))
        return false;
    const QStringList words = searchText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&row](const QString &word) { return row.searchText.contains(word); });
}

QString groupTitle(DirectiveFilter::Group group)
{
    using Group = DirectiveFilter::Group;
    switch (group) {
    case Group::All:
        return Texts::tr("All");
    case Group::Open:
        return Texts::tr("Being carried out");
    case Group::Overdue:
        return Texts::tr("Overdue");
    case Group::DueThisWeek:
        return Texts::tr("Due this week");
    case Group::Reported:
        return Texts::tr("Reported, waiting for agreement");
    case Group::Ended:
        break;
    }
    return Texts::tr("Ended");
}

std::vector<DirectiveRow> filtered(const std::vector<DirectiveRow> &rows, const DirectiveFilter &filter)
{
    std::vector<DirectiveRow> taken;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(taken),
                 [&filter](const DirectiveRow &row) { return filter.takes(row); });
    std::sort(taken.begin(), taken.end(), comesBefore);
    return taken;
}

std::vector<DirectiveRow> ofColumn(const std::vector<DirectiveRow> &rows, DirectiveColumn column)
{
    std::vector<DirectiveRow> taken;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(taken),
                 [column](const DirectiveRow &row) { return row.column == column && row.isRecent; });
    return taken;
}

} // namespace ioc
