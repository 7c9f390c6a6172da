// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace ioc {

/// Gives free memory back to the system: soon after a start, whose leavings are most of it, and every ten minutes. On a
/// thread of the global pool. Lives on the main thread.
class MemoryTidy
{
public:
    MemoryTidy();

    void start();

private:
    QTimer m_timer;
};

} // namespace ioc
