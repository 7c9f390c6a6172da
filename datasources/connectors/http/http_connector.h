// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "datasources/connectors/http/http_body.h"
#include "datasources/connectors/http/http_credentials.h"
#include "datasources/connectors/http/http_exchange.h"
#include "datasources/connectors/http/http_paging.h"

#include <QElapsedTimer>

namespace ioc {

/// HTTP and HTTPS by GET or POST, with time and size limits, credentials, pages, conditional requests and Retry-After.
/// With credentials, a certificate or headers of the pack only redirects to the same server are followed, with a body
/// none.
class HttpConnector final : public Connector
{
    Q_OBJECT

public:
    struct Limits
    {
        Milliseconds page; ///< for one answer, whole
        Milliseconds list; ///< after which no further page is begun
        qint64 bytes;      ///< of all pages, unpacked
    };

    /// "timeout_s" for a page, ten times that for a list; "max_mib" for all pages.
    static Limits limitsOf(const QJsonObject &connector);

    /// `url` and the body may hold {watermark}, {limit} and {until}: now, or with "window_s" so long after the
    /// watermark at most; the next fetch then goes on from there, whatever this one brings.
    HttpConnector(const FeedDefinition &feed, QString url, std::shared_ptr<HttpTransport> transport,
                  std::unique_ptr<HttpCredentials> credentials);
    HttpConnector(const FeedDefinition &feed, QString url, std::shared_ptr<HttpTransport> transport,
                  std::unique_ptr<HttpCredentials> credentials, Limits limits);

    void fetch(const FetchRequest &request, Callback callback) override;

private:
    void ask(const QUrl &url);
    void send();
    void fail(FetchFailure failure);
    void take(HttpExchange::Outcome outcome);
    void addPage(HttpAnswer answer);
    void deliver();
    QString filled(QString text, bool inUrl) const;
    Instant until() const;
    HttpRequest httpRequest() const;
    bool hasCondition() const;

    FeedId m_feed;
    QString m_url;
    int m_limit;
    std::optional<std::chrono::seconds> m_window;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    std::optional<HttpBody> m_body;
    Limits m_limits;
    HttpPaging m_paging;
    bool m_conditional;
    std::shared_ptr<HttpTransport> m_transport;
    HttpRedirects m_redirects;
    std::unique_ptr<HttpCredentials> m_credentials;
    HttpExchange m_exchange;

    FetchRequest m_request;
    Callback m_callback;
    QElapsedTimer m_begun;
    QUrl m_asked;                       ///< the page that is being fetched, without credentials
    std::shared_ptr<Payload> m_payload; ///< the pages so far
    qint64 m_bytes = 0;                 ///< in them
    bool m_authorisedAnew = false;      ///< once a page
};

} // namespace ioc
