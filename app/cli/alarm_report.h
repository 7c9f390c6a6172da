// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// Adds --shift and --day; --from and --to are those of the export.
void addReportOptions(QCommandLineParser &parser);

/// `alarms report`: the desk over a shift, or over any stretch of time.
Exit reportOnAlarms(const QCommandLineParser &parser);

/// `alarms hand-over TEXT`: a note to those who take over.
Exit handOver(const QCommandLineParser &parser, const QStringList &words);

} // namespace ioc
