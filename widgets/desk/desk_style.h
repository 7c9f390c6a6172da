// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QString>

namespace ioc {

/// Colours and text sizes of the desk: light, or dark where the desktop is. A desk is read from an arm's length, so its
/// texts have pixel sizes, unlike those of the wall. GUI thread.
Theme deskTheme(bool dark = false);

/// Whether the desktop's own colours are light on dark.
bool isDesktopDark();

/// For the plain controls of a desk's window: buttons, fields, lists of choices, cards.
QString deskStyleSheet(const Palette &palette);

} // namespace ioc
