// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/pack/json_reading.h"

namespace ioc {

/// The feeds of a document that has passed its schema. References among its own fields are checked here.
void appendFeeds(const PackDocument &document, std::vector<FeedDefinition> &feeds, PackProblems &problems);

} // namespace ioc
