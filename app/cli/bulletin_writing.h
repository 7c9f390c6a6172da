// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// The options of "bulletins write".
void addBulletinOptions(QCommandLineParser &parser);

/// Writes a warning of the province as a CAP file: from a draft, or about an alarm. The ledger has it before the file
/// is there; what is not complete is written nowhere.
Exit writeBulletin(const QCommandLineParser &parser);

} // namespace ioc
