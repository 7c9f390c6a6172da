// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/cross_check.h"

namespace ioc {

/// Finds, for each field that says in what unit of measure it comes, what turns it into the unit of the measures that
/// take it, and makes that part of the feed's fingerprint. A problem where the units do not turn into one another,
/// where measures of different units take one field, or where nobody takes it.
PackProblems resolveUnits(ProvincePack &pack, const PackOrigins &origins);

} // namespace ioc
