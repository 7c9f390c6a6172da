// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

namespace ioc {

/// The boundaries that are valid on a day: the newest that begin by then. Null when the pack has none. It lives as long
/// as the pack. Pure.
const BoundaryFile *boundaryFileOn(const ProvincePack &pack, QDate day);

} // namespace ioc
