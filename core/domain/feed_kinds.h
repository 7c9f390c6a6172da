// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

namespace ioc {

/// Whether the source of a connector sends by itself: mqtt, websocket, sse.
bool isStream(const QJsonObject &connector);

/// Whether the source of a connector lies beyond the machine: a folder, a file and a person are reached without a
/// network.
bool isRemote(const QJsonObject &connector);

/// Whether a feed is read more often than once a minute, or is a stream: that it was read is then remembered for a day,
/// or as long as its payloads.
bool isBusy(const FeedDefinition &feed);

} // namespace ioc
