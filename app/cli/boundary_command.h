// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// "pack import-boundaries".
Exit runImportBoundaries(const QStringList &arguments);

} // namespace ioc
