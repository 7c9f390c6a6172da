// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notify_settings.h"
#include "core/notify/channels/webhook.h"
#include "tests/datasources/scripted_server.h"
#include "tests/support.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ioc::test {

inline const ChannelId kHook(QStringLiteral("hook"));

/// By the hook to those who watch.
inline NotifyRoute routeToTheWatch()
{
    NotifyRoute route;
    route.role = QStringLiteral("watch");
    route.channels = {kHook};
    return route;
}

inline SecretOf anyKey()
{
    return [](const QString &) { return Result<QByteArray>(QByteArray("key")); };
}

/// A server that takes what goes to a webhook, and what it was told.
class ToldHook
{
public:
    WebhookChannel channel() const { return {m_server.url("/hook"), QStringLiteral("hook"), {}}; }

    /// One person, Lan, who watches.
    NotifySettings settings(const NotifyRoute &route = routeToTheWatch()) const
    {
        NotifySettings notify;
        notify.channels = {{kHook, {QStringLiteral("Giám sát"), QStringLiteral("Watch")}, channel()}};
        notify.people = {{QStringLiteral("lan"), {QStringLiteral("Lan"), QStringLiteral("Lan")}, {}}};
        notify.roles = {
            {QStringLiteral("watch"), {QStringLiteral("Trực"), QStringLiteral("Watch")}, {QStringLiteral("lan")}}};
        notify.routes = {route};
        return notify;
    }

    void forget()
    {
        told.clear();
        status = "200 OK";
    }

    QList<QJsonObject> told;
    QByteArray status = "200 OK"; ///< of every answer

private:
    ScriptedServer m_server{[this](QTcpSocket &socket) {
        const QByteArray &request = m_server.requests.last();
        told.push_back(QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object());
        socket.write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    }};
};

} // namespace ioc::test
