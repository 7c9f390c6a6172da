// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/limit_table.h"

#include <algorithm>

namespace ioc {

std::optional<double> LimitTable::limit(const QString &member, const QString &level, QDate day) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const DatedLimit &row) {
        return row.member == member && row.level == level && row.validFrom <= day &&
               (!row.validTo || day < *row.validTo);
    });
    return found == rows.end() ? std::nullopt : std::optional(found->limit);
}

bool LimitTable::knowsLevel(const QString &level) const
{
    return std::any_of(rows.begin(), rows.end(), [&level](const DatedLimit &row) { return row.level == level; });
}

} // namespace ioc
