// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/http/http_transport.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/tls_server.h"

namespace ioc::test {

/// A client of the province's authority, by the names of its secrets.
inline QJsonObject client(const char *name)
{
    const QString of = QString::fromLatin1(name);
    return {{QStringLiteral("ca_secret"), QStringLiteral("ca")},
            {QStringLiteral("certificate_secret"), QString(of + QStringLiteral("-cert"))},
            {QStringLiteral("key_secret"), QString(of + QStringLiteral("-key"))}};
}

/// A test of connectors that fetch over TLS or through a proxy: authorities, clients and their secrets.
class HttpTransportTest : public QObject
{
protected:
    void begin()
    {
        m_authority.issue("server");
        for (const char *name : {"an", "binh"}) {
            m_authority.issue(name);
            m_secrets->values[QString::fromLatin1(name) + QStringLiteral("-cert")] = m_authority.certificate(name);
            m_secrets->values[QString::fromLatin1(name) + QStringLiteral("-key")] = m_authority.key(name);
        }
        m_secrets->values[QStringLiteral("ca")] = m_authority.certificate();
        m_secrets->values[QStringLiteral("other-ca")] = m_other.certificate();
        m_secrets->values[QStringLiteral("both")] = m_other.certificate() + m_authority.certificate();
        m_secrets->values[QStringLiteral("text")] = "no certificate";
        m_secrets->values[QStringLiteral("locked")] = m_authority.lockedKey("an");
    }

    Fetched fetch(const QString &url, const QJsonObject &more)
    {
        QJsonObject connector{{"type", "http"}, {"url", url}, {"timeout_s", 2}};
        for (auto it = more.begin(); it != more.end(); ++it)
            connector.insert(it.key(), *it);
        auto made = makeConnector(feedWith(connector), {m_network, {}, m_secrets, m_blocking});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        Fetched fetched;
        start(**made, fetched, {QStringLiteral("run-1"), {}, {}, at("2026-11-21T11:44:00Z")});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        m_connectors.push_back(std::move(*made)); // as in the program, it stays
        return fetched;
    }

    Authority m_authority{"Province CA"};
    Authority m_other{"Another CA"};
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    HttpNetwork m_network;
    BlockingPool m_blocking;
    std::vector<std::unique_ptr<Connector>> m_connectors;
};

} // namespace ioc::test
