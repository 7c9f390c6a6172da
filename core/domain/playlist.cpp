// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/playlist.h"

#include <QDateTime>

#include <algorithm>

namespace ioc {

bool PlayTime::contains(const QDateTime &local) const
{
    const auto isOf = [this](QDate day) {
        return days.empty() || std::binary_search(days.begin(), days.end(), day.dayOfWeek());
    };
    const QDate today = local.date();
    if (!from || !to)
        return isOf(today);
    const QTime now = local.time();
    if (*from < *to)
        return isOf(today) && *from <= now && now < *to;
    return (isOf(today) && *from <= now) || (isOf(today.addDays(-1)) && now < *to);
}

} // namespace ioc
