// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/panel.h"

#include <functional>

namespace ioc {

/// Makes the map panel of a page; given by the program, so that this target does not know the web engine. The panel
/// belongs to `parent`. May return nullptr where no map can be shown.
using MapPanelFactory = std::function<Panel *(const Tile &tile, const PageDocument &page, QWidget *parent)>;

/// The panel of a tile, as a child of `parent`. Without a map factory a map tile becomes a panel with a sentence. Never
/// null.
Panel *makePanel(const Tile &tile, const PageDocument &page, const MapPanelFactory &mapFactory, QWidget *parent);

} // namespace ioc
