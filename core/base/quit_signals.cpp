// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quit_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace ioc {
namespace {

int pipeEnds[2] = {-1, -1};

// A handler may call only what is async-signal-safe: one byte into a pipe.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

QuitSignals::QuitSignals()
{
    if (::pipe(pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT received();
    });
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, onSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

} // namespace ioc
