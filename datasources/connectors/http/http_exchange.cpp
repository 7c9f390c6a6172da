// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_exchange.h"

#include "datasources/connectors/http/ows_report.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

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

/// Cookies and whatever else a server may say of a person stay out.
constexpr const char *kKeptHeaders[] = {"Content-Type",  "Date",           "ETag",
                                        "Last-Modified", "Content-Length", "Retry-After"};

std::vector<std::pair<QByteArray, QByteArray>> keptHeaders(const QNetworkReply &reply)
{
    std::vector<std::pair<QByteArray, QByteArray>> kept;
    for (const char *name : kKeptHeaders) {
        if (reply.hasRawHeader(name))
            kept.emplace_back(name, reply.rawHeader(name));
    }
    return kept;
}

bool isOfTheProxy(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
}

} // namespace

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::NameResolution;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::Tls;
    case QNetworkReply::TimeoutError:
        return ErrorCode::Timeout;
    case QNetworkReply::ProxyTimeoutError:
        return ErrorCode::Timeout;
    case QNetworkReply::ProtocolUnknownError: // a redirect to something else
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return ErrorCode::Http;
    default:
        return ErrorCode::Connection;
    }
}

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
        if (m_reply)
            m_reply->abort();
    });
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::start(const QNetworkRequest &request, const std::optional<QByteArray> &body, Limits limits,
                         Instant at, Done done)
{
    Q_ASSERT(!m_reply);
    m_limits = limits;
    m_at = at;
    m_done = std::move(done);
    m_body.reset();
    m_received = 0;
    m_bodyFault.reset();
    m_timedOut = false;
    QNetworkRequest whole = request;
    whole.setRawHeader("Accept-Encoding", ContentDecoder::accepted());
    if (const auto prepared = m_transport->prepare(whole); !prepared) {
        QTimer::singleShot(0, this, [this, error = prepared.error()] {
            std::exchange(m_done, nullptr)(FetchFailure{error, std::nullopt});
        });
        return;
    }
    QNetworkAccessManager &network = m_transport->network();
    m_reply = body ? network.post(whole, *body) : network.get(whole);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_deadline.start(m_limits.time);
}

void HttpExchange::takeBytes()
{
    if (m_bodyFault)
        return;
    if (const auto taken = unpack(m_reply->readAll()); !taken) {
        m_bodyFault = taken.error();
        // Not from within its own signal.
        QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
    }
}

Result<void> HttpExchange::unpack(const QByteArray &bytes)
{
    if (!m_body) {
        auto decoder =
            ContentDecoder::forEncoding(m_reply->rawHeader("Content-Encoding"), m_limits.bytes, m_limits.before);
        if (!decoder)
            return decoder.error();
        m_body = std::move(*decoder);
    }
    m_received += bytes.size();
    return m_body->add(bytes);
}

void HttpExchange::finish()
{
    m_deadline.stop();
    if (!m_bodyFault && !m_timedOut) {
        if (const auto taken = unpack(m_reply->readAll()); !taken)
            m_bodyFault = taken.error();
    }
    Outcome result = outcome();
    m_reply->deleteLater();
    m_reply = nullptr;
    m_body.reset();
    std::exchange(m_done, nullptr)(std::move(result));
}

HttpExchange::Outcome HttpExchange::outcome()
{
    if (m_timedOut)
        return failure(ErrorCode::Timeout, tr("The server did not answer in full within %n second(s).", nullptr,
                                              int(m_limits.time.count() / 1000)));
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 304)
        return HttpAnswer{status, {}, {}, {}, {}, {}};
    if (status == kProxyAuthentication)
        return failure(ErrorCode::Http, tr("The proxy wants other credentials (status %1).").arg(status), status);
    if (status >= 400 || status == 206 ||
        (status > 0 && (status < 200 || status >= 300) && m_reply->error() == QNetworkReply::NoError))
        return refusal(status);
    if (m_bodyFault)
        return failure(m_bodyFault->code, m_bodyFault->message);
    const bool sameOrigin = m_reply->request().attribute(QNetworkRequest::RedirectPolicyAttribute).toInt() ==
                            QNetworkRequest::SameOriginRedirectPolicy;
    const bool neverConnected = status == 0 && m_reply->error() == QNetworkReply::ConnectionRefusedError;
    if (isOfTheProxy(m_reply->error()) || (m_transport->hasProxy() && neverConnected))
        return failure(codeOf(m_reply->error()), tr("The proxy: %1").arg(m_reply->errorString()),
                       int(m_reply->error()));
    if (m_reply->error() == QNetworkReply::InsecureRedirectError)
        return failure(
            ErrorCode::Http,
            sameOrigin ? tr("The server sends the request on to another server, which must not see the credentials.")
                       : tr("The server sends the request on to a server without encryption."),
            status);
    if (m_reply->error() != QNetworkReply::NoError) {
        const ErrorCode code = codeOf(m_reply->error());
        const bool answered = status > 0 && code == ErrorCode::Connection;
        return failure(answered ? ErrorCode::Payload : code,
                       answered ? tr("The connection broke in the middle of the answer.") : m_reply->errorString(),
                       code == ErrorCode::Http ? status : int(m_reply->error()));
    }
    const QByteArray announced = m_reply->rawHeader("Content-Length");
    if (!announced.isEmpty() && announced.toLongLong() != m_received)
        return failure(
            ErrorCode::Payload,
            tr("The answer has %1 bytes where %2 were announced.").arg(m_received).arg(QString::fromLatin1(announced)));
    auto body = m_body->end();
    if (!body)
        return failure(body.error().code, body.error().message);
    return HttpAnswer{status,
                      std::move(*body),
                      m_reply->rawHeader("ETag"),
                      m_reply->rawHeader("Last-Modified"),
                      m_reply->rawHeader("Link"),
                      keptHeaders(*m_reply)};
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
    refused.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), m_at);
    return refused;
}

FetchFailure HttpExchange::failure(ErrorCode code, const QString &message, int native) const
{
    return {Error{code, message, shown(m_reply->request().url()), native}, std::nullopt};
}

QString HttpExchange::shown(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

} // namespace ioc
