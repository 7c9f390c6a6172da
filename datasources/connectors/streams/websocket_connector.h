// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connectors/streams/web_stream_connector.h"

#include <QHostAddress>
#include <QWebSocket>

namespace ioc {

/// Messages of a WebSocket server (RFC 6455), ws and wss, with credentials, trust and proxy as the HTTP connector has
/// them. A line of its payloads is {"received", "message"}. The protocol knows nothing that would bring what was sent
/// while there was no connection.
class WebSocketConnector final : public WebStreamConnector
{
    Q_OBJECT

public:
    /// `pool`, in which names are looked up, is borrowed and outlives the connector.
    WebSocketConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                       std::unique_ptr<HttpCredentials> credentials, BlockingPool &pool);
    ~WebSocketConnector() override;

private:
    void send(HttpRequest asking) override;
    void shakeHands(const HttpRequest &asking, const HttpWay &way, const QHostAddress &address);
    void lead(const QUrl &url, const QHostAddress &address);
    void close() override;
    void resume() override;
    void pause() override;

    void begin();
    void take(QByteArrayView message);
    void lose();
    void lookForLife();
    Error connectionError() const;

    FeedId m_feedId;
    BlockingPool &m_pool;
    QStringList m_greetings; ///< sent once connected
    std::unique_ptr<QWebSocket> m_socket;
    QAbstractSocket *m_line = nullptr; ///< below the socket: not reading from it holds the server back
    std::optional<Error> m_tlsFault;
    QTimer m_pings;
    int m_unanswered = 0; ///< pings
    bool m_reading = false;
};

} // namespace ioc
