// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// What stands on the standard input, without its last line end. At a terminal one line, asked for by `prompt` on
/// stderr and not shown while it is typed. Up to a megabyte, of a typed line up to 4094 bytes. Usage when there is
/// nothing, or when a typed line is longer or has no end.
Result<QByteArray> readHiddenLine(const QString &prompt);

} // namespace ioc
