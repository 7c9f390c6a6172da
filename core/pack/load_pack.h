// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/pack.h"

namespace ioc {

/// The pack of `packFolder`, or an InvalidPack error with every problem, one a line.
Result<PackPtr> loadPack(const QString &packFolder);

} // namespace ioc
