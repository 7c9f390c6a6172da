// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/termination.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ioc::sim {

Termination::Termination()
{
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    m_signals = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_signals < 0)
        qFatal("signalfd failed");
    m_notifier = std::make_unique<QSocketNotifier>(m_signals, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [] { QCoreApplication::quit(); });
}

Termination::~Termination()
{
    m_notifier.reset();
    close(m_signals);
}

} // namespace ioc::sim
