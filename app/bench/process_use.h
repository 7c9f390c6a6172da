// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// Seconds of processor time that this process and all its threads have used; its children do not count.
double processorSeconds();

/// Memory that this process holds now, in MiB.
double residentMiB();

} // namespace ioc
