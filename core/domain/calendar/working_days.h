// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <map>
#include <vector>

namespace ioc {

/// How many days were worked, and whether the pack knew.
struct WorkingDayCount
{
    int days = 0;
    bool computed = false; ///< a year of the span is not in the pack's calendar: its holidays are those of the law

    friend bool operator==(const WorkingDayCount &, const WorkingDayCount &) = default;
};

/// Which civil days are worked: Monday to Friday without the pack's holidays, and its make-up days. Of a year for which
/// the pack lists no holiday, the statutory ones are taken, computed once in the life of the object. Borrows the pack.
/// One thread.
class WorkingDays
{
public:
    explicit WorkingDays(const ProvincePack &pack)
        : m_pack(pack)
    {
    }

    bool isWorked(QDate day) const;

    /// Of the days of the span; none of an empty one.
    WorkingDayCount count(const Span &span) const;

private:
    bool knows(int year) const;
    const std::vector<QDate> &holidaysOf(int year) const; ///< ascending

    const ProvincePack &m_pack;
    mutable std::map<int, std::vector<QDate>> m_holidays; ///< by year, as asked for
};

} // namespace ioc
