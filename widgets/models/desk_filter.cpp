// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/desk_filter.h"

#include "widgets/models/search_text.h"

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

DeskSieve::DeskSieve(DeskFilter filter, QString me)
    : m_filter(std::move(filter))
    , m_me(std::move(me))
    , m_words(searchText(m_filter.text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
{
}

bool DeskSieve::passes(const Alarm &alarm, const std::function<QString(const Alarm &)> &searched) const
{
    if (!isInScope(alarm, m_filter.scope) || (m_filter.atLeast && alarm.priority < *m_filter.atLeast))
        return false;
    if (!m_filter.owner.isEmpty() && alarm.owner != m_filter.owner)
        return false;
    if (!m_filter.unit.isEmpty() && alarm.key.unit != m_filter.unit)
        return false;
    if (m_filter.taken == DeskFilter::Taken::Mine && alarm.status.owner != m_me)
        return false;
    if (m_filter.taken == DeskFilter::Taken::Nobodys && !alarm.status.owner.isEmpty())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = searched(alarm);
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace ioc
