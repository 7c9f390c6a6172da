// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text.h"
#include "core/domain/page.h"
#include "core/engine/engine.h"

#include <QSize>

namespace ioc {

/// The command line of `toancanh` (docs/cli.md).
struct DesktopOptions
{
    EngineSettings engine;
    PageId page;               ///< empty: the start page of the pack
    bool wall = false;         ///< full screen, no pointer
    bool desk = false;         ///< the desk instead of the wall
    std::optional<int> screen; ///< from 0; nothing: those that have plans, or the first
    bool light = false;        ///< colours for rooms in daylight
    Language language = Language::Vietnamese;
    QString snapshotFile;    ///< write the first complete frame here and end
    QSize size{1600, 900};   ///< of the window, in pixels
    double farthestSeat = 3; ///< in picture heights
};

/// Reads the arguments; --help and --version end the program. Usage errors say what is wrong.
Result<DesktopOptions> readDesktopOptions(const QStringList &arguments);

} // namespace ioc
