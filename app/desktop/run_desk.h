// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop_options.h"

namespace ioc {

/// Shows the desk until the program ends; returns its exit status. Borrows the engine.
int runDesk(Engine &engine, const DesktopOptions &options);

} // namespace ioc
