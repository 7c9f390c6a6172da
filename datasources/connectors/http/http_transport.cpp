// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_transport.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace ioc {
namespace {

constexpr int kMaxRedirects = 5;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpTransport)
};

Result<QList<QSslCertificate>> certificatesIn(const QString &name, const SecretSource &secrets)
{
    const auto pem = secrets.secret(name);
    if (!pem)
        return pem.error();
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{ErrorCode::Secret, Texts::tr("The secret “%1” holds no certificate in PEM.").arg(name)};
    return certificates;
}

Result<QSslKey> keyIn(const QString &name, const SecretSource &secrets)
{
    const auto pem = secrets.secret(name);
    if (!pem)
        return pem.error();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return Error{ErrorCode::Secret,
                 Texts::tr("The secret “%1” holds no private key in PEM, or one with a password.").arg(name)};
}

} // namespace

HttpTransport::HttpTransport(const QJsonObject &connector, QNetworkAccessManager &shared, const SecretSource &secrets)
    : m_tls(connector["tls"].toObject())
    , m_proxy(connector["proxy"].toObject())
    , m_shared(shared)
    , m_secrets(secrets)
{
    if (m_tls.isEmpty() && m_proxy.isEmpty())
        return;
    m_own = std::make_unique<QNetworkAccessManager>();
    if (m_proxy.isEmpty())
        m_own->setProxyFactory(new SystemProxies); // which the manager then owns
}

HttpTransport::~HttpTransport() = default;

Result<void> HttpTransport::prepare(QNetworkRequest &request)
{
    request.setRawHeader("User-Agent", "ToanCanh");
    request.setMaximumRedirectsAllowed(kMaxRedirects);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!m_proxy.isEmpty()) {
        if (const auto chosen = chooseProxy(); !chosen)
            return chosen;
    }
    return secure(request);
}

Result<void> HttpTransport::secure(QNetworkRequest &request) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (const QString name = m_tls["ca_secret"].toString(); !name.isEmpty()) {
        const auto authorities = certificatesIn(name, m_secrets);
        if (!authorities)
            return authorities.error();
        configuration.setCaCertificates(*authorities);
    }
    if (const QString name = m_tls["certificate_secret"].toString(); !name.isEmpty()) {
        const auto chain = certificatesIn(name, m_secrets);
        if (!chain)
            return chain.error();
        const auto key = keyIn(m_tls["key_secret"].toString(), m_secrets);
        if (!key)
            return key.error();
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
    }
    request.setSslConfiguration(configuration);
    return {};
}

Result<void> HttpTransport::chooseProxy()
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
    if (m_own->proxy() != proxy)
        m_own->setProxy(proxy);
    return {};
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName();
    if (host == u"localhost" || QHostAddress(host).isLoopback())
        return {QNetworkProxy::NoProxy};
    return systemProxyForQuery(query);
}

} // namespace ioc
