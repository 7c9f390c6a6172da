// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "datasources/connectors/content_decoder.h"
#include "datasources/connectors/http_credentials.h"

#include <QNetworkReply>
#include <QTimer>

class QNetworkAccessManager;

namespace ioc {

/// HTTP and HTTPS by GET, with time and size limits, conditional requests and Retry-After.
///
/// Packed bodies are unpacked here, for QNetworkAccessManager reports a truncated gzip body as whole. A body whose
/// length is not the announced one is refused as well.
class HttpConnector final : public Connector
{
    Q_OBJECT

public:
    /// `url` may hold {watermark} and {limit}. With credentials only redirects to the same server are followed.
    HttpConnector(const FeedDefinition &feed, QString url, QNetworkAccessManager &network,
                  std::unique_ptr<HttpCredentials> credentials);
    ~HttpConnector() override;

    void fetch(const FetchRequest &request, Callback callback) override;

private:
    QNetworkRequest networkRequest(const FetchRequest &request) const;
    void authorise();
    void send();
    void fail(const Error &error);
    void takeBytes();
    Result<void> unpack(const QByteArray &bytes);
    void finish();
    FetchOutcome outcome();
    FetchFailure failure(ErrorCode code, const QString &message, int native = 0) const;
    QString origin() const;

    FeedId m_feed;
    QString m_url;
    int m_limit;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    Milliseconds m_timeout;
    qint64 m_maxBytes;
    bool m_conditional;
    QNetworkAccessManager &m_network;
    std::unique_ptr<HttpCredentials> m_credentials;

    FetchRequest m_request;
    Callback m_callback;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<ContentDecoder> m_body;
    qint64 m_received = 0;            ///< bytes, packed as they came
    std::optional<Error> m_bodyFault; ///< why the body is of no use; it is not read to its end
    QTimer m_deadline;
    bool m_timedOut = false;
    bool m_authorisedAnew = false; ///< once a fetch
};

/// Reads Retry-After: seconds, or an HTTP date held against `now`; between one second and an hour. Nothing when
/// unreadable.
std::optional<Milliseconds> parseRetryAfter(const QByteArray &header, Instant now);

} // namespace ioc
