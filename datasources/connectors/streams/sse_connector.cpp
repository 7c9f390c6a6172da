// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/sse_connector.h"

#include "datasources/connectors/http/http_exchange.h"
#include "datasources/json_text.h"

#include <QDateTime>
#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kReadAhead = 256 * 1024;
constexpr int kDefaultMaxKib = 256;
constexpr int kUnauthorised = 401;
constexpr int kMaxRedirects = 5;
constexpr Milliseconds kLongestPause = 1h;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

SseConnector::SseConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                           std::unique_ptr<HttpCredentials> credentials)
    : StreamConnector(feed, HttpExchange::shown(url))
    , m_url(url)
    , m_showsItself(!feed.connector["tls"]["certificate_secret"].toString().isEmpty())
    , m_mostBytes(qsizetype(feed.connector["max_message_kib"].toInt(kDefaultMaxKib)) * 1024)
    , m_transport(std::move(transport))
    , m_credentials(std::move(credentials))
{
    const QJsonObject headers = feed.connector["headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        m_headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
}

SseConnector::~SseConnector()
{
    SseConnector::close();
}

void SseConnector::open(const FetchRequest &request)
{
    m_at = request.at;
    m_resumed = request.cursor.entityTag.toUtf8();
    m_authorisedAnew = false;
    askWhenReady();
}

void SseConnector::askWhenReady()
{
    m_credentials->prepare(m_at, [this, attempt = ++m_attempt](const Result<void> &ready) {
        if (attempt != m_attempt)
            return;
        if (!ready)
            return fail(ready.error());
        ask();
    });
}

/// Before anything was sent; not from within open().
void SseConnector::fail(const Error &error)
{
    QTimer::singleShot(0, this, [this, error, attempt = m_attempt] {
        if (attempt == m_attempt)
            failed(error);
    });
}

void SseConnector::ask()
{
    QNetworkRequest request(m_url);
    const bool staysThere = m_credentials->areAny() || m_showsItself;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, staysThere
                                                                       ? QNetworkRequest::SameOriginRedirectPolicy
                                                                       : QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(kMaxRedirects);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // so that not reading holds the server back
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "ToanCanh");
    if (!m_resumed.isEmpty())
        request.setRawHeader("Last-Event-ID", m_resumed);
    for (const auto &[name, value] : m_headers)
        request.setRawHeader(name, value);
    if (const auto prepared = m_transport->prepare(request); !prepared)
        return fail(prepared.error());
    if (const auto authorised = m_credentials->addTo(request); !authorised)
        return fail(authorised.error());
    m_hasHead = false;
    m_events = std::make_unique<EventStream>(m_mostBytes);
    m_events->setLastId(m_resumed);
    m_reply = m_transport->network().get(request);
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SseConnector::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseConnector::read);
    connect(m_reply, &QNetworkReply::finished, this, &SseConnector::end);
}

std::optional<Error> SseConnector::faultOfHead() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200)
        return Error{ErrorCode::Http, tr("The server answered with status %1.").arg(status), origin(), status};
    const QByteArray type = m_reply->rawHeader("Content-Type").toLower().split(';').front().trimmed();
    if (type != "text/event-stream")
        return Error{ErrorCode::Payload,
                     tr("The server answers “%1” and no stream of events.").arg(QString::fromLatin1(type)), origin()};
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return Error{ErrorCode::Payload, tr("The server packs its events, which nobody asked."), origin()};
    return std::nullopt;
}

void SseConnector::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_hasHead || status == 0 || (status >= 300 && status < 400 && status != 304))
        return;
    m_hasHead = true;
    const auto fault = faultOfHead();
    if (!fault)
        return opened(!m_resumed.isEmpty());
    const auto pause = parseRetryAfter(m_reply->rawHeader("Retry-After"), now());
    QMetaObject::invokeMethod(
        this,
        [this, fault, pause, attempt = m_attempt] {
            if (attempt != m_attempt)
                return; // not from within its own signal
            close();
            const bool isRefused = fault->code == ErrorCode::Http && fault->native == kUnauthorised;
            if (isRefused && !std::exchange(m_authorisedAnew, true) && m_credentials->dropRefused())
                return askWhenReady();
            failed(*fault, pause);
        },
        Qt::QueuedConnection);
}

void SseConnector::resume()
{
    m_reading = true;
    QMetaObject::invokeMethod(this, &SseConnector::read, Qt::QueuedConnection);
}

void SseConnector::pause()
{
    m_reading = false;
}

void SseConnector::read()
{
    if (!m_reading || !m_reply || !isOpen())
        return;
    const QByteArray bytes = m_reply->readAll();
    if (!bytes.isEmpty())
        heard();
    const int before = batch().messages();
    m_events->add(bytes, [this](const EventStream::Event &event) {
        if (event.isTooLarge)
            return batch().refuse(
                tr("An event “%1” is larger than %2 bytes.").arg(QString::fromUtf8(event.type)).arg(m_mostBytes),
                QString::fromUtf8(event.type));
        QByteArray about("{\"event\":");
        if (!appendWellFormed(about, view(event.type)))
            about += "null";
        const qsizetype end = about.size();
        about += ",\"id\":";
        if (m_events->lastId().isEmpty() || !appendWellFormed(about, view(m_events->lastId())))
            about.truncate(end);
        if (m_resumed.isEmpty()) {
            about += ",\"received\":\"";
            about += QDateTime::fromMSecsSinceEpoch(toMillis(now()), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
            about += '"';
        }
        batch().add(about, event.data, QString::fromUtf8(event.type));
    });
    if (batch().messages() > before)
        gathered();
    if (m_reply && m_reading && m_reply->isFinished() && m_reply->bytesAvailable() == 0)
        end();
}

QString SseConnector::position() const
{
    return QString::fromUtf8(m_events->lastId());
}

Error SseConnector::networkError() const
{
    switch (m_reply->error()) {
    case QNetworkReply::NoError:
        return {ErrorCode::Connection, tr("The server ended the stream."), origin()};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::NameResolution, m_reply->errorString(), origin()};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Tls, m_reply->errorString(), origin()};
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorCode::Http, tr("The server sends the request on to where it must not go."), origin()};
    default:
        return {ErrorCode::Connection, m_reply->errorString(), origin(), int(m_reply->error())};
    }
}

void SseConnector::end()
{
    if (!m_reply || (m_hasHead && !isOpen()))
        return; // refused by its head already
    if (isOpen() && !m_reading)
        return; // told with the next fetch
    if (isOpen() && m_reply->bytesAvailable() > 0)
        return read(); // what has come is read first
    const Error error = networkError();
    const auto retry = m_events->retry();
    close();
    failed(error, retry ? std::optional(std::clamp<Milliseconds>(*retry, 0ms, kLongestPause)) : std::nullopt);
}

void SseConnector::close()
{
    ++m_attempt;
    m_reading = false;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

} // namespace ioc
