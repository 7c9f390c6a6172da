// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ioc {

/// Payload: a file that is larger than a feed may bring. `where`: the file, or its place.
Error fileTooLarge(qint64 maxBytes, const QString &where, int native = 0);

/// NotFound: a place without the file or folder by which it is known.
Error notTheRightFolder(const QString &mustHold, const QString &where);

} // namespace ioc
