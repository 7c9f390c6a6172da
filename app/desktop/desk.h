// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/desk/desk_window.h"

#include <memory>

namespace ioc {

/// The desk with all its views: alarms, directives, the shift. Borrows the engine.
std::unique_ptr<DeskWindow> makeDesk(Engine &engine, Language language);

} // namespace ioc
