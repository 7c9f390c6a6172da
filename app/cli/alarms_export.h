// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"
#include "core/domain/alarms/alarm_status.h"

namespace ioc {

/// Writes what happened to all alarms on the days of --from and --to into --file: in JSON by alarm, in CSV a line for
/// each entry in the order of the ledger.
Exit exportAlarms(const QCommandLineParser &parser, const ReadingContext &context);

/// What happened to one alarm, as docs/cli.md says.
QByteArray historyJson(const std::vector<AlarmEntry> &entries, const ReadingContext &context);

/// With the zone's offset; empty for none.
QString isoOrNone(const std::optional<Instant> &at, const ReadingContext &context);

} // namespace ioc
