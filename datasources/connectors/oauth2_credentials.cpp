// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/oauth2_credentials.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kPatience = 15s;
constexpr Milliseconds kBeforeExpiry = 1min;
constexpr Milliseconds kWithoutExpiry = 5min; // RFC 6749, 5.1: the server need not say
constexpr double kLongestLife = 86'400;       // seconds
constexpr qint64 kLongestAnswer = 64 * 1024;

/// RFC 6749, 2.3.1: id and secret are form-encoded before they are joined.
QByteArray basicOf(const QString &client, const QByteArray &secret)
{
    return "Basic " + QByteArray(QUrl::toPercentEncoding(client) + ':' + secret.toPercentEncoding()).toBase64();
}

bool isToken(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("^[\\x21-\\x7e]+$"));
    return signs.match(text).hasMatch();
}

} // namespace

OAuth2Credentials::OAuth2Credentials(const QJsonObject &auth, const SecretSource &secrets,
                                     QNetworkAccessManager &network)
    : m_url(auth["token_url"].toString(), QUrl::StrictMode)
    , m_client(auth["client_id"].toString())
    , m_secret(auth["secret"].toString())
    , m_scope(auth["scope"].toString())
    , m_secrets(secrets)
    , m_network(network)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_reply)
            m_reply->abort();
    });
}

OAuth2Credentials::~OAuth2Credentials()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void OAuth2Credentials::prepare(Instant now, Ready ready)
{
    if (!m_token.isEmpty() && now < m_goodUntil)
        return ready({});
    m_token.clear();
    const auto secret = m_secrets.secret(m_secret);
    if (!secret)
        return ready(secret.error());
    m_asked = now;
    m_ready = std::move(ready);
    ask(*secret);
}

void OAuth2Credentials::ask(const QByteArray &secret)
{
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Authorization", basicOf(m_client, secret));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    QByteArray form = "grant_type=client_credentials";
    if (!m_scope.isEmpty())
        form += "&scope=" + QUrl::toPercentEncoding(m_scope);
    m_reply = m_network.post(request, form);
    m_reply->setReadBufferSize(kLongestAnswer);
    connect(m_reply, &QNetworkReply::finished, this, &OAuth2Credentials::finish);
    // With a full buffer a reply never finishes.
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() >= kLongestAnswer)
            QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
    });
    m_deadline.start(kPatience);
}

void OAuth2Credentials::finish()
{
    m_deadline.stop();
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    Result<void> outcome;
    if (reply->bytesAvailable() >= kLongestAnswer)
        outcome = somethingElse();
    else if (reply->error() == QNetworkReply::OperationCanceledError)
        outcome = failure(ErrorCode::Timeout, tr("The server that gives tokens did not answer in time."));
    else if (status == 400 || status == 401)
        outcome = failure(
            ErrorCode::Secret,
            tr("The server that gives tokens refused the client “%1” (status %2).").arg(m_client).arg(status), status);
    else if (status >= 300)
        outcome =
            failure(ErrorCode::Http, tr("The server that gives tokens answered with status %1.").arg(status), status);
    else if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        outcome = failure(ErrorCode::Tls, reply->errorString());
    else if (reply->error() == QNetworkReply::HostNotFoundError)
        outcome = failure(ErrorCode::NameResolution, tr("The server that gives tokens is unknown."));
    else if (reply->error() != QNetworkReply::NoError)
        outcome =
            failure(ErrorCode::Connection, tr("The server that gives tokens cannot be reached."), int(reply->error()));
    else
        outcome = takeAnswer(reply->readAll());
    std::exchange(m_ready, nullptr)(std::move(outcome));
}

Error OAuth2Credentials::somethingElse() const
{
    return failure(ErrorCode::Payload, tr("The server that gives tokens answered with something else."));
}

Result<void> OAuth2Credentials::takeAnswer(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QString token = answer["access_token"].toString();
    if (answer["token_type"].toString().toLower() != u"bearer" || !isToken(token))
        return somethingElse();
    m_token = token.toLatin1();
    const QJsonValue life = answer["expires_in"];
    const Milliseconds good =
        life.isDouble() ? Milliseconds(qint64(std::clamp(life.toDouble(), 0.0, kLongestLife) * 1000)) - kBeforeExpiry
                        : kWithoutExpiry;
    m_goodUntil = m_asked + good;
    return {};
}

Result<void> OAuth2Credentials::addTo(QNetworkRequest &request) const
{
    request.setRawHeader("Authorization", "Bearer " + m_token);
    return {};
}

bool OAuth2Credentials::dropRefused()
{
    m_token.clear();
    return true;
}

Error OAuth2Credentials::failure(ErrorCode code, const QString &message, int native) const
{
    return {code, message, m_url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment), native};
}

} // namespace ioc
