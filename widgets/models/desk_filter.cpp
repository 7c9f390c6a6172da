// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/desk_filter.h"

#include "widgets/models/search_text.h"

#include <QStringList>

namespace ioc {

bool isWaiting(const Alarm &alarm)
{
    return alarm.status.phase == AlarmPhase::Unacknowledged || alarm.status.phase == AlarmPhase::ReturnedUnacknowledged;
}

bool isInScope(const Alarm &alarm, DeskFilter::Scope scope)
{
    switch (scope) {
    case DeskFilter::Scope::Waiting:
        return isWaiting(alarm);
    case DeskFilter::Scope::Active:
        return isWaiting(alarm) || alarm.status.isActive();
    case DeskFilter::Scope::All:
        break;
    }
    return true;
}

bool passes(const Alarm &alarm, const DeskFilter &filter, const QString &me,
            const std::function<QString(const Alarm &)> &searched)
{
    if (!isInScope(alarm, filter.scope) || (filter.atLeast && alarm.priority < *filter.atLeast))
        return false;
    if (!filter.owner.isEmpty() && alarm.owner != filter.owner)
        return false;
    if (!filter.unit.isEmpty() && alarm.key.unit != filter.unit)
        return false;
    if (filter.taken == DeskFilter::Taken::Mine && alarm.status.owner != me)
        return false;
    if (filter.taken == DeskFilter::Taken::Nobodys && !alarm.status.owner.isEmpty())
        return false;
    const QString wanted = searchText(filter.text);
    if (wanted.isEmpty())
        return true;
    const QString text = searched(alarm);
    const QStringList words = wanted.split(QLatin1Char(' '));
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace ioc
