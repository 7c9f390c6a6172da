// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/stream_connector.h"

#include "core/base/log.h"
#include "datasources/credentials/without_secrets.h"

#include <QDateTime>

#include <utility>

namespace ioc {
namespace {

constexpr int kSmallBatch = 8;

QDateTime utc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC);
}

} // namespace

StreamConnector::StreamConnector(const FeedDefinition &feed, QString origin)
    : m_feed(feed.id)
    , m_origin(std::move(origin))
    , m_batch(messageBatchFor(feed.connector))
{
    if (feed.connector.contains("timeout_s"))
        m_timing.connect = std::chrono::seconds(feed.connector["timeout_s"].toInt());
    if (feed.connector.contains("silence_s"))
        m_timing.silence = std::chrono::seconds(feed.connector["silence_s"].toInt());
    for (QTimer *timer : {&m_deadline, &m_gather, &m_lull, &m_quiet, &m_unasked}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        close();
        failed({ErrorCode::Timeout, tr("The server did not open the stream in time."), m_origin});
    });
    connect(&m_gather, &QTimer::timeout, this, &StreamConnector::deliver);
    connect(&m_lull, &QTimer::timeout, this, &StreamConnector::deliver);
    connect(&m_quiet, &QTimer::timeout, this, &StreamConnector::beQuiet);
    connect(&m_unasked, &QTimer::timeout, this, [this] {
        if (m_line == Line::Closed)
            return;
        close();
        m_line = Line::Closed;
    });
}

QByteArray StreamConnector::nowText() const
{
    return utc(now()).toString(Qt::ISODateWithMs).toLatin1();
}

void StreamConnector::fetch(const FetchRequest &request, Callback callback)
{
    Q_ASSERT(!m_callback);
    m_request = request;
    m_callback = std::move(callback);
    m_begun.start();
    m_unasked.stop();
    if (m_unsettled || m_fault) {
        QTimer::singleShot(0, this, [this] {
            if (m_unsettled)
                answer(makePayload());
            else
                answer(*std::exchange(m_fault, std::nullopt));
        });
    } else if (m_line == Line::Closed) {
        m_line = Line::Opening;
        m_deadline.start(m_timing.connect);
        open(request);
    } else {
        listen();
    }
}

void StreamConnector::opened(bool nothingMissed)
{
    m_deadline.stop();
    m_line = Line::Open;
    m_heard.start();
    const QDateTime last = QDateTime::fromString(m_request.cursor.lastModified, Qt::ISODateWithMs);
    if (!nothingMissed && last.isValid()) {
        const QString reason = tr("The stream began anew: what was sent between %1 and %2 (UTC) may be missing.")
                                   .arg(last.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
                                        utc(now()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")));
        qCWarning(lcIngest) << "feed" << m_feed.toString() << "has a gap since" << m_request.cursor.lastModified;
        m_gap = QuarantinedRecord{{}, {}, reason, R"({"gap":true})"};
    }
    listen();
}

void StreamConnector::listen()
{
    // A transport may have told of messages after it was paused.
    if (m_batch.isEmpty())
        m_quiet.start(m_timing.quiet);
    else
        m_gather.start(m_timing.gather);
    resume();
}

void StreamConnector::gathered(bool news)
{
    heard();
    m_news = m_news || news;
    if (m_batch.isEmpty() || !m_callback)
        return;
    m_quiet.stop();
    if (m_batch.isFull())
        return deliver();
    if (!m_gather.isActive())
        m_gather.start(m_timing.gather);
    if (m_batch.messages() >= kSmallBatch)
        m_lull.start(m_timing.lull);
}

void StreamConnector::deliver()
{
    pause();
    auto payload = std::make_shared<Payload>();
    payload->received = now();
    payload->origin = m_origin;
    // What the source had kept says nothing of this moment: the feed speaks for it with the next news only.
    payload->more = !std::exchange(m_news, false);
    payload->cursor.entityTag = position();
    payload->cursor.lastModified = utc(payload->received).toString(Qt::ISODateWithMs);
    m_batch.moveTo(*payload);
    leaveUnsaid(*payload);
    if (m_gap)
        payload->aside.push_back(*m_gap);
    m_unsettled = std::move(payload);
    answer(makePayload());
}

/// A position that holds a secret is none: it would not be the one that the source gave.
void StreamConnector::leaveUnsaid(Payload &payload) const
{
    const QByteArrayList &secrets = askedWith().all();
    if (secrets.isEmpty())
        return;
    const auto cleared = [&secrets](const QString &text) {
        QByteArray bytes = text.toUtf8();
        removeSecrets(bytes, secrets);
        return QString::fromUtf8(bytes);
    };
    removeSecrets(payload.bytes, secrets);
    for (QuarantinedRecord &record : payload.aside) {
        record.reason = cleared(record.reason);
        removeSecrets(record.record, secrets);
    }
    if (cleared(payload.cursor.entityTag) != payload.cursor.entityTag)
        payload.cursor.entityTag.clear();
}

/// What is not settled, as the answer of this fetch.
PayloadPtr StreamConnector::makePayload()
{
    auto payload = std::make_shared<Payload>(*m_unsettled);
    payload->feed = m_feed;
    payload->run = m_request.run;
    payload->watermark = m_request.watermark;
    return payload;
}

void StreamConnector::beQuiet()
{
    pause();
    if (m_timing.silence && Milliseconds(m_heard.elapsed()) > *m_timing.silence) {
        close();
        return failed({ErrorCode::Timeout,
                       tr("The stream said nothing for %n second(s).", nullptr, int(m_timing.silence->count() / 1000)),
                       m_origin});
    }
    answer(NothingNew{});
}

void StreamConnector::failed(Error error, std::optional<Milliseconds> retryAfter)
{
    m_deadline.stop();
    m_line = Line::Closed;
    FetchFailure failure{std::move(error), retryAfter};
    if (m_callback && m_batch.isEmpty() && !m_unsettled)
        return answer(std::move(failure));
    m_fault = std::move(failure);
    if (m_callback && !m_batch.isEmpty())
        deliver();
}

void StreamConnector::answer(FetchOutcome outcome)
{
    m_gather.stop();
    m_lull.stop();
    m_quiet.stop();
    if (!m_unsettled)
        m_unasked.start(m_timing.unasked);
    std::exchange(m_callback, nullptr)(std::move(outcome));
}

void StreamConnector::settled(Settlement settlement)
{
    m_unasked.start(m_timing.unasked);
    if (!m_unsettled || settlement == Settlement::Undecided)
        return;
    m_unsettled.reset();
    m_gap.reset();
    m_heard.start();
    if (m_line == Line::Open)
        confirm();
}

} // namespace ioc
