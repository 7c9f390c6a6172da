// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>

#include <chrono>

namespace ioc {

/// How far a program of GDAL may go, and where it is looked for.
struct OgrLimits
{
    std::chrono::seconds time{300};
    qint64 bytes = 1024LL * 1024 * 1024; ///< that it may write
    QStringList folders = {};            ///< instead of those of PATH
};

/// Runs ogr2ogr or ogrinfo (Debian: gdal-bin) without a shell and gives what it wrote. It is killed when it goes too
/// far, and goes to no network for coordinate shifts. NotFound where it is not installed, Timeout, Io for what it could
/// not do, in its own words. Blocks; any thread with an application object.
Result<QByteArray> runOgr(const QString &program, const QStringList &arguments, const OgrLimits &limits);

} // namespace ioc
