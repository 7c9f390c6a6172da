// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

namespace ioc {

/// Whether two of them are the same in everything that they say. Pure.
bool isSame(const LocalizedText &a, const LocalizedText &b);
bool isSame(const Tile &a, const Tile &b);
bool isSame(const PageDocument &a, const PageDocument &b);

} // namespace ioc
