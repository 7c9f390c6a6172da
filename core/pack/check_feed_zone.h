// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with the zone that a feed's format declares, in sentences; nothing where none is declared.
QStringList faultsOfFeedZone(const FeedDefinition &feed);

} // namespace ioc
