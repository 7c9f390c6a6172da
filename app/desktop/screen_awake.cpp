// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screen_awake.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ioc {
namespace {

constexpr int kPatience = 1000; // ms

const QString kService = QStringLiteral("org.freedesktop.ScreenSaver");

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, QStringLiteral("/org/freedesktop/ScreenSaver"), kService, method);
}

} // namespace

ScreenAwake::ScreenAwake(QString reason)
    : m_reason(std::move(reason))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        qCInfo(lcEngine, "no session bus: nobody is asked to keep the screens awake");
        return;
    }
    m_service.setConnection(bus);
    m_service.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_service.addWatchedService(kService);
    QObject::connect(&m_service, &QDBusServiceWatcher::serviceOwnerChanged, &m_service,
                     [this](const QString &, const QString &, const QString &owner) {
                         m_cookie.reset(); // of the one that is gone
                         if (!owner.isEmpty())
                             ask();
                     });
    ask();
}

ScreenAwake::~ScreenAwake()
{
    if (!m_cookie)
        return;
    QDBusMessage call = callOf(QStringLiteral("UnInhibit"));
    call << *m_cookie;
    // Only sent it might still lie in this process when that ends.
    m_service.connection().call(call, QDBus::Block, kPatience);
}

void ScreenAwake::ask()
{
    QDBusMessage call = callOf(QStringLiteral("Inhibit"));
    call << QCoreApplication::applicationName() << m_reason;
    call.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(m_service.connection().asyncCall(call), &m_service);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, &m_service, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<uint> reply = *done;
        done->deleteLater();
        if (reply.isError())
            qCInfo(lcEngine) << "the desktop does not keep the screens awake:" << reply.error().message();
        else
            m_cookie = reply.value();
    });
}

} // namespace ioc
