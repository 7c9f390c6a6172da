// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QRect>

namespace ioc {

/// Where a wall shows its head in a picture of this size, in pixels. GUI thread for the fonts.
QRect headAreaOf(QSize picture, const Theme &theme);

/// Where it shows its page, while no line stands below it.
QRect pageAreaOf(QSize picture, const Theme &theme);

} // namespace ioc
