// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_transport.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpTransport)
};

/// Empty for a secret that is not named.
Result<QByteArray> certificatesIn(const QString &name, const SecretSource &secrets)
{
    if (name.isEmpty())
        return QByteArray();
    auto pem = secrets.secret(name);
    if (pem && QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty())
        return Error{ErrorCode::Secret, Texts::tr("The secret “%1” holds no certificate in PEM.").arg(name)};
    return pem;
}

Result<QByteArray> keyIn(const QString &name, const SecretSource &secrets)
{
    auto pem = secrets.secret(name);
    if (!pem)
        return pem;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (!QSslKey(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey).isNull())
            return pem;
    }
    return Error{ErrorCode::Secret,
                 Texts::tr("The secret “%1” holds no private key in PEM, or one with a password.").arg(name)};
}

QNetworkProxy systemProxy(const QUrl &url)
{
    const QUrl plain = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveUserInfo); // where a key may stand
    for (const QNetworkProxy &proxy : SystemProxies().queryProxy(QNetworkProxyQuery(plain))) {
        switch (proxy.type()) {
        case QNetworkProxy::HttpProxy:
        case QNetworkProxy::HttpCachingProxy:
        case QNetworkProxy::Socks5Proxy:
        case QNetworkProxy::NoProxy:
            return proxy;
        default: // of FTP, or one that says where to look further
            break;
        }
    }
    return QNetworkProxy::NoProxy;
}

} // namespace

HttpTransport::HttpTransport(const QJsonObject &connector, HttpNetwork &network, const SecretSource &secrets)
    : m_tls(connector["tls"].toObject())
    , m_proxy(connector["proxy"].toObject())
    , m_network(network)
    , m_secrets(secrets)
{
}

Result<HttpWay> HttpTransport::wayTo(const QUrl &url)
{
    HttpWay way;
    auto authorities = certificatesIn(m_tls["ca_secret"].toString(), m_secrets);
    if (!authorities)
        return authorities.error();
    way.authorities = std::move(*authorities);
    if (showsItself()) {
        auto certificate = certificatesIn(m_tls["certificate_secret"].toString(), m_secrets);
        if (!certificate)
            return certificate.error();
        auto key = keyIn(m_tls["key_secret"].toString(), m_secrets);
        if (!key)
            return key.error();
        way.certificate = std::move(*certificate);
        way.key = std::move(*key);
    }
    const auto proxy = m_proxy.isEmpty() ? Result<QNetworkProxy>(systemProxy(url)) : ownProxy();
    if (!proxy)
        return proxy.error();
    way.proxy = *proxy;
    if (const QByteArray password = way.proxy.password().toLatin1(); !password.isEmpty()) {
        m_used.note(password);
        m_used.note(QByteArray(way.proxy.user().toLatin1() + ':' + password).toBase64());
    }
    return way;
}

Result<QNetworkProxy> HttpTransport::ownProxy() const
{
    const QString type = m_proxy["type"].toString();
    QNetworkProxy proxy(type == u"none"     ? QNetworkProxy::NoProxy
                        : type == u"socks5" ? QNetworkProxy::Socks5Proxy
                                            : QNetworkProxy::HttpProxy,
                        m_proxy["host"].toString(), quint16(m_proxy["port"].toInt()));
    if (const QString name = m_proxy["secret"].toString(); !name.isEmpty()) {
        const auto password = m_secrets.secret(name);
        if (!password)
            return password.error();
        // Qt writes both in Latin-1: so the bytes that leave are UTF-8.
        proxy.setUser(QString::fromLatin1(m_proxy["user"].toString().toUtf8()));
        proxy.setPassword(QString::fromLatin1(*password));
    }
    return proxy;
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    if (host == u"localhost" || QHostAddress(host).isLoopback())
        return {QNetworkProxy::NoProxy};
    return systemProxyForQuery(query);
}

} // namespace ioc
