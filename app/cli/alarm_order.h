// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// Adds what an order to an alarm may say: --text, --until, --owner.
void addAlarmOptions(QCommandLineParser &parser);

/// acknowledge, confirm, shelve … RULE|UNIT…: has it carried out for each.
Exit orderAlarms(const QCommandLineParser &parser, const QStringList &words);

} // namespace ioc
