// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// Where a feed's connector holds what belongs into a secret, in words for the user, which do not repeat it: user
/// information in an address, a header by which somebody is authorised. Empty for connectors without either.
QStringList faultsOfHttpFeed(const FeedDefinition &feed);

} // namespace ioc
