// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"

namespace ioc {

/// Brings a cache of an older version of the program up to date; does nothing to a current, newer or missing one. The
/// new cache is written beside the old one and takes its place in one step when it is whole: broken off at any moment,
/// a crash or a full disk included, the old one is there as it was. Called by the owner of the data folder, before
/// anybody reads.
Result<void> migrateCache(const QString &path, const Zone &zone);

} // namespace ioc
