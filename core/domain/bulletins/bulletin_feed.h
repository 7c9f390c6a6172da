// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

namespace ioc {

/// The source that holds a whole alert, of the format cap with a row an alert.
constexpr QStringView kAlertSource = u"@alert";

/// Where the records of a feed of bulletins keep them: names of fields.
struct BulletinFields
{
    QString alert;
    QString faults; ///< empty: not kept
};

/// Nothing for a feed that brings no bulletins.
std::optional<BulletinFields> bulletinFieldsOf(const FeedDefinition &feed);

/// What keeps a feed of the format cap from bringing bulletins as it says; sentences. None for other feeds.
QStringList faultsOfBulletinFeed(const FeedDefinition &feed);

} // namespace ioc
