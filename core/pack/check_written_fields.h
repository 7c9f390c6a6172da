// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QStringList>

namespace ioc {

/// What is wrong with how a feed says that its dates and numbers are written, in words for the user: a date format by
/// which a text could be another day than the one that is meant (`dd/mm/yyyy`, whose mm are minutes), a clock in the
/// format of a date, one sign for fractions and for groups.
QStringList faultsOfWrittenFields(const FeedDefinition &feed);

} // namespace ioc
