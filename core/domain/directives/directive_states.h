// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"

namespace ioc {

/// The state that an event brings a directive into; nothing where it is not allowed. Comments and reminders change
/// nothing.
std::optional<DirectiveState> directiveStateAfter(DirectiveState state, DirectiveEvent event);

/// Whether a person has to say why.
bool needsReason(DirectiveEvent event);

} // namespace ioc
