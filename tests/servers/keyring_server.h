// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

namespace ioc::test {

/// A session's bus of its own, for tests that must never see the user's.
class BusServer final : public ServerProcess
{
public:
    BusServer();

    void start() override;

    QString address() const { return QStringLiteral("unix:path=%1/bus").arg(folder()); }
};

/// GNOME's keyring on a bus of its own, with one collection under a password.
class KeyringServer final : public ServerProcess
{
public:
    KeyringServer();

    /// Unlocked, as after the user has logged in.
    void start() override { start(true); }

    /// As after a start of the machine, before anybody has logged in.
    void startLocked() { start(false); }

    BusServer &bus() { return m_bus; }

private:
    void start(bool isUnlocked);

    BusServer m_bus;
};

} // namespace ioc::test
