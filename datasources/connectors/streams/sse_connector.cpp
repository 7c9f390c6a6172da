// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/sse_connector.h"

#include "datasources/connectors/http/http_exchange.h"
#include "datasources/json_text.h"

#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kReadAhead = 256 * 1024;
constexpr Milliseconds kLongestPause = 1h;

} // namespace

SseConnector::SseConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                           std::unique_ptr<HttpCredentials> credentials)
    : WebStreamConnector(feed, url, std::move(transport), std::move(credentials))
{
}

SseConnector::~SseConnector()
{
    SseConnector::close();
}

void SseConnector::send(QNetworkRequest asking)
{
    asking.setAttribute(QNetworkRequest::RedirectPolicyAttribute, redirectsOf(credentials(), transport()));
    asking.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // so that not reading holds the server back
    if (!asking.hasRawHeader("Accept"))
        asking.setRawHeader("Accept", "text/event-stream");
    asking.setRawHeader("Accept-Encoding", "identity");
    m_resumed = request().cursor.entityTag.toUtf8();
    if (!m_resumed.isEmpty())
        asking.setRawHeader("Last-Event-ID", m_resumed);
    m_hasHead = false;
    m_events = std::make_unique<EventStream>(batch().mostBytes());
    m_events->setLastId(m_resumed);
    m_reply = transport().network().get(asking);
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
        [this, fault, pause, begun = attempt()] {
            if (begun != attempt())
                return; // not from within its own signal
            close();
            if (!asksAnew(*fault))
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
            return batch().refuse(tr("An event “%1” is larger than %2 bytes.")
                                      .arg(QString::fromUtf8(event.type))
                                      .arg(batch().mostBytes()),
                                  QString::fromUtf8(event.type));
        QByteArray about("{\"event\":");
        if (!appendWellFormed(about, event.type))
            about += "null";
        const qsizetype end = about.size();
        about += ",\"id\":";
        if (m_events->lastId().isEmpty() || !appendWellFormed(about, m_events->lastId()))
            about.truncate(end);
        if (m_resumed.isEmpty())
            about += ",\"received\":\"" + nowText() + '"';
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
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::NoError)
        return {ErrorCode::Connection, tr("The server ended the stream."), origin()};
    const ErrorCode code = codeOf(error);
    if (code == ErrorCode::Http)
        return {code, tr("The server sends the request on to where it must not go."), origin()};
    return {code, m_reply->errorString(), origin(), int(error)};
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
    endAttempt();
    m_reading = false;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

} // namespace ioc
