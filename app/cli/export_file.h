// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answer.h"

namespace ioc {

/// Adds --file, --force, --from and --to.
void addExportOptions(QCommandLineParser &parser);

/// Writes the form that the name of --file ends with, .json or .csv, in one step: the file is whole or is not there.
/// One that is there is only replaced with --force. CSV begins with a byte-order mark, or Excel would not take it for
/// UTF-8.
Exit exportTo(const QCommandLineParser &parser, const AnswerForms &forms);

/// Whether a moment lies on one of the days [from, to) of the zone; an invalid day is no limit.
bool liesWithin(const Span &days, Instant at, const Zone &zone);

} // namespace ioc
