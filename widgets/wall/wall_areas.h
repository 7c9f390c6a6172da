// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QRect>

namespace ioc {

/// Where a wall shows its head in a picture of this size, in pixels. GUI thread for the fonts.
QRect headAreaOf(QSize picture, const Theme &theme);

int headHeight(double width, const Theme &theme);

/// Whether a head of this width is too narrow for its words beside the clock, as on an upright screen: then it has rows
/// of its own for the name, the feeds and the page.
bool isNarrowHead(double width, const Theme &theme);
constexpr int kRowsOfNarrowHead = 3; // below the clock

/// Where it shows its page, while no line stands below it.
QRect pageAreaOf(QSize picture, const Theme &theme);

} // namespace ioc
