// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/pack.h"

#include <optional>

namespace ioc {

/// With what eyes a snapshot is shown. A value; made by the window for each presentation, on the GUI thread.
struct PresentContext
{
    PackPtr pack;  ///< never null
    Format format; ///< language and zone of the screen
    Instant now;   ///< the engine's time
    PageId page;   ///< the page that asks; part of a trend's key
    std::optional<Instant>
        silentSince; ///< set once snapshots have stopped for so long that no figure is current any more
};

} // namespace ioc
