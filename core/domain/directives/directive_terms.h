// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"

namespace ioc {

/// The words for people, in the language of the program. Any thread.
QString termOf(DirectiveState state); ///< "being carried out"
QString termOf(DirectiveEvent event); ///< "Reported as done"

} // namespace ioc
