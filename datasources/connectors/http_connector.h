// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connector.h"
#include "datasources/connectors/http_body.h"
#include "datasources/connectors/http_credentials.h"
#include "datasources/connectors/http_exchange.h"
#include "datasources/connectors/http_paging.h"

#include <QElapsedTimer>

namespace ioc {

/// HTTP and HTTPS by GET or POST, with time and size limits, credentials, pages, conditional requests and Retry-After.
/// With credentials only redirects to the same server are followed.
class HttpConnector final : public Connector
{
    Q_OBJECT

public:
    /// `url` may hold {watermark} and {limit}.
    HttpConnector(const FeedDefinition &feed, QString url, std::shared_ptr<HttpTransport> transport,
                  std::unique_ptr<HttpCredentials> credentials);

    void fetch(const FetchRequest &request, Callback callback) override;

private:
    void ask(const QUrl &url);
    void send();
    void fail(const Error &error);
    void take(HttpExchange::Outcome outcome);
    void addPage(HttpAnswer answer);
    QString filled(QString text, bool inUrl) const;
    QNetworkRequest networkRequest() const;
    QNetworkRequest::RedirectPolicy redirects() const;
    bool hasCondition() const;

    FeedId m_feed;
    QString m_url;
    int m_limit;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    std::optional<HttpBody> m_body;
    HttpExchange::Limits m_limits;
    HttpPaging m_paging;
    bool m_conditional;
    bool m_showsItself; ///< by a certificate
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
