// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/due_time.h"

#include <ctime>

namespace ioc {

Milliseconds sinceBoot()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<Milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                    std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace ioc
