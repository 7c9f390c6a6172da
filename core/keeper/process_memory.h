// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

#include <sys/types.h>

namespace ioc {

/// A process as /proc tells of it.
struct ProcessUse
{
    pid_t pid = 0;
    qint64 residentBytes = 0;
    bool isWebPage = false; ///< of Qt WebEngine; forked renderers have the command line of what forked them
};

/// The process and all that it has started, and these have started, itself first; empty when it is gone. Any thread.
std::vector<ProcessUse> processTree(pid_t pid);

} // namespace ioc
