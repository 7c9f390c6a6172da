// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csignal>

namespace ioc {

/// The terminal of the standard input, showing nothing of what is typed while this lives, and as it was before
/// afterwards: also when the program is ended meanwhile (Ctrl-C, SIGTERM, SIGHUP, SIGQUIT) or stopped (Ctrl-Z). Does
/// nothing where the standard input is no terminal. One at a time, on the main thread.
class SilentTerminal
{
public:
    SilentTerminal();
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    ~SilentTerminal();

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

    bool m_isTerminal = false;
    std::array<struct sigaction, kSignals.size()> m_before = {};
};

} // namespace ioc
