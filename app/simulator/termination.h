// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

namespace ioc::sim {

/// Ends the event loop when SIGTERM or SIGINT arrives. One in a program, made before other threads are.
class Termination
{
public:
    Termination();
    ~Termination();

private:
    int m_signals = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ioc::sim
