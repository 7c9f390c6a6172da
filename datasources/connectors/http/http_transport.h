// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_source.h"

#include <QJsonObject>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>

#include <memory>

class QNetworkAccessManager;

namespace ioc {

/// The way that the requests of one feed take: trust, the certificate that they show, and the proxy. From a connector's
/// "tls": {"ca_secret", "certificate_secret", "key_secret"}, each the name of a secret that holds PEM, and "proxy":
/// {"type": "none"}, or {"type": "http" or "socks5", "host", "port", "user", "secret"}; without it that of the system
/// (http_proxy, https_proxy, no_proxy), which never stands before this machine itself.
///
/// With `ca_secret` only what that authority has signed is trusted, without it what the system trusts; TLS is 1.2 or
/// newer. A feed with either has a manager of its own, for a manager gives a connection that was made with one
/// certificate to requests that are to show another. Lives on the ingest thread.
class HttpTransport
{
public:
    HttpTransport(const QJsonObject &connector, QNetworkAccessManager &shared, const SecretSource &secrets);
    ~HttpTransport();

    QNetworkAccessManager &network() { return m_own ? *m_own : m_shared; }

    /// A proxy of the pack stands before the server: a connection that fails may be the one to it.
    bool hasProxy() const { return m_proxy.contains("host"); }

    /// The server is shown a certificate, which another must not see.
    bool showsItself() const { return !m_tls["certificate_secret"].toString().isEmpty(); }

    /// Makes ready for one request: trust, certificate and proxy, who asks, no cache, no cookies, five redirects at
    /// most. ErrorCode::Secret when a secret is not there, or holds something else.
    Result<void> prepare(QNetworkRequest &request);

private:
    Result<void> secure(QNetworkRequest &request) const;
    Result<void> chooseProxy();

    QJsonObject m_tls;
    QJsonObject m_proxy;
    QNetworkAccessManager &m_shared;
    std::unique_ptr<QNetworkAccessManager> m_own;
    const SecretSource &m_secrets;
};

/// The system's proxies, and none before this machine itself.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace ioc
