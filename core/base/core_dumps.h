// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// A crash of this program, or of what it starts, leaves no image of its memory, in which secrets may stand: neither in
/// a file nor with a program that collects crashes. First thing in main().
void leaveNoCoreDumps();

} // namespace ioc
