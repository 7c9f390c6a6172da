// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/http_credentials.h"
#include "datasources/connectors/http/http_transport.h"
#include "datasources/connectors/streams/event_stream.h"
#include "datasources/connectors/streams/stream_connector.h"

#include <QNetworkReply>

namespace ioc {

/// Server-sent events over HTTP and HTTPS, with credentials, trust and proxy as the HTTP connector has them. A line of
/// its payloads is {"event", "id", "received", "message"}, "received" only where the server was not asked to go on
/// after an earlier event. The id of the last committed event is sent as Last-Event-ID when the stream is opened again.
class SseConnector final : public StreamConnector
{
    Q_OBJECT

public:
    SseConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                 std::unique_ptr<HttpCredentials> credentials);
    ~SseConnector() override;

private:
    void open(const FetchRequest &request) override;
    void close() override;
    void resume() override;
    void pause() override;
    QString position() const override;

    void ask();
    void askWhenReady();
    void takeHead();
    std::optional<Error> faultOfHead() const;
    void read();
    void end();
    Error networkError() const;
    void fail(const Error &error);

    QUrl m_url;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    bool m_showsItself; ///< by a certificate
    qsizetype m_mostBytes;
    std::shared_ptr<HttpTransport> m_transport;
    std::unique_ptr<HttpCredentials> m_credentials;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<EventStream> m_events;
    QByteArray m_resumed; ///< the id that was sent
    Instant m_at;
    int m_attempt = 0;
    bool m_authorisedAnew = false;
    bool m_hasHead = false;
    bool m_reading = false;
};

} // namespace ioc
