// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/http_transfer.h"
#include "datasources/connectors/streams/event_stream.h"
#include "datasources/connectors/streams/web_stream_connector.h"

namespace ioc {

/// Server-sent events over HTTP and HTTPS, with credentials, trust and proxy as the HTTP connector has them. A line of
/// its payloads is {"event", "id", "received", "message"}, "received" only where the server was not asked to go on
/// after an earlier event. The id of the last committed event is sent as Last-Event-ID when the stream is opened again.
class SseConnector final : public WebStreamConnector, private HttpTransfer::Listener
{
    Q_OBJECT

public:
    SseConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                 std::unique_ptr<HttpCredentials> credentials);
    ~SseConnector() override;

private:
    void send(HttpRequest asking) override;
    void close() override;
    void resume() override;
    void pause() override;
    QString position() const override;

    void takeHead() override;
    bool takeBytes(QByteArrayView bytes) override;
    void takeEnd() override;
    std::optional<Error> faultOfHead() const;
    void read();
    void end();
    Error networkError() const;

    std::unique_ptr<HttpTransfer> m_transfer;
    QByteArray m_ahead; ///< what has come and was not read yet
    std::unique_ptr<EventStream> m_events;
    QByteArray m_resumed; ///< the id that was sent
    bool m_hasHead = false;
    bool m_hasEnded = false;
    bool m_reading = false;
};

} // namespace ioc
