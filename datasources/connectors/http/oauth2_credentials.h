// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/http_credentials.h"
#include "datasources/connectors/http/http_exchange.h"

namespace ioc {

/// A bearer token got with the client's own credentials (RFC 6749, 4.4), kept until a minute before it expires and got
/// anew when the server refuses it.
class OAuth2Credentials final : public HttpCredentials
{
    Q_OBJECT

public:
    OAuth2Credentials(const QJsonObject &auth, const SecretSource &secrets, std::shared_ptr<HttpTransport> transport);

    void prepare(Instant now, Ready ready) override;
    Result<void> addTo(HttpRequest &request) const override;
    bool dropRefused() override;

private:
    void ask(const QByteArray &secret);
    Error told(const Error &error) const;
    Result<void> takeAnswer(const QByteArray &body);

    QUrl m_url;
    QString m_client;
    QString m_secret;
    QString m_scope;
    const SecretSource &m_secrets;
    std::shared_ptr<HttpTransport> m_transport;
    HttpExchange m_exchange;
    Instant m_asked;
    Ready m_ready;
    QByteArray m_token;       ///< in memory alone; empty: none
    QByteArrayList m_gotWith; ///< the client's secret that the token was got with, and as it was sent
    Instant m_goodUntil;
};

} // namespace ioc
