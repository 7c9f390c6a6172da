// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// Writes the directives that ran on some of the days of --from and --to, each with its whole history, into --file: in
/// CSV a line for each entry.
Exit exportDirectives(const QCommandLineParser &parser, const ReadingContext &context);

} // namespace ioc
