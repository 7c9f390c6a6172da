// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/series.h"

#include <QHash>

#include <vector>

class QCborArray;

namespace ioc {

/// What a payload leaves for the checks of the next: of each series that is compared with what came before, its newest
/// value, or the newest reading of its counter. A value type.
struct SeriesMemory
{
    struct Entry
    {
        Instant at;
        double value = 0;
        std::vector<Instant> suspect; ///< times that were found to jump: delivered again, they still do; the newest few
    };
    static constexpr size_t kMostSuspect = 16;

    QHash<SeriesKey, Entry> entries;
};

QCborArray toCbor(const SeriesMemory &memory);

/// What can be read of it: a memory that is lost lets one comparison pass, and is no fault.
SeriesMemory seriesMemoryFrom(const QCborArray &array);

} // namespace ioc
