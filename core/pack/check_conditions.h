// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with the conditions of a feed's observations and counts, in words for the user: a field that is
/// compared with a value or a field of another kind, with two things or with nothing. Fields that the feed does not
/// have are told elsewhere.
QStringList faultsOfConditions(const FeedDefinition &feed);

} // namespace ioc
