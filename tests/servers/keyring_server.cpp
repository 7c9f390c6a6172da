// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/keyring_server.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>

namespace ioc::test {
namespace {

constexpr char kConfiguration[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
)";

bool isOnBus(const QString &address, const QString &service)
{
    const QString name = QStringLiteral("look");
    bool found = false;
    {
        const QDBusConnection bus = QDBusConnection::connectToBus(address, name);
        found = bus.isConnected() && (service.isEmpty() || bus.interface()->isServiceRegistered(service));
    }
    QDBusConnection::disconnectFromBus(name);
    return found;
}

} // namespace

BusServer::BusServer()
    : ServerProcess(User::Own)
{
    write(QStringLiteral("bus.conf"), QString::fromLatin1(kConfiguration).arg(folder()).toUtf8());
    start();
}

void BusServer::start()
{
    startProcess(QStringLiteral("dbus-daemon"),
                 {QStringLiteral("--config-file=%1/bus.conf").arg(folder()), QStringLiteral("--nofork"),
                  QStringLiteral("--nopidfile")},
                 [this] { return isOnBus(address(), {}); });
}

KeyringServer::KeyringServer()
    : ServerProcess(User::Own)
{
    write(QStringLiteral("password"), kPassword);
    start();
}

void KeyringServer::start(bool isUnlocked)
{
    const QString command = QStringLiteral("exec env DBUS_SESSION_BUS_ADDRESS='%1' HOME='%2' XDG_DATA_HOME='%2' "
                                           "gnome-keyring-daemon %3 --foreground --components=secrets "
                                           "--control-directory='%2' < password")
                                .arg(m_bus.address(), folder(), isUnlocked ? QStringLiteral("--unlock") : QString());
    startProcess(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command},
                 [this] { return isOnBus(m_bus.address(), QStringLiteral("org.freedesktop.secrets")); });
}

} // namespace ioc::test
