// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "datasources/connectors/http/http_request.h"
#include "datasources/credentials/secret_source.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace ioc {

class HttpTransport;

/// What the requests of one feed are authorised with. Lives on the ingest thread, with its connector. A secret is asked
/// for at each request, so that one that was set or changed meanwhile is used at once.
class HttpCredentials : public QObject
{
    Q_OBJECT

public:
    using Ready = std::function<void(Result<void>)>;

    using QObject::QObject;

    /// Gets what must be got first (a token). Calls back once, perhaps at once, in bounded time.
    virtual void prepare(Instant now, Ready ready) = 0;

    /// After prepare() was well. Secret when a secret is not there or cannot stand in a request. What is sent is noted
    /// with the transport.
    virtual Result<void> addTo(HttpRequest &request) const = 0;

    /// The server has refused them (401). True when they were got before and can be got anew.
    virtual bool dropRefused() = 0;

    /// Whether anything is sent that another server must not see.
    virtual bool areAny() const { return true; }
};

/// From a connector's "auth": {"type": "basic", "user", "secret"}, {"type": "bearer", "secret"},
/// {"type": "api_key", "secret", "header" or "query"} or {"type": "oauth2", "token_url", "client_id", "secret",
/// "scope"}; nothing for an empty object. The schema has checked it.
std::unique_ptr<HttpCredentials> makeHttpCredentials(const QJsonObject &auth, const SecretSource &secrets,
                                                     std::shared_ptr<HttpTransport> transport);

/// Where the server may send a request on to: with credentials, a certificate or headers of the pack, which may be for
/// it alone, to itself.
HttpRedirects redirectsOf(const HttpCredentials &credentials, const HttpTransport &transport, bool hasHeaders);

} // namespace ioc
