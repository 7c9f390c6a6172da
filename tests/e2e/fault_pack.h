// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/fault_catalogue.h"

namespace ioc::e2e {

/// Writes a pack in which each fault has a feed that is asked every second, a stock by day, and the indicator of it.
/// `address`: of the server that plays them.
void writeFaultPack(const QString &folder, const std::vector<Fault> &faults, const QString &address);

} // namespace ioc::e2e
