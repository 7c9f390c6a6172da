// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with a feed whose connector has the type "sql", in words for the user: a statement that is not one
/// SELECT, parameters without what they stand for, a password in the connection string. Empty for other feeds.
QStringList faultsOfSqlFeed(const FeedDefinition &feed);

} // namespace ioc
