// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What does not go together in the recipe of a feed whose format has the type "xlsx", in words for the user: an
/// official layout without its label, groups that nothing tells from rows, a field that takes what no table has. Empty
/// for other feeds.
QStringList faultsOfXlsxFeed(const FeedDefinition &feed);

} // namespace ioc
