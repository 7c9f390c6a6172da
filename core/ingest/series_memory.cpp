// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/series_memory.h"

#include <QCborArray>

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

// Positions in an entry.
constexpr qsizetype kMeasure = 0;
constexpr qsizetype kUnit = 1;
constexpr qsizetype kMembers = 2;
constexpr qsizetype kAt = 3;
constexpr qsizetype kValue = 4;
constexpr qsizetype kSuspect = 5;

} // namespace

QCborArray toCbor(const SeriesMemory &memory)
{
    // In one order, so that the same memory is the same bytes.
    std::vector<QHash<SeriesKey, SeriesMemory::Entry>::const_iterator> sorted;
    for (auto it = memory.entries.cbegin(); it != memory.entries.cend(); ++it)
        sorted.push_back(it);
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return std::tie(a.key().measure, a.key().unit, a.key().members) <
               std::tie(b.key().measure, b.key().unit, b.key().members);
    });
    QCborArray array;
    for (const auto &it : sorted) {
        QCborArray suspect;
        for (const Instant at : it->suspect)
            suspect.append(qint64(toMillis(at)));
        array.append(QCborArray{it.key().measure.toString(), it.key().unit.toString(),
                                QCborArray::fromStringList(it.key().members), qint64(toMillis(it->at)), it->value,
                                suspect});
    }
    return array;
}

SeriesMemory seriesMemoryFrom(const QCborArray &array)
{
    SeriesMemory memory;
    for (const QCborValue &value : array) {
        const QCborArray entry = value.toArray();
        if (entry.size() <= kSuspect || !entry.at(kAt).isInteger() || !std::isfinite(entry.at(kValue).toDouble(NAN)))
            continue;
        SeriesKey key{MeasureId(entry.at(kMeasure).toString()), UnitId(entry.at(kUnit).toString()), {}};
        for (const QCborValue &member : entry.at(kMembers).toArray())
            key.members.push_back(member.toString());
        SeriesMemory::Entry &kept = memory.entries[key];
        kept.at = fromMillis(entry.at(kAt).toInteger());
        kept.value = entry.at(kValue).toDouble();
        for (const QCborValue &at : entry.at(kSuspect).toArray())
            kept.suspect.push_back(fromMillis(at.toInteger()));
    }
    return memory;
}

} // namespace ioc
