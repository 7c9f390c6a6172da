// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_dumps.h"

#include <sys/resource.h>

namespace ioc {

void leaveNoCoreDumps()
{
    // Of 0 bytes Linux writes no file, but starts the program to which crashes are piped all the same (core(5)); of
    // one byte neither. Where the limit is 0 already it cannot be raised, and need not.
    // Not PR_SET_DUMPABLE: nobody else of the user could then see the program's memory use (the keeper) or its files
    // (portals), and it would be lost with each exec.
    const rlimit oneByte{1, 1};
    setrlimit(RLIMIT_CORE, &oneByte);
}

} // namespace ioc
