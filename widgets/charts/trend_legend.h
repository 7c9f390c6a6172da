// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/trend_state.h"
#include "widgets/wall/theme.h"

#include <QPainter>

namespace ioc {

/// What the looks of a trend mean, in a line of text, the weightiest first; what has no room is left out. GUI thread.
void paintTrendLegend(QPainter &painter, const QRectF &box, const TrendState &state, const Theme &theme);

} // namespace ioc
