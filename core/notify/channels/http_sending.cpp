// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/http_sending.h"

#include <QCoreApplication>

#include <curl/curl.h>

#include <algorithm>
#include <array>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeChannel)
};

bool cameToNothing(int code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return true;
    default:
        return false;
    }
}

/// A request that the server understood and does not take says nothing against the channel: the next one may be taken.
/// What concerns who asks, where, or how often is the channel's.
bool isOfTheMessage(long status)
{
    constexpr std::array kOfTheChannel{401L, 403L, 404L, 407L, 408L, 421L, 425L, 429L};
    return status >= 400 && status <= 499 &&
           std::find(kOfTheChannel.begin(), kOfTheChannel.end(), status) == kOfTheChannel.end();
}

} // namespace

QString originOf(const QString &url)
{
    const qsizetype host = url.indexOf(QLatin1String("://")) + 3;
    qsizetype end = host;
    while (end < url.size() && url[end] != u'/' && url[end] != u'?')
        ++end;
    return url.left(end);
}

Sending sendByHttp(Exchange &exchange, const QString &authority, const QString &expects, const SecretOf &secretOf,
                   const SendingLimits &limits, const std::atomic<bool> &isStopping)
{
    exchange.protocols = "http,https";
    if (!authority.isEmpty()) {
        auto pem = secretOf(authority);
        if (!pem)
            return SendFailure{pem.error()};
        exchange.authority = std::move(*pem);
    }
    const ExchangeOutcome outcome = perform(exchange, limits, isStopping);
    if (outcome.code != CURLE_OK)
        return SendFailure{errorOf(outcome, exchange.where), outcome.isAllSaid && !cameToNothing(outcome.code)};
    if (outcome.status < 200 || outcome.status > 299) {
        const Error error{ErrorCode::Http, Texts::tr("The server answers with status %1.").arg(outcome.status),
                          exchange.where, int(outcome.status)};
        return SendFailure{error, outcome.status >= 500, isOfTheMessage(outcome.status)};
    }
    if (!outcome.answer.contains(expects.toUtf8()))
        return SendFailure{{ErrorCode::Payload, Texts::tr("The server's answer does not say “%1”.").arg(expects),
                            exchange.where, int(outcome.status)},
                           false,
                           true};
    return std::nullopt;
}

} // namespace ioc
