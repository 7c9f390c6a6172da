// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"

#include <QStringList>

#include <functional>

#include <optional>

namespace ioc {

/// Which alarms a desk lists. A value.
struct DeskFilter
{
    enum class Scope {
        Waiting, ///< for somebody to acknowledge them
        Active,  ///< those, and what is out of line and not put aside
        All      ///< all that is not normal
    };
    enum class Taken { Any, Mine, Nobodys };

    Scope scope = Scope::Active;
    std::optional<Priority> atLeast;
    AgencyId owner;           ///< of the rule; empty: any
    UnitId unit;              ///< empty: any
    Taken taken = Taken::Any; ///< who has taken it on
    QString text;             ///< all words of it must be there, without accents

    friend bool operator==(const DeskFilter &, const DeskFilter &) = default;
};

bool isWaiting(const Alarm &alarm);
bool isInScope(const Alarm &alarm, DeskFilter::Scope scope);

/// A filter made ready for many alarms. `me` is who sits at the desk.
class DeskSieve
{
public:
    DeskSieve() = default;
    DeskSieve(DeskFilter filter, QString me);

    const DeskFilter &filter() const { return m_filter; }
    const QString &me() const { return m_me; }

    /// `searched` is the alarm's searchText(), asked for only when the filter has a text.
    bool passes(const Alarm &alarm, const std::function<QString(const Alarm &)> &searched) const;

private:
    DeskFilter m_filter;
    QString m_me;
    QStringList m_words; ///< searchText() of the filter's
};

} // namespace ioc
