// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_zone.h"

#include <QCoreApplication>

#include <cstdlib>

namespace ioc {
namespace {

constexpr int kFarthestSeconds = 14 * 3600; // Kiritimati

bool isOffset(const QString &name)
{
    return name.startsWith(QLatin1Char('+')) || name.startsWith(QLatin1Char('-'));
}

} // namespace

QString zoneNameOf(const FeedDefinition &feed)
{
    return feed.format["zone"].toString();
}

Result<Zone> declaredZone(const QString &name)
{
    auto zone = Zone::byName(isOffset(name) ? QStringLiteral("UTC") + name : name);
    if (zone && isOffset(name) && std::abs(zone->offsetSeconds({})) > kFarthestSeconds)
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Zone", "This machine knows no time zone of that name."), name};
    return zone;
}

Zone zoneOfField(const FieldMapping &field, const FeedDefinition &feed, const Zone &ofPack)
{
    const QString name = zoneNameOf(feed);
    if (name.isEmpty() || field.type != FieldType::DateTime)
        return ofPack;
    // Two hundred years of transitions are not laid out again for every payload.
    static thread_local QHash<QString, Zone> known;
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    const auto zone = declaredZone(name);
    return *known.insert(name, zone ? *zone : ofPack);
}

} // namespace ioc
