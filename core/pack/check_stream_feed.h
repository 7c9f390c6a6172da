// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with a feed whose source sends by itself (mqtt, websocket, sse), in words for the user: another format
/// than ndjson, pages or a watermark, fields that no message has, a time of arrival where messages may have waited.
/// Empty for other feeds.
QStringList faultsOfStreamFeed(const FeedDefinition &feed);

} // namespace ioc
