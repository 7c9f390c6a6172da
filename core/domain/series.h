// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QStringList>

namespace ioc {

/// A measure, a unit and one member for each dimension that the measure declares, in the measure's order.
struct SeriesKey
{
    MeasureId measure;
    UnitId unit;
    QStringList members;

    friend bool operator==(const SeriesKey &, const SeriesKey &) = default;
    friend size_t qHash(const SeriesKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.measure, key.unit, key.members);
    }
};

} // namespace ioc
