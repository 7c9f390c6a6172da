// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"
#include "app/cli/json_writer.h"
#include "app/cli/text_table.h"
#include "core/domain/alarms/shift_report.h"

namespace ioc {

/// One card of a report, with what it is of: everything, a shift or an agency.
struct ScoreLine
{
    QString of;                      ///< "all", "shift" or "owner"
    QString id;                      ///< of the shift or the agency; empty for all, and for the program's own alarms
    QString name;                    ///< in the language of the program
    const Scorecard *card = nullptr; ///< borrowed from the report
};

std::vector<ScoreLine> scoreLines(const ShiftReport &report, const ReadingContext &context);
TextTable scoreTable(const std::vector<ScoreLine> &lines, const ReadingContext &context);

/// An element of an array.
void addScore(JsonWriter &json, const ScoreLine &line, const ReadingContext &context);

} // namespace ioc
