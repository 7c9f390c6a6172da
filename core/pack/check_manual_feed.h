// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// Whether people bring its rows.
bool isManual(const QJsonObject &connector);

/// What a person who enters a row of a manual feed may tell: the sources of its fields without their slash, in their
/// order.
QStringList entryNamesOf(const FeedDefinition &feed);

/// What is wrong with a feed that people bring, in words for the user: another format than json without a place of
/// rows, pages or a watermark, fields that are no members of a row. Empty for other feeds.
QStringList faultsOfManualFeed(const FeedDefinition &feed);

} // namespace ioc
