// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_addresses.h"

#include "core/base/endpoints.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace ioc {
namespace {

QString noHttp(const QString &address)
{
    return isAddress(address, {QStringLiteral("http"), QStringLiteral("https")})
               ? QString()
               : PackTexts::tr("“%1” is no address that begins with http:// or https://.").arg(withoutUser(address));
}

QString noWebSocket(const QString &address)
{
    return isAddress(address, {QStringLiteral("ws"), QStringLiteral("wss")})
               ? QString()
               : PackTexts::tr("“%1” is no address that begins with ws:// or wss://.").arg(withoutUser(address));
}

QString noBroker(const QString &address)
{
    return isAddress(address, {QStringLiteral("mqtt"), QStringLiteral("mqtts")})
               ? QString()
               : PackTexts::tr("“%1” is no address that begins with mqtt:// or mqtts://.").arg(withoutUser(address));
}

QString noSftp(const QString &address)
{
    return isAddress(address, {QStringLiteral("sftp")})
               ? QString()
               : PackTexts::tr("“%1” is no address that begins with sftp://.").arg(withoutUser(address));
}

QString noHost(const QString &address)
{
    static const QRegularExpression form(QStringLiteral("^(\\[[0-9a-fA-F:.]+\\]|[\\w.-]+)(:\\d{1,5})?$"));
    return form.match(address).hasMatch()
               ? QString()
               : PackTexts::tr("“%1” is no host name with or without a port.").arg(withoutUser(address));
}

QString faultOfUrl(const QJsonObject &connector, const QString &address)
{
    const QString type = connector["type"].toString();
    if (type == u"websocket")
        return noWebSocket(address);
    if (type == u"sftp")
        return noSftp(address);
    if (type != u"mqtt")
        return noHttp(address);
    const QString fault = noBroker(address);
    return fault.isEmpty() && connector.contains("tls") && QUrl(address).scheme() == u"mqtt"
               ? PackTexts::tr("“%1” is not encrypted, so “tls” means nothing.").arg(withoutUser(address))
               : fault;
}

/// With those that are empty left open.
std::map<QString, QString> given(std::map<QString, QString> endpoints)
{
    std::erase_if(endpoints, [](const auto &endpoint) { return endpoint.second.isEmpty(); });
    return endpoints;
}

} // namespace

QStringList faultsOfAddresses(const QJsonObject &connector, const std::map<QString, QString> &endpoints)
{
    QStringList faults;
    const auto look = [&](const QJsonValue &text, auto faultOf) {
        const QStringList unknown = unknownEndpoints(text.toString(), endpoints);
        for (const QString &name : unknown)
            faults.push_back(PackTexts::tr("pack.json names no endpoint “%1”.").arg(name));
        const auto filled = withEndpoints(text.toString(), given(endpoints));
        if (!text.isString() || !filled)
            return;
        if (const QString fault = faultOf(*filled); !fault.isEmpty())
            faults.push_back(fault);
    };
    look(connector["url"], [&](const QString &address) { return faultOfUrl(connector, address); });
    look(connector["auth"]["token_url"], noHttp);
    look(connector["host"], noHost);
    for (const char *key : {"path", "connection"})
        look(connector[QLatin1StringView(key)], [](const QString &) { return QString(); });
    return faults;
}

PackProblems addressProblems(const ProvincePack &pack, const PackOrigins &origins)
{
    PackProblems problems;
    for (const FeedDefinition &feed : pack.feeds) {
        const QString id = feed.id.toString();
        for (const QString &fault : faultsOfAddresses(feed.connector, pack.endpoints))
            problems.push_back({origins.value(QStringLiteral("feed ") + id), id, fault});
    }
    return problems;
}

} // namespace ioc
