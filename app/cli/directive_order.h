// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// Adds what an order to a directive may say: --content, --due, --text …
void addDirectiveOptions(QCommandLineParser &parser);

/// `issue`, or another order and an ID: has it carried out and prints the directive's id.
Exit orderDirective(const QCommandLineParser &parser, const QStringList &words);

} // namespace ioc
