// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directives/directive.h"

namespace ioc {

constexpr qsizetype kLongestDirectiveText = 4000;
constexpr qsizetype kLongestDirectiveName = 200; ///< the number of its paper, and who issues it
constexpr int kMostDirectiveYears = 10;          ///< from today until its last day

/// The state that an event brings a directive into; nothing where it is not allowed. Comments and reminders change
/// nothing.
std::optional<DirectiveState> directiveStateAfter(DirectiveState state, DirectiveEvent event);

/// The first day to which the last day can be moved: an extension may be taken back, to no day before the one that was
/// ordered or today.
QDate firstNewDue(const Directive &directive, QDate today);

/// Whether a person has to say why.
bool needsReason(DirectiveEvent event);

} // namespace ioc
