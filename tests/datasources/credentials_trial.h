// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"

namespace ioc::test {

using namespace std::chrono_literals;

inline const Instant kNow = at("2026-11-21T11:44:00Z");
inline const QByteArray kSecret = "s3cret+value/=";
inline const QByteArray kBody = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";

inline const QJsonObject kBasic{{"type", "basic"}, {"user", "an"}, {"secret", "key"}};
inline const QJsonObject kBearer{{"type", "bearer"}, {"secret", "key"}};
inline const QJsonObject kInQuery{{"type", "api_key"}, {"secret", "key"}, {"query", "api key"}};
inline const QJsonObject kClient{{"type", "oauth2"},
                                 {"token_url", "{endpoint:idp}/token"},
                                 {"client_id", "ioc:1"},
                                 {"secret", "key"},
                                 {"scope", "read all"}};

inline QByteArray status(int code)
{
    return "HTTP/1.1 " + QByteArray::number(code) + " X\r\nContent-Length: 0\r\n\r\n";
}

/// What a server of tokens answers: one for an hour.
inline QByteArray token(const QByteArray &token)
{
    const QByteArray body = "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A test of feeds that ask by HTTP with the secret "key".
class CredentialsTrial : public QObject
{
protected:
    void begin()
    {
        failOnAnyWarning();
        m_secrets->values = {{QStringLiteral("key"), kSecret}};
    }

    std::unique_ptr<Connector> connector(const ScriptedServer &server, const QJsonObject &auth)
    {
        return connectorOf({{"type", "http"}, {"url", server.url("/data?x=1")}, {"timeout_s", 1}, {"auth", auth}},
                           server);
    }

    /// Of these settings, with the server as its server of tokens.
    std::unique_ptr<Connector> connectorOf(const QJsonObject &settings, const ScriptedServer &server)
    {
        auto made = makeConnector(feedWith(settings),
                                  {m_network, {{QStringLiteral("idp"), server.url("")}}, m_secrets, m_blocking});
        return made ? std::move(*made) : nullptr;
    }

    static Fetched fetch(Connector &connector, Instant now = kNow)
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), {}, {}, now});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        return fetched;
    }

    HttpNetwork m_network;
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;
};

} // namespace ioc::test
