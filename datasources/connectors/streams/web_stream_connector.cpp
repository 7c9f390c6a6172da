// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/web_stream_connector.h"

#include "datasources/connectors/http/http_exchange.h"
#include "datasources/credentials/without_secrets.h"

#include <utility>

namespace ioc {
namespace {

constexpr int kUnauthorised = 401;
constexpr qsizetype kLongestMessage = 600; // what a server says of itself may be long

} // namespace

WebStreamConnector::WebStreamConnector(const FeedDefinition &feed, const QUrl &url,
                                       std::shared_ptr<HttpTransport> transport,
                                       std::unique_ptr<HttpCredentials> credentials)
    : StreamConnector(feed, HttpExchange::shown(url))
    , m_url(url)
    , m_transport(std::move(transport))
    , m_credentials(std::move(credentials))
{
    const QJsonObject headers = feed.connector["headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        m_headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
}

void WebStreamConnector::open(const FetchRequest &)
{
    m_authorisedAnew = false;
    m_transport->used().forget();
    askWhenReady();
}

void WebStreamConnector::askWhenReady()
{
    m_credentials->prepare(request().at, [this, attempt = ++m_attempt](const Result<void> &ready) {
        if (attempt != m_attempt)
            return;
        if (!ready)
            return fail(ready.error());
        ask();
    });
}

void WebStreamConnector::ask()
{
    HttpRequest asking;
    asking.url = m_url;
    for (const auto &[name, value] : m_headers)
        asking.setHeader(name, value);
    if (const auto authorised = m_credentials->addTo(asking); !authorised)
        return fail(authorised.error());
    send(std::move(asking));
}

bool WebStreamConnector::asksAnew(const Error &error)
{
    const bool isRefused = error.code == ErrorCode::Http && error.native == kUnauthorised;
    if (!isRefused || std::exchange(m_authorisedAnew, true) || !m_credentials->dropRefused())
        return false;
    askWhenReady();
    return true;
}

Error WebStreamConnector::told(Error error) const
{
    error.message = withoutSecrets(error.message, m_transport->used().all()).left(kLongestMessage);
    return error;
}

void WebStreamConnector::fail(const Error &error)
{
    QTimer::singleShot(0, this, [this, error, attempt = m_attempt] {
        if (attempt == m_attempt)
            failed(told(error));
    });
}

} // namespace ioc
