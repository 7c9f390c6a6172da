// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

class QWidget;

namespace ioc {

/// Reads the three low bits of the version that the map page stamps into its upper left corner with every picture, in
/// two colours that the eye does not tell apart: the page knows when it has drawn, but not when that has reached the
/// screen. `web` is the web view.
int stampedVersion(QWidget &web, const Palette &palette);

/// The bits of a version that the stamp holds.
constexpr int stampOf(int version)
{
    return version & 7;
}

} // namespace ioc
