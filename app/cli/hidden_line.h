// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// What stands on the standard input, without its last line end. At a terminal one line, asked for by `prompt` on
/// stderr and not shown while it is typed. Usage when there is nothing; up to a megabyte.
Result<QByteArray> readHiddenLine(const QString &prompt);

} // namespace ioc
