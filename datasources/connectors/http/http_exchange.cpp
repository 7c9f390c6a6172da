// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_exchange.h"

#include "datasources/connectors/http/ows_report.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr int kProxyAuthentication = 407;

// nginx lets everybody in by TLS, and tells only then that it asks for a certificate.
constexpr int kBadRequest = 400;
constexpr char kNoCertificate[] = "<title>400 No required SSL certificate was sent</title>";
constexpr char kWrongCertificate[] = "<title>400 The SSL certificate error</title>";

constexpr Milliseconds kLongestPause = 1h;

/// A little less than there is for all, so that it is told what could not be reached.
Milliseconds timeToConnect(Milliseconds all)
{
    return all * 9 / 10;
}

/// Cookies and whatever else a server may say of a person stay out.
constexpr const char *kKeptHeaders[] = {"Content-Type",  "Date",           "ETag",
                                        "Last-Modified", "Content-Length", "Retry-After"};

std::vector<std::pair<QByteArray, QByteArray>> keptHeaders(const HttpTransfer &transfer)
{
    std::vector<std::pair<QByteArray, QByteArray>> kept;
    for (const char *name : kKeptHeaders) {
        if (const QByteArray value = transfer.header(name); !value.isEmpty())
            kept.emplace_back(name, value);
    }
    return kept;
}

} // namespace

std::optional<Milliseconds> parseRetryAfter(const QByteArray &header, Instant now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    Milliseconds pause{0};
    if (isNumber) {
        if (seconds < 0)
            return std::nullopt;
        pause = std::chrono::seconds(std::min<qlonglong>(seconds, 3600));
    } else {
        const QDateTime when =
            QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        if (!when.isValid())
            return std::nullopt;
        const QDateTime utc(when.date(), when.time(), Qt::UTC);
        pause = fromMillis(utc.toMSecsSinceEpoch()) - now;
    }
    return std::clamp<Milliseconds>(pause, 1s, kLongestPause);
}

HttpExchange::HttpExchange(std::shared_ptr<HttpTransport> transport)
    : m_transport(std::move(transport))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        finish();
    });
}

HttpExchange::~HttpExchange() = default;

void HttpExchange::start(HttpRequest request, Limits limits, Instant at, Done done)
{
    Q_ASSERT(!m_transfer);
    m_limits = limits;
    m_at = at;
    m_done = std::move(done);
    m_body.reset();
    m_received = 0;
    m_bodyFault.reset();
    m_timedOut = false;
    request.setHeader("Accept-Encoding", ContentDecoder::accepted());
    request.onNewConnection = m_isSuspect;
    m_deadline.start(m_limits.time);
    Listener &listener = *this;
    m_transfer =
        std::make_unique<HttpTransfer>(m_transport, std::move(request), timeToConnect(m_limits.time), listener);
}

bool HttpExchange::takeBytes(QByteArrayView bytes)
{
    if (const auto taken = unpack(bytes); !taken)
        m_bodyFault = taken.error();
    return !m_bodyFault;
}

Result<void> HttpExchange::unpack(QByteArrayView bytes)
{
    if (!m_body) {
        auto decoder =
            ContentDecoder::forEncoding(m_transfer->header("Content-Encoding"), m_limits.bytes, m_limits.before);
        if (!decoder)
            return decoder.error();
        m_body = std::move(*decoder);
    }
    m_received += bytes.size();
    return m_body->add(bytes);
}

void HttpExchange::takeEnd()
{
    if (!m_bodyFault) {
        if (const auto taken = unpack({}); !taken) // a body of no bytes is one
            m_bodyFault = taken.error();
    }
    finish();
}

void HttpExchange::finish()
{
    m_deadline.stop();
    Outcome result = outcome();
    m_isSuspect = m_timedOut || (m_transfer->fault() && !m_bodyFault);
    m_transfer.reset();
    m_body.reset();
    std::exchange(m_done, nullptr)(std::move(result));
}

HttpExchange::Outcome HttpExchange::outcome()
{
    if (m_timedOut)
        return failure(ErrorCode::Timeout, tr("The server did not answer in full within %n second(s).", nullptr,
                                              int(m_limits.time.count() / 1000)));
    const int status = m_transfer->status();
    if (status == 304)
        return HttpAnswer{status, {}, {}, {}, {}, {}};
    if (status == kProxyAuthentication)
        return failure(ErrorCode::Http, tr("The proxy wants other credentials (status %1).").arg(status), status);
    if (status >= 400 || status == 206 || (status > 0 && (status < 200 || status >= 300) && !m_transfer->fault()))
        return refusal(status);
    if (m_bodyFault)
        return failure(m_bodyFault->code, m_bodyFault->message);
    if (m_transfer->fault())
        return broken();
    auto body = m_body->end();
    if (!body)
        return failure(body.error().code, body.error().message);
    return HttpAnswer{status,
                      std::move(*body),
                      m_transfer->header("ETag"),
                      m_transfer->header("Last-Modified"),
                      m_transfer->header("Link"),
                      keptHeaders(*m_transfer)};
}

FetchFailure HttpExchange::broken() const
{
    const Error &fault = *m_transfer->fault();
    const QByteArray announced = m_transfer->header("Content-Length");
    const bool isShort =
        fault.code == ErrorCode::Payload && !announced.isEmpty() && announced.toLongLong() > m_received;
    return failure(
        fault.code,
        isShort
            ? tr("The answer has %1 bytes where %2 were announced.").arg(m_received).arg(QString::fromLatin1(announced))
            : fault.message,
        fault.native);
}

/// What the server says of it is told where it can be understood.
FetchFailure HttpExchange::refusal(int status)
{
    const auto body = m_body && !m_bodyFault ? m_body->end() : Result<QByteArray>(QByteArray());
    const QByteArray said = body ? *body : QByteArray();
    if (status == kBadRequest && said.contains(kNoCertificate))
        return failure(ErrorCode::Tls, tr("The server wants a certificate, and the feed shows none."), status);
    if (status == kBadRequest && said.contains(kWrongCertificate))
        return failure(ErrorCode::Tls, tr("The server does not accept the certificate that the feed shows."), status);
    const auto report = owsReport(said);
    FetchFailure refused = failure(ErrorCode::Http,
                                   report ? tr("The service refuses the request: %1").arg(*report)
                                          : tr("The server answered with status %1.").arg(status),
                                   status);
    refused.retryAfter = parseRetryAfter(m_transfer->header("Retry-After"), m_at);
    return refused;
}

FetchFailure HttpExchange::failure(ErrorCode code, const QString &message, int native) const
{
    return {Error{code, message, shown(m_transfer->request().url), native}, std::nullopt};
}

QString HttpExchange::shown(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

} // namespace ioc
