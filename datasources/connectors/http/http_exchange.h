// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connector.h"
#include "datasources/connectors/http/content_decoder.h"
#include "datasources/connectors/http/http_transfer.h"

#include <QTimer>

namespace ioc {

/// What a server has answered, whole.
struct HttpAnswer
{
    int status = 0;  ///< 2xx but 206, or 304 with an empty body
    QByteArray body; ///< unpacked
    QByteArray entityTag;
    QByteArray lastModified;
    QByteArray link;                                     ///< RFC 8288
    std::vector<std::pair<QByteArray, QByteArray>> kept; ///< headers that may be kept with the payload
};

/// One request after the other, each with its answer whole or not at all: bounded in time and size, unpacked, of the
/// length that was announced, with a status that is a success. Lives on the ingest thread.
class HttpExchange : public QObject, private HttpTransfer::Listener
{
    Q_OBJECT

public:
    struct Limits
    {
        Milliseconds time;
        qint64 bytes;      ///< of the unpacked body …
        qint64 before = 0; ///< … and of the pages before it
    };
    using Outcome = std::variant<HttpAnswer, FetchFailure>;
    using Done = std::function<void(Outcome)>;

    explicit HttpExchange(std::shared_ptr<HttpTransport> transport);

    /// Calls nobody back any more.
    ~HttpExchange() override;

    /// Calls back once, not from within; one at a time. `at`: for Retry-After.
    void start(HttpRequest request, Limits limits, Instant at, Done done);

    /// An address without what may be secret, for messages.
    static QString shown(const QUrl &url);

private:
    bool takeBytes(QByteArrayView bytes) override;
    void takeEnd() override;
    Result<void> unpack(QByteArrayView bytes);
    void finish();
    Outcome outcome();
    FetchFailure broken() const;
    FetchFailure refusal(int status);
    FetchFailure failure(ErrorCode code, const QString &message, int native = 0) const;

    std::shared_ptr<HttpTransport> m_transport;
    Limits m_limits = {};
    Instant m_at;
    Done m_done;
    std::unique_ptr<HttpTransfer> m_transfer;
    std::unique_ptr<ContentDecoder> m_body;
    qint64 m_received = 0;            ///< bytes, packed as they came
    std::optional<Error> m_bodyFault; ///< why the body is of no use; it is not read to its end
    QTimer m_deadline;
    bool m_timedOut = false;
    bool m_isSuspect = false; ///< the connection of the last one, which broke or gave no answer
};

/// Reads Retry-After: seconds, or an HTTP date held against `now`; between one second and an hour. Nothing when
/// unreadable.
std::optional<Milliseconds> parseRetryAfter(const QByteArray &header, Instant now);

} // namespace ioc
