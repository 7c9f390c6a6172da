// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ioc {

/// Makes `dataFolder`/pack the same as `packFolder`: copied beside it, then exchanged by renaming, the older kept as
/// pack.old. Does nothing when they are the same already.
Result<void> importPack(const QString &packFolder, const QString &dataFolder);

} // namespace ioc
