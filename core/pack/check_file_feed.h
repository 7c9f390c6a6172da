// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with a feed whose connector picks up files ("folder", "sftp"), in words for the user: brackets in its
/// pattern that fit no name. Empty for other feeds. What a pattern may hold at all stands in the schema.
QStringList faultsOfFileFeed(const FeedDefinition &feed);

} // namespace ioc
