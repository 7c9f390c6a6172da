// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ioc {

/// One sentence on stderr; returns the exit status that fits the error (docs/cli.md).
int complain(const Error &error);

} // namespace ioc
