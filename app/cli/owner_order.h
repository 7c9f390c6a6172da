// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command_message.h"

namespace ioc {

/// Asks the program that owns a data folder to carry out a command. NotFound when there is none.
Result<CommandAnswer> askOwner(const QString &folder, const Command &command);

/// The same; where no program owns the folder, this one does so for the time of the command, with its feeds at rest.
Result<CommandAnswer> carryOut(const QString &folder, const Command &command);

} // namespace ioc
