// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_redirect.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ioc {
namespace {

constexpr int kMostRedirects = 5;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpExchange)
};

Error refused(const QString &message)
{
    return {ErrorCode::Http, message};
}

} // namespace

bool isRedirect(int status)
{
    constexpr std::array kRedirects{301, 302, 303, 307, 308};
    return std::find(kRedirects.begin(), kRedirects.end(), status) != kRedirects.end();
}

Result<QUrl> redirectTarget(const QUrl &asked, const QByteArray &location, HttpRedirects allowed, int times)
{
    const QUrl target = asked.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveFragment);
    if (!target.isValid() || target.host().isEmpty() || (target.scheme() != u"http" && target.scheme() != u"https"))
        return refused(Texts::tr("The server sends the request on to what is no address of HTTP."));
    if (allowed == HttpRedirects::SameServer && !isSameServer(asked, target))
        return refused(
            Texts::tr("The server sends the request on to another server, which must not see the credentials "
                      "and headers of this one."));
    if (asked.scheme() == u"https" && target.scheme() == u"http")
        return refused(Texts::tr("The server sends the request on to a server without encryption."));
    if (times >= kMostRedirects)
        return refused(Texts::tr("The server sends the request on again and again."));
    return target;
}

} // namespace ioc
