// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>
#include <utility>
#include <vector>

namespace ioc {

/// Where a server may send a request on to.
enum class HttpRedirects {
    None,        ///< nowhere: its answer is an answer
    SameServer,  ///< to itself alone
    NotLessSafe, ///< to anybody, but not from https to http
};

/// What is asked of a server by HTTP. A value.
struct HttpRequest
{
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

    /// In the place of those of the same name; names differ in more than case.
    void setHeader(const QByteArray &name, const QByteArray &value);
    bool hasHeader(const QByteArray &name) const;

    QUrl url;
    Headers headers;
    std::optional<QByteArray> body; ///< with one it is a POST, without a GET
    HttpRedirects redirects = HttpRedirects::None;
    bool mayUseHttp2 = true;      ///< over TLS, where the server offers it
    bool onNewConnection = false; ///< never on one that was used before
};

/// Whether both addresses are of one server: scheme, host and port.
bool isSameServer(const QUrl &a, const QUrl &b);

} // namespace ioc
