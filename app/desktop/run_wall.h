// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop_options.h"

namespace ioc {

/// Shows the wall until the program ends; returns its exit status. With `wall` it is in full screen, on every screen
/// that has a plan (WallScreens), or on the one that `screen` names. Borrows the engine.
int runWall(Engine &engine, const DesktopOptions &options);

} // namespace ioc
