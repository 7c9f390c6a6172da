// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// Has the C library give blocks of memory from 128 KiB up back to the system as soon as they are freed, for as long as
/// the program runs. Left alone it learns from the largest that was freed, up to 32 MiB, and then keeps such blocks for
/// itself, in each thread's own heap: a program that runs for weeks grows by what it needed once. First thing in
/// main(). Does nothing where the C library is not glibc.
void giveLargeBlocksBack();

/// Gives back what the heaps hold between blocks that are in use: after a start that is most of them. Takes some ms, in
/// which threads that want memory may wait. Any thread. Does nothing where the C library is not glibc.
void giveFreeMemoryBack();

} // namespace ioc
