// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/http/http_credentials.h"
#include "datasources/connectors/http/http_transport.h"
#include "datasources/connectors/streams/stream_connector.h"

namespace ioc {

/// A stream that begins with an HTTP request, with credentials, trust and proxy as the HTTP connector has them.
/// Credentials that the server refuses are got anew once.
class WebStreamConnector : public StreamConnector
{
    Q_OBJECT

protected:
    WebStreamConnector(const FeedDefinition &feed, const QUrl &url, std::shared_ptr<HttpTransport> transport,
                       std::unique_ptr<HttpCredentials> credentials);

    /// Sends the request, which holds all but what the protocol itself asks for.
    virtual void send(HttpRequest asking) = 0;

    /// With which close() begins: what is still to come of this attempt is told nobody.
    void endAttempt() { ++m_attempt; }
    int attempt() const { return m_attempt; }

    /// After close(): asks once more where the error is that the server refused credentials which can be got anew.
    /// False, and nothing is asked, for any other error and the second time.
    bool asksAnew(const Error &error);

    /// What the server says of itself, without what it was asked with.
    Error told(Error error) const;

    /// Before anything was sent; tells it later.
    void fail(const Error &error);

    const std::shared_ptr<HttpTransport> &transport() const { return m_transport; }
    const HttpCredentials &credentials() const { return *m_credentials; }
    const UsedSecrets &askedWith() const final { return m_transport->used(); }

private:
    void open(const FetchRequest &request) final;
    void askWhenReady();
    void ask();

    QUrl m_url;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    std::shared_ptr<HttpTransport> m_transport;
    std::unique_ptr<HttpCredentials> m_credentials;
    int m_attempt = 0; ///< tells one that was given up from the newest
    bool m_authorisedAnew = false;
};

} // namespace ioc
