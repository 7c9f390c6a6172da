// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/exchange.h"

#include <QCoreApplication>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace ioc {
namespace {

constexpr qsizetype kLongestAnswer = 64 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeChannel)
};

/// What the callbacks of one exchange work on.
struct Under
{
    const Exchange &exchange;
    const std::atomic<bool> &isStopping;
    ExchangeOutcome outcome;
    qsizetype said = 0;
};

size_t sayMore(char *to, size_t one, size_t count, void *self)
{
    auto &under = *static_cast<Under *>(self);
    const qsizetype length = std::min(qsizetype(one * count), under.exchange.body.size() - under.said);
    std::memcpy(to, under.exchange.body.constData() + under.said, size_t(length));
    under.said += length;
    under.outcome.isAllSaid = under.said == under.exchange.body.size();
    return size_t(length);
}

size_t hear(char *bytes, size_t one, size_t count, void *self)
{
    QByteArray &answer = static_cast<Under *>(self)->outcome.answer;
    answer.append(bytes, std::min(qsizetype(one * count), kLongestAnswer - answer.size()));
    return one * count;
}

int watch(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Under *>(self)->isStopping ? 1 : 0;
}

/// Commands may hold the login: their verbs alone are kept. A QUIT follows each refusal.
int noteCommand(CURL *, curl_infotype kind, char *bytes, size_t size, void *self)
{
    if (kind == CURLINFO_HEADER_OUT && !QByteArrayView(bytes, qsizetype(size)).startsWith("QUIT"))
        static_cast<Under *>(self)->outcome.lastCommand = QByteArray(bytes, qsizetype(std::min(size, size_t(4))));
    return 0;
}

bool isThisMachine(const QByteArray &url)
{
    const QByteArray host = url.mid(url.indexOf("://") + 3);
    return host.startsWith("127.") || host.startsWith("localhost") || host.startsWith("[::1]");
}

struct Free
{
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using List = std::unique_ptr<curl_slist, Free>;

void append(List &list, const QByteArray &text)
{
    list.reset(curl_slist_append(list.release(), text.constData()));
}

void wipe(QByteArray &bytes)
{
    volatile char *byte = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        byte[i] = 0;
}

} // namespace

WipedExchange::~WipedExchange()
{
    for (QByteArray *bytes : {&url, &body, &password})
        wipe(*bytes);
    for (QByteArray &header : headers)
        wipe(header);
}

ExchangeOutcome perform(const Exchange &exchange, const SendingLimits &limits, const std::atomic<bool> &isStopping)
{
    static const bool isReady = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    const std::unique_ptr<CURL, Free> handle(isReady ? curl_easy_init() : nullptr);
    Under under{exchange, isStopping, {}, 0};
    if (!handle) {
        under.outcome.code = CURLE_FAILED_INIT;
        return under.outcome;
    }
    const auto set = [&handle](CURLoption option, auto value) { curl_easy_setopt(handle.get(), option, value); };
    set(CURLOPT_URL, exchange.url.constData());
    set(CURLOPT_PROTOCOLS_STR, exchange.protocols);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // do not wait for a name that is being looked up
    set(CURLOPT_CONNECTTIMEOUT_MS, long(limits.connect.count()));
    set(CURLOPT_TIMEOUT_MS, long(limits.whole.count()));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, long(limits.whole.count() / 1000)));
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    if (!exchange.authority.isEmpty()) {
        curl_blob blob{const_cast<char *>(exchange.authority.constData()), size_t(exchange.authority.size()),
                       CURL_BLOB_COPY};
        set(CURLOPT_CAINFO_BLOB, &blob);
        set(CURLOPT_CAPATH, static_cast<char *>(nullptr));
    }
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &watch);
    set(CURLOPT_XFERINFODATA, &under);
    set(CURLOPT_WRITEFUNCTION, &hear);
    set(CURLOPT_WRITEDATA, &under);
    List lines;
    const bool isMail = !exchange.to.isEmpty();
    if (isMail || isThisMachine(exchange.url))
        set(CURLOPT_PROXY, "");
    if (isMail) {
        append(lines, '<' + exchange.to + '>');
        const QByteArray from = '<' + exchange.from + '>';
        set(CURLOPT_MAIL_FROM, from.constData()); // copied
        set(CURLOPT_MAIL_RCPT, lines.get());
        if (!exchange.user.isEmpty()) {
            set(CURLOPT_USERNAME, exchange.user.constData());
            set(CURLOPT_PASSWORD, exchange.password.constData());
        }
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &sayMore);
        set(CURLOPT_READDATA, &under);
        set(CURLOPT_INFILESIZE_LARGE, curl_off_t(exchange.body.size()));
        set(CURLOPT_VERBOSE, 1L);
        set(CURLOPT_DEBUGFUNCTION, &noteCommand);
        set(CURLOPT_DEBUGDATA, &under);
    } else {
        for (const QByteArray &header : exchange.headers)
            append(lines, header);
        append(lines, "Expect:");
        set(CURLOPT_HTTPHEADER, lines.get());
        if (exchange.isPost) {
            set(CURLOPT_POST, 1L);
            set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(exchange.body.size()));
            set(CURLOPT_POSTFIELDS, exchange.body.constData());
        }
    }
    under.outcome.code = curl_easy_perform(handle.get());
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &under.outcome.status);
    if (!isMail) {
        long sent = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_REQUEST_SIZE, &sent);
        under.outcome.isAllSaid = sent > 0;
    }
    return under.outcome;
}

Error errorOf(const ExchangeOutcome &outcome, const QString &where)
{
    const auto error = [&](ErrorCode kind, const QString &message) {
        return Error{kind, message, where, outcome.code};
    };
    switch (outcome.code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
        return error(ErrorCode::NameResolution, Texts::tr("The name of the server is unknown."));
    case CURLE_COULDNT_CONNECT:
        return error(ErrorCode::Connection, Texts::tr("Nobody answers there."));
    case CURLE_OPERATION_TIMEDOUT:
        return error(ErrorCode::Timeout, Texts::tr("The server did not answer in time."));
    case CURLE_USE_SSL_FAILED:
        return error(ErrorCode::Tls, Texts::tr("The server offers no TLS, and nothing is sent without it."));
    case CURLE_PEER_FAILED_VERIFICATION:
        return error(ErrorCode::Tls,
                     Texts::tr("The server's certificate is not to be trusted: another authority, another "
                               "name, or out of date."));
    case CURLE_SSL_CACERT_BADFILE:
        return error(ErrorCode::Secret, Texts::tr("The secret that names the authority holds no certificate in PEM."));
    case CURLE_SSL_CONNECT_ERROR:
        return error(ErrorCode::Tls, Texts::tr("The server and this program find no common TLS."));
    case CURLE_LOGIN_DENIED:
        return error(ErrorCode::Secret, Texts::tr("The server does not take the user with the secret."));
    case CURLE_ABORTED_BY_CALLBACK:
        return error(ErrorCode::Cancelled, Texts::tr("The program is ending."));
    default:
        return error(
            ErrorCode::Connection,
            Texts::tr("The connection broke: %1").arg(QString::fromUtf8(curl_easy_strerror(CURLcode(outcome.code)))));
    }
}

} // namespace ioc
