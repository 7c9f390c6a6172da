// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"
#include "core/domain/directives/directive.h"

namespace ioc {

/// The name of a department or unit; its id where the pack does not know it.
QString nameOf(const Charge &charge, const ReadingContext &context);

/// Directives with their histories, as docs/cli.md says.
QByteArray toJson(const std::vector<const Directive *> &directives, const ReadingContext &context);

} // namespace ioc
