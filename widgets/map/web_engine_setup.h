// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// Which way the web view is drawn.
enum class MapRendering { Gpu, Software };

/// Makes the program ready for the map: registers its scheme (map_scheme.h) and, on a machine without a usable GPU,
/// selects Qt Quick's software backend, so that a 4K web view costs 2 % of a core instead of 79 %. Call once in main(),
/// before QApplication. QT_QUICK_BACKEND and QSG_RHI_BACKEND, where set, have the last word.
MapRendering prepareWebEngine();

} // namespace ioc
