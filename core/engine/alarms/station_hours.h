// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"
#include "core/rules/usual/station_limits.h"

#include <map>

namespace ioc {

/// What the stations of a table of limits said last in each whole hour of some days of the past, as far as it may be
/// trusted: read and sorted by unit once, for all rules and units that look at it. A value.
class StationHours
{
public:
    /// Days [from, to) of a measure, whose stations are the members of one of its dimensions.
    struct Of
    {
        MeasureId measure;
        QString dimension;
        QDate from;
        QDate to;

        friend bool operator==(const Of &, const Of &) = default;
    };

    /// By the UTC ms of the hour's start.
    using Hours = std::map<std::int64_t, std::vector<StationValue>>;

    StationHours(const EvaluationContext &context, const Of &of);

    const Of &of() const { return m_of; }

    /// Of the stations of that unit; empty where it has none.
    const Hours &in(const UnitId &unit) const;

    /// Of all.
    const Hours &inProvince() const { return m_all; }

private:
    Of m_of;
    Hours m_all;
    std::map<UnitId, Hours> m_byUnit;
};

} // namespace ioc
