// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/oauth2_credentials.h"

#include <QJsonDocument>
#include <QRegularExpression>

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
    return QByteArray(QUrl::toPercentEncoding(client) + ':' + secret.toPercentEncoding()).toBase64();
}

bool isToken(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("^[\\x21-\\x7e]+\\z"));
    return signs.match(text).hasMatch();
}

} // namespace

OAuth2Credentials::OAuth2Credentials(const QJsonObject &auth, const SecretSource &secrets,
                                     std::shared_ptr<HttpTransport> transport)
    : m_url(auth["token_url"].toString(), QUrl::StrictMode)
    , m_client(auth["client_id"].toString())
    , m_secret(auth["secret"].toString())
    , m_scope(auth["scope"].toString())
    , m_secrets(secrets)
    , m_transport(std::move(transport))
    , m_exchange(m_transport)
{
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
    m_gotWith = {secret, basicOf(m_client, secret)};
    for (const QByteArray &sent : m_gotWith)
        m_transport->used().note(sent);
    HttpRequest request;
    request.url = m_url;
    request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    request.setHeader("Authorization", "Basic " + m_gotWith.back());
    request.setHeader("Accept", "application/json");
    request.body = "grant_type=client_credentials";
    if (!m_scope.isEmpty())
        *request.body += "&scope=" + QUrl::toPercentEncoding(m_scope);
    m_exchange.start(
        std::move(request), {kPatience, kLongestAnswer}, m_asked, [this](const HttpExchange::Outcome &outcome) {
            const auto *answer = std::get_if<HttpAnswer>(&outcome);
            std::exchange(m_ready, nullptr)(answer ? takeAnswer(answer->body)
                                                   : Result<void>(told(std::get<FetchFailure>(outcome).error)));
        });
}

/// The same failure, as one of the server that gives tokens. 400 and 401 are its no to the client (RFC 6749, 5.2).
Error OAuth2Credentials::told(const Error &error) const
{
    const bool refused = error.code == ErrorCode::Http && (error.native == 400 || error.native == 401);
    return {
        refused ? ErrorCode::Secret : error.code,
        refused
            ? tr("The server that gives tokens refused the client “%1” (status %2).").arg(m_client).arg(error.native)
            : tr("The server that gives tokens: %1").arg(error.message),
        error.where, error.native};
}

Result<void> OAuth2Credentials::takeAnswer(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QString token = answer["access_token"].toString();
    if (answer["token_type"].toString().toLower() != u"bearer" || !isToken(token))
        return Error{ErrorCode::Payload, tr("The server that gives tokens answered with something else."),
                     HttpExchange::shown(m_url)};
    m_token = token.toLatin1();
    const QJsonValue life = answer["expires_in"];
    const Milliseconds good =
        life.isDouble() ? Milliseconds(qint64(std::clamp(life.toDouble(), 0.0, kLongestLife) * 1000)) - kBeforeExpiry
                        : kWithoutExpiry;
    m_goodUntil = m_asked + good;
    return {};
}

Result<void> OAuth2Credentials::addTo(HttpRequest &request) const
{
    for (const QByteArray &sent : m_gotWith) // in another fetch, perhaps to a server that knows it
        m_transport->used().note(sent);
    m_transport->used().note(m_token);
    request.setHeader("Authorization", "Bearer " + m_token);
    return {};
}

bool OAuth2Credentials::dropRefused()
{
    m_token.clear();
    return true;
}

} // namespace ioc
