// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_request.h"

#include <algorithm>

namespace ioc {
namespace {

bool isOf(const std::pair<QByteArray, QByteArray> &header, const QByteArray &name)
{
    return header.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

void HttpRequest::setHeader(const QByteArray &name, const QByteArray &value)
{
    std::erase_if(headers, [&name](const auto &header) { return isOf(header, name); });
    headers.emplace_back(name, value);
}

bool HttpRequest::hasHeader(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(), [&name](const auto &header) { return isOf(header, name); });
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == u"https" ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(port) == b.port(port);
}

} // namespace ioc
