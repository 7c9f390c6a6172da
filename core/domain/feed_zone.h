// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/feed.h"

namespace ioc {

/// The name under which a feed's format declares the zone of its times; empty where it is the pack's.
QString zoneNameOf(const FeedDefinition &feed);

/// A zone as packs declare it: "UTC", an offset such as "+07:00" (up to 14 hours), or an IANA name. NotFound when there
/// is none.
Result<Zone> declaredZone(const QString &name);

/// The zone of a feed's texts that are moments (`datetime`) without an offset. A day (`date`) is the province's day
/// wherever it was written, so it is read in the pack's zone whatever is declared. The feed has been checked.
Zone zoneOfField(const FieldMapping &field, const FeedDefinition &feed, const Zone &ofPack);

} // namespace ioc
