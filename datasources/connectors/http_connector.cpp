// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http_connector.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrl>

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr int kDefaultTimeoutSeconds = 30;
constexpr int kDefaultMaxMiB = 256;
constexpr int kMaxRedirects = 5;
constexpr Milliseconds kLongestPause = 1h;

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::NameResolution;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::Tls;
    case QNetworkReply::TimeoutError:
        return ErrorCode::Timeout;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return ErrorCode::Http;
    default:
        return ErrorCode::Connection;
    }
}

} // namespace

std::optional<Milliseconds> parseRetryAfter(const QByteArray &header, Instant now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    Milliseconds pause{0};
    if (isNumber) {
        if (seconds < 0)
            return std::nullopt;
        pause = std::chrono::seconds(std::min<qlonglong>(seconds, 3600));
    } else {
        const QDateTime when =
            QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!when.isValid())
            return std::nullopt;
        const QDateTime utc(when.date(), when.time(), Qt::UTC);
        pause = fromMillis(utc.toMSecsSinceEpoch()) - now;
    }
    return std::clamp<Milliseconds>(pause, 1s, kLongestPause);
}

HttpConnector::HttpConnector(const FeedDefinition &feed, QString url, QNetworkAccessManager &network,
                             std::unique_ptr<HttpCredentials> credentials)
    : m_feed(feed.id)
    , m_url(std::move(url))
    , m_limit(feed.pageRows)
    , m_timeout(std::chrono::seconds(feed.connector["timeout_s"].toInt(kDefaultTimeoutSeconds)))
    , m_maxBytes(qint64(feed.connector["max_mib"].toInt(kDefaultMaxMiB)) * 1024 * 1024)
    , m_conditional(feed.watermarkField.isEmpty())
    , m_network(network)
    , m_credentials(std::move(credentials))
{
    const QJsonObject headers = feed.connector["headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        m_headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
}

HttpConnector::~HttpConnector()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

QNetworkRequest HttpConnector::networkRequest(const FetchRequest &request) const
{
    QString url = m_url;
    url.replace(QStringLiteral("{watermark}"), QString::fromLatin1(QUrl::toPercentEncoding(request.watermark)));
    url.replace(QStringLiteral("{limit}"), QString::number(m_limit));
    QNetworkRequest network{QUrl(url, QUrl::StrictMode)};
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, m_credentials->areAny()
                                                                       ? QNetworkRequest::SameOriginRedirectPolicy
                                                                       : QNetworkRequest::NoLessSafeRedirectPolicy);
    network.setMaximumRedirectsAllowed(kMaxRedirects);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setRawHeader("Accept-Encoding", ContentDecoder::accepted());
    network.setRawHeader("User-Agent", "ToanCanh");
    if (m_conditional && !request.cursor.entityTag.isEmpty())
        network.setRawHeader("If-None-Match", request.cursor.entityTag.toUtf8());
    if (m_conditional && !request.cursor.lastModified.isEmpty())
        network.setRawHeader("If-Modified-Since", request.cursor.lastModified.toUtf8());
    for (const auto &[name, value] : m_headers)
        network.setRawHeader(name, value);
    return network;
}

void HttpConnector::fetch(const FetchRequest &request, Callback callback)
{
    Q_ASSERT(!m_reply);
    m_request = request;
    m_callback = std::move(callback);
    m_authorisedAnew = false;
    authorise();
}

void HttpConnector::authorise()
{
    m_credentials->prepare(m_request.at, [this](const Result<void> &ready) {
        if (ready)
            send();
        else
            fail(ready.error());
    });
}

void HttpConnector::send()
{
    QNetworkRequest request = networkRequest(m_request);
    if (const auto authorised = m_credentials->addTo(request); !authorised)
        return fail(authorised.error());
    m_body.reset();
    m_received = 0;
    m_bodyFault.reset();
    m_timedOut = false;
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpConnector::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpConnector::finish);
    m_deadline.start(m_timeout);
}

/// Before anything was sent. Never from within fetch().
void HttpConnector::fail(const Error &error)
{
    QTimer::singleShot(0, this, [this, error] {
        std::exchange(m_callback, nullptr)(FetchFailure{error, std::nullopt});
    });
}

void HttpConnector::takeBytes()
{
    if (m_bodyFault)
        return;
    if (const auto taken = unpack(m_reply->readAll()); !taken) {
        m_bodyFault = taken.error();
        m_reply->abort();
    }
}

Result<void> HttpConnector::unpack(const QByteArray &bytes)
{
    if (!m_body) {
        auto decoder = ContentDecoder::forEncoding(m_reply->rawHeader("Content-Encoding"), m_maxBytes);
        if (!decoder)
            return decoder.error();
        m_body = std::move(*decoder);
    }
    m_received += bytes.size();
    return m_body->add(bytes);
}

void HttpConnector::finish()
{
    m_deadline.stop();
    if (!m_bodyFault && !m_timedOut) {
        if (const auto taken = unpack(m_reply->readAll()); !taken)
            m_bodyFault = taken.error();
    }
    constexpr int kUnauthorised = 401;
    const bool refused = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == kUnauthorised;
    FetchOutcome result = outcome();
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body.reset();
    if (refused && !std::exchange(m_authorisedAnew, true) && m_credentials->dropRefused())
        return authorise();
    std::exchange(m_callback, nullptr)(std::move(result));
}

FetchOutcome HttpConnector::outcome()
{
    if (m_timedOut)
        return failure(ErrorCode::Timeout, tr("The server did not answer in full within %n second(s).", nullptr,
                                              int(m_timeout.count() / 1000)));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 304)
        return NotModified{};
    if (status >= 400 || status == 206 ||
        (status > 0 && (status < 200 || status >= 300) && m_reply->error() == QNetworkReply::NoError)) {
        FetchFailure refused = failure(ErrorCode::Http, tr("The server answered with status %1.").arg(status), status);
        refused.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), m_request.at);
        return refused;
    }
    if (m_bodyFault)
        return failure(m_bodyFault->code, m_bodyFault->message);
    if (m_reply->error() == QNetworkReply::InsecureRedirectError)
        return failure(
            ErrorCode::Http,
            m_credentials->areAny()
                ? tr("The server sends the request on to another server, which must not see the credentials.")
                : tr("The server sends the request on to a server without encryption."),
            status);
    if (m_reply->error() != QNetworkReply::NoError) {
        const ErrorCode code = codeOf(m_reply->error());
        const bool answered = status > 0 && code == ErrorCode::Connection;
        return failure(answered ? ErrorCode::Payload : code,
                       answered ? tr("The connection broke in the middle of the answer.") : m_reply->errorString(),
                       int(m_reply->error()));
    }
    const QByteArray announced = m_reply->rawHeader("Content-Length");
    if (!announced.isEmpty() && announced.toLongLong() != m_received)
        return failure(
            ErrorCode::Payload,
            tr("The answer has %1 bytes where %2 were announced.").arg(m_received).arg(QString::fromLatin1(announced)));
    auto body = m_body->end();
    if (!body)
        return failure(body.error().code, body.error().message);
    auto payload = std::make_shared<Payload>();
    payload->feed = m_feed;
    payload->run = m_request.run;
    payload->received = m_request.at;
    payload->bytes = std::move(*body);
    payload->origin = origin();
    payload->cursor.entityTag = QString::fromLatin1(m_reply->rawHeader("ETag"));
    payload->cursor.lastModified = QString::fromLatin1(m_reply->rawHeader("Last-Modified"));
    payload->watermark = m_request.watermark;
    return PayloadPtr(std::move(payload));
}

FetchFailure HttpConnector::failure(ErrorCode code, const QString &message, int native) const
{
    return {Error{code, message, origin(), native}, std::nullopt};
}

QString HttpConnector::origin() const
{
    return m_reply->request().url().toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

} // namespace ioc
