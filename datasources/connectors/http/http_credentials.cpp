// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_credentials.h"

#include "datasources/connectors/http/http_transport.h"
#include "datasources/connectors/http/oauth2_credentials.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpCredentials)
};

class NoCredentials final : public HttpCredentials
{
public:
    void prepare(Instant, Ready ready) override { ready({}); }
    Result<void> addTo(HttpRequest &) const override { return {}; }
    bool dropRefused() override { return false; }
    bool areAny() const override { return false; }
};

/// A secret that is sent as it is.
class PlainCredentials final : public HttpCredentials
{
public:
    PlainCredentials(const QJsonObject &auth, const SecretSource &secrets, std::shared_ptr<HttpTransport> transport)
        : m_type(auth["type"].toString())
        , m_user(auth["user"].toString())
        , m_secret(auth["secret"].toString())
        , m_header(auth["header"].toString().toLatin1())
        , m_query(auth["query"].toString())
        , m_secrets(secrets)
        , m_transport(std::move(transport))
    {
    }

    void prepare(Instant, Ready ready) override { ready({}); }
    bool dropRefused() override { return false; }

    Result<void> addTo(HttpRequest &request) const override
    {
        const auto secret = m_secrets.secret(m_secret);
        if (!secret)
            return secret.error();
        m_transport->used().note(*secret);
        if (m_type == u"basic") {
            const QByteArray basic = QByteArray(m_user.toUtf8() + ':' + *secret).toBase64();
            m_transport->used().note(basic);
            request.setHeader("Authorization", "Basic " + basic);
            return {};
        }
        if (!m_query.isEmpty()) {
            QUrl &url = request.url;
            const QString name = QString::fromLatin1(QUrl::toPercentEncoding(m_query));
            QUrlQuery others(url);
            others.removeAllQueryItems(name); // a next link may bring the key back
            QString query = others.toString(QUrl::FullyEncoded);
            if (!query.isEmpty())
                query += QLatin1Char('&');
            query += name + QLatin1Char('=') + QString::fromLatin1(secret->toPercentEncoding());
            url.setQuery(query, QUrl::StrictMode);
            return {};
        }
        // A line end would begin another header.
        const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
        if (std::any_of(secret->begin(), secret->end(), isControl))
            return Error{ErrorCode::Secret,
                         Texts::tr("The secret “%1” has signs that cannot stand in a header.").arg(m_secret)};
        if (m_type == u"bearer")
            request.setHeader("Authorization", "Bearer " + *secret);
        else
            request.setHeader(m_header, *secret);
        return {};
    }

private:
    QString m_type;
    QString m_user;
    QString m_secret;
    QByteArray m_header;
    QString m_query;
    const SecretSource &m_secrets;
    std::shared_ptr<HttpTransport> m_transport;
};

} // namespace

std::unique_ptr<HttpCredentials> makeHttpCredentials(const QJsonObject &auth, const SecretSource &secrets,
                                                     std::shared_ptr<HttpTransport> transport)
{
    if (auth.isEmpty())
        return std::make_unique<NoCredentials>();
    if (auth["type"].toString() == u"oauth2")
        return std::make_unique<OAuth2Credentials>(auth, secrets, std::move(transport));
    return std::make_unique<PlainCredentials>(auth, secrets, std::move(transport));
}

HttpRedirects redirectsOf(const HttpCredentials &credentials, const HttpTransport &transport, bool hasHeaders)
{
    return credentials.areAny() || transport.showsItself() || hasHeaders ? HttpRedirects::SameServer
                                                                         : HttpRedirects::NotLessSafe;
}

} // namespace ioc
