// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/feed_memory.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>

namespace ioc {

QByteArray FeedMemory::toBytes() const
{
    return QCborValue(QCborMap{{QStringLiteral("series"), toCbor(series)},
                               {QStringLiteral("profile"), profile.toCbor()},
                               {QStringLiteral("recent"), recent.toCbor()},
                               {QStringLiteral("again"), rowsComeAgain}})
        .toCbor();
}

FeedMemory FeedMemory::fromBytes(const QByteArray &bytes, size_t fields)
{
    QCborParserError fault;
    const QCborValue value = QCborValue::fromCbor(bytes, &fault);
    if (fault.error != QCborError::NoError)
        return {{}, FeedProfile(fields)};
    const QCborMap map = value.toMap();
    return {seriesMemoryFrom(map[QStringLiteral("series")].toArray()),
            FeedProfile::fromCbor(map[QStringLiteral("profile")].toMap(), fields),
            RecentRows::fromCbor(map[QStringLiteral("recent")].toMap(), fields), map[QStringLiteral("again")].toBool()};
}

} // namespace ioc
