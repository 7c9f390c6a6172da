// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_source.h"
#include "datasources/credentials/used_secrets.h"

#include <QJsonObject>
#include <QNetworkProxy>
#include <QUrl>

namespace ioc {

class HttpNetwork;

/// How one server is reached: trust, the certificate that it is shown, and the proxy. A value, which holds secrets.
struct HttpWay
{
    QByteArray authorities; ///< PEM, the only ones to trust; empty: those of the system
    QByteArray certificate; ///< PEM, with its chain; empty: none is shown
    QByteArray key;         ///< PEM, of the certificate
    QNetworkProxy proxy;    ///< HTTP, SOCKS 5 or none; user and password are UTF-8, a byte a letter
};

/// The way that the requests of one feed take: trust, the certificate that they show, and the proxy. From a connector's
/// "tls": {"ca_secret", "certificate_secret", "key_secret"}, each the name of a secret that holds PEM, and "proxy":
/// {"type": "none"}, or {"type": "http" or "socks5", "host", "port", "user", "secret"}; without it that of the system
/// (http_proxy, https_proxy, no_proxy), which never stands before this machine itself.
///
/// With `ca_secret` only what that authority has signed is trusted, without it what the system trusts; TLS is 1.2 or
/// newer. Lives on the ingest thread.
class HttpTransport
{
public:
    HttpTransport(const QJsonObject &connector, HttpNetwork &network, const SecretSource &secrets);

    HttpNetwork &network() const { return m_network; }

    /// A proxy of the pack stands before the server: a connection that fails may be the one to it.
    bool hasProxy() const { return m_proxy.contains("host"); }

    /// The server is shown a certificate, which another must not see.
    bool showsItself() const { return !m_tls["certificate_secret"].toString().isEmpty(); }

    /// What the feed has asked with, of its credentials and of the proxy's. Who begins a fetch has it forgotten.
    UsedSecrets &used() { return m_used; }

    /// The way to a server, for one request. ErrorCode::Secret when a secret is not there, or holds something else.
    Result<HttpWay> wayTo(const QUrl &url);

private:
    Result<QNetworkProxy> ownProxy() const;

    QJsonObject m_tls;
    QJsonObject m_proxy;
    HttpNetwork &m_network;
    const SecretSource &m_secrets;
    UsedSecrets m_used;
};

/// The system's proxies, and none before this machine itself.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace ioc
