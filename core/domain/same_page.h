// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

namespace ioc {

/// Whether two pages are the same in everything that they say. Pure.
bool isSame(const PageDocument &a, const PageDocument &b);

} // namespace ioc
