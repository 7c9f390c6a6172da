// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// `feeds pause|resume|run ID`: carried out by the program that owns the data folder; where there is none, this one
/// becomes the owner for pausing and resuming. `words`: the action and the feed.
Exit orderFeed(const QCommandLineParser &parser, const QStringList &words);

} // namespace ioc
