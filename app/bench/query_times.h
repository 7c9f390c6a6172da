// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_reader.h"

namespace ioc {

/// Times the dashboard queries of the peers on a measure, over the last 2,500 minutes of it, and prints them as `name`.
Result<void> reportQueryTimes(const char *name, FigureReader &figures, const MeasureId &measure);

} // namespace ioc
