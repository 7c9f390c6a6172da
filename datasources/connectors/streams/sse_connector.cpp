// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/sse_connector.h"

#include "datasources/connectors/http/http_exchange.h"
#include "datasources/json_text.h"

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

void SseConnector::send(HttpRequest asking)
{
    asking.redirects = redirectsOf(credentials(), *transport(), !asking.headers.empty());
    asking.mayUseHttp2 = false;    // so that not reading holds the server back
    asking.onNewConnection = true; // which is its own for as long as it lives
    if (!asking.hasHeader("Accept"))
        asking.setHeader("Accept", "text/event-stream");
    asking.setHeader("Accept-Encoding", "identity");
    m_resumed = request().cursor.entityTag.toUtf8();
    if (!m_resumed.isEmpty())
        asking.setHeader("Last-Event-ID", m_resumed);
    m_ahead.clear();
    m_hasHead = false;
    m_hasEnded = false;
    m_events = std::make_unique<EventStream>(batch().mostBytes());
    m_events->setLastId(m_resumed);
    Listener &listener = *this;
    m_transfer = std::make_unique<HttpTransfer>(transport(), std::move(asking), timing().ofAnAttempt(), listener);
}

std::optional<Error> SseConnector::faultOfHead() const
{
    const int status = m_transfer->status();
    if (status != 200)
        return Error{ErrorCode::Http, tr("The server answered with status %1.").arg(status), origin(), status};
    const QByteArray type = m_transfer->header("Content-Type").toLower().split(';').front().trimmed();
    if (type != "text/event-stream")
        return Error{ErrorCode::Payload,
                     tr("The server answers “%1” and no stream of events.").arg(QString::fromLatin1(type)), origin()};
    const QByteArray encoding = m_transfer->header("Content-Encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return Error{ErrorCode::Payload, tr("The server packs its events, which nobody asked."), origin()};
    return std::nullopt;
}

void SseConnector::takeHead()
{
    m_hasHead = true;
    const auto fault = faultOfHead();
    if (!fault)
        return opened(!m_resumed.isEmpty());
    const auto pause = parseRetryAfter(m_transfer->header("Retry-After"), now());
    QMetaObject::invokeMethod(
        this,
        [this, fault, pause, begun = attempt()] {
            if (begun != attempt())
                return; // not from within the transfer
            close();
            if (!asksAnew(*fault))
                failed(told(*fault), pause);
        },
        Qt::QueuedConnection);
}

bool SseConnector::takeBytes(QByteArrayView bytes)
{
    if (!isOpen())
        return true; // of an answer that is none
    if (m_ahead.isEmpty())
        QMetaObject::invokeMethod(this, &SseConnector::read, Qt::QueuedConnection);
    m_ahead.append(bytes.data(), bytes.size());
    if (m_ahead.size() >= kReadAhead)
        m_transfer->pause();
    return true;
}

void SseConnector::takeEnd()
{
    m_hasEnded = true;
    if (!m_hasHead && m_transfer->status() > 0 && !m_transfer->fault())
        return takeHead();
    end();
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
    if (!m_reading || !m_transfer || !isOpen())
        return;
    const QByteArray bytes = std::exchange(m_ahead, {});
    m_transfer->resume(); // reads ahead, also while this is being committed
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
    if (m_transfer && m_reading && m_hasEnded && m_ahead.isEmpty())
        end();
}

QString SseConnector::position() const
{
    return QString::fromUtf8(m_events->lastId());
}

Error SseConnector::networkError() const
{
    const auto &fault = m_transfer->fault();
    if (fault && !isOpen())
        return {fault->code, fault->message, origin(), fault->native};
    return {ErrorCode::Connection, tr("The server ended the stream."), origin(), fault ? fault->native : 0};
}

void SseConnector::end()
{
    if (!m_transfer || (m_hasHead && !isOpen()))
        return; // refused by its head already
    if (isOpen() && !m_reading)
        return; // told with the next fetch
    if (isOpen() && !m_ahead.isEmpty())
        return read(); // what has come is read first
    const Error error = told(networkError());
    const auto retry = m_events->retry();
    close();
    failed(error, retry ? std::optional(std::clamp<Milliseconds>(*retry, 0ms, kLongestPause)) : std::nullopt);
}

void SseConnector::close()
{
    endAttempt();
    m_reading = false;
    m_transfer.reset();
}

} // namespace ioc
