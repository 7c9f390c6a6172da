// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// Seconds of processor time that this process and all its threads have used; its children do not count.
double processorSeconds();

/// Memory that this process holds now, in MiB.
double residentMiB();

/// That part of it which no file on a disk backs: the pages of the cache's file that the system keeps at hand are none
/// of the program's.
double ownMiB();

/// What the web processes that it has started hold, in MiB.
double webProcessMiB();

/// Open files, sockets and the like of this process.
int openHandles();

int threads();

/// Files in the folder for temporary ones and below.
int temporaryFiles();

} // namespace ioc
