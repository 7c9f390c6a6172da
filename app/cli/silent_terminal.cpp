// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/silent_terminal.h"

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace ioc {
namespace {

termios asItWas = {};
termios silent = {};
volatile std::sig_atomic_t isSilent = 0;

// A handler may call only what is async-signal-safe.
void onSignal(int signal)
{
    const int error = errno;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &asItWas);
    struct sigaction ours = {};
    struct sigaction byDefault = {};
    byDefault.sa_handler = SIG_DFL;
    ::sigaction(signal, &byDefault, &ours);
    sigset_t waiting;
    sigset_t before;
    ::sigemptyset(&waiting);
    ::sigaddset(&waiting, signal);
    ::raise(signal);
    ::pthread_sigmask(SIG_UNBLOCK, &waiting, &before); // where the program ends, or stops until it is told to go on
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ::sigaction(signal, &ours, nullptr);
    if (isSilent)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    errno = error;
}

} // namespace

SilentTerminal::SilentTerminal()
{
    m_isTerminal = ::tcgetattr(STDIN_FILENO, &asItWas) == 0;
    if (!m_isTerminal)
        return;
    silent = asItWas;
    silent.c_lflag &= ~tcflag_t(ECHO);
    isSilent = 1;
    struct sigaction ours = {};
    ours.sa_handler = onSignal;
    ours.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN) // as nohup wants it
            ::sigaction(kSignals[i], &ours, nullptr);
    }
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
}

SilentTerminal::~SilentTerminal()
{
    if (!m_isTerminal)
        return;
    isSilent = 0;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &asItWas);
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &m_before[i], nullptr);
}

} // namespace ioc
