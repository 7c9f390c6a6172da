// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/reading.h"

#include <QStringList>

namespace ioc {

/// What there is to say of a reading beyond its tile's own lines: the comparisons after the first, the sentences on
/// Tết, and where it stands against each plan when there are several or one has a pace. Pure; any thread.
QStringList readingNotes(const Indicator &indicator, const Reading &reading, const Format &format);

} // namespace ioc
