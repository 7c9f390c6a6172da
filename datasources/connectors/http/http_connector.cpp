// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_connector.h"

#include "datasources/connectors/http/ows_report.h"
#include "datasources/credentials/without_secrets.h"

#include <QDateTime>
#include <QUrl>

#include <utility>

namespace ioc {
namespace {

constexpr int kDefaultTimeoutSeconds = 30;
constexpr int kDefaultMaxMiB = 256;
constexpr int kUnauthorised = 401;
constexpr int kNotModified = 304;
constexpr int kNotFound = 404;
constexpr int kGone = 410;
constexpr int kPagesOfFullPatience = 10;
constexpr qsizetype kLongestMessage = 600; // what a service says of itself may be long

QString isoUtc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC).toString(Qt::ISODateWithMs);
}

bool isRefusal(const HttpExchange::Outcome &outcome)
{
    const auto *failure = std::get_if<FetchFailure>(&outcome);
    return failure && failure->error.code == ErrorCode::Http && failure->error.native == kUnauthorised;
}

bool isGone(const HttpExchange::Outcome &outcome)
{
    const auto *failure = std::get_if<FetchFailure>(&outcome);
    return failure && failure->error.code == ErrorCode::Http &&
           (failure->error.native == kNotFound || failure->error.native == kGone);
}

/// Of what the server repeats; a validator that holds some of it is none, since it would match nothing.
void clear(HttpAnswer &answer, const QByteArrayList &secrets)
{
    removeSecrets(answer.body, secrets);
    for (auto &[name, value] : answer.kept)
        removeSecrets(value, secrets);
    for (QByteArray *validator : {&answer.entityTag, &answer.lastModified}) {
        const QByteArray said = *validator;
        removeSecrets(*validator, secrets);
        if (*validator != said)
            validator->clear();
    }
}

} // namespace

HttpConnector::Limits HttpConnector::limitsOf(const QJsonObject &connector)
{
    const std::chrono::seconds page(connector["timeout_s"].toInt(kDefaultTimeoutSeconds));
    return {page, page * kPagesOfFullPatience, qint64(connector["max_mib"].toInt(kDefaultMaxMiB)) * 1024 * 1024};
}

HttpConnector::HttpConnector(const FeedDefinition &feed, QString url, std::shared_ptr<HttpTransport> transport,
                             std::unique_ptr<HttpCredentials> credentials)
    : HttpConnector(feed, std::move(url), std::move(transport), std::move(credentials), limitsOf(feed.connector))
{
}

HttpConnector::HttpConnector(const FeedDefinition &feed, QString url, std::shared_ptr<HttpTransport> transport,
                             std::unique_ptr<HttpCredentials> credentials, Limits limits)
    : m_feed(feed.id)
    , m_url(std::move(url))
    , m_limit(feed.pageRows)
    , m_limits(limits)
    , m_paging(feed)
    , m_conditional(feed.watermarkField.isEmpty() && !m_paging.isOn() && !feed.connector.contains("post"))
    , m_transport(std::move(transport))
    , m_redirects(redirectsOf(*credentials, *m_transport, !feed.connector["headers"].toObject().isEmpty()))
    , m_credentials(std::move(credentials))
    , m_exchange(m_transport)
{
    if (feed.connector.contains("window_s"))
        m_window = std::chrono::seconds(feed.connector["window_s"].toInt());
    const QJsonObject headers = feed.connector["headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        m_headers.emplace_back(it.key().toUtf8(), it.value().toString().toUtf8());
    if (feed.connector.contains("post")) {
        m_body.emplace(feed.connector["post"].toObject());
        m_redirects = HttpRedirects::None; // which would become a GET without it
    }
}

void HttpConnector::fetch(const FetchRequest &request, Callback callback)
{
    m_request = request;
    m_callback = std::move(callback);
    m_payload.reset();
    m_bytes = 0;
    m_transport->used().forget();
    m_begun.start();
    const QUrl url(filled(m_url, true), QUrl::StrictMode);
    ask(m_paging.isOn() ? m_paging.first(url) : url);
}

Instant HttpConnector::until() const
{
    const QDateTime from = QDateTime::fromString(m_request.watermark, Qt::ISODateWithMs);
    if (!m_window || !from.isValid())
        return m_request.at;
    return std::min(m_request.at, fromMillis(from.toMSecsSinceEpoch()) + *m_window);
}

QString HttpConnector::filled(QString text, bool inUrl) const
{
    const auto fill = [&text, inUrl](QLatin1StringView placeholder, const QString &value) {
        text.replace(placeholder, inUrl ? QString::fromLatin1(QUrl::toPercentEncoding(value)) : value);
    };
    fill(QLatin1StringView("{watermark}"), m_request.watermark);
    fill(QLatin1StringView("{until}"), isoUtc(until()));
    return text.replace(QStringLiteral("{limit}"), QString::number(m_limit));
}

void HttpConnector::ask(const QUrl &url)
{
    if (m_payload && Milliseconds(m_begun.elapsed()) >= m_limits.list)
        return fail(
            {{ErrorCode::Timeout, tr("The list did not come to its end in time."), HttpExchange::shown(url)}, {}});
    m_asked = url;
    m_authorisedAnew = false;
    send();
}

bool HttpConnector::hasCondition() const
{
    return m_conditional && !(m_request.cursor.entityTag.isEmpty() && m_request.cursor.lastModified.isEmpty());
}

HttpRequest HttpConnector::httpRequest() const
{
    HttpRequest request;
    request.url = m_asked;
    request.redirects = m_redirects;
    if (m_conditional && !m_request.cursor.entityTag.isEmpty())
        request.setHeader("If-None-Match", m_request.cursor.entityTag.toUtf8());
    if (m_conditional && !m_request.cursor.lastModified.isEmpty())
        request.setHeader("If-Modified-Since", m_request.cursor.lastModified.toUtf8());
    if (m_body) {
        request.setHeader("Content-Type", m_body->contentType());
        request.body = m_body->filled([this](const QString &text) { return filled(text, false); });
    }
    for (const auto &[name, value] : m_headers)
        request.setHeader(name, value);
    return request;
}

void HttpConnector::send()
{
    m_credentials->prepare(m_request.at, [this](const Result<void> &ready) {
        if (!ready)
            return fail({ready.error(), {}});
        HttpRequest request = httpRequest();
        if (const auto authorised = m_credentials->addTo(request); !authorised)
            return fail({authorised.error(), {}});
        m_exchange.start(std::move(request), {m_limits.page, m_limits.bytes, m_bytes}, m_request.at,
                         [this](HttpExchange::Outcome outcome) { take(std::move(outcome)); });
    });
}

/// Never from within fetch(). A list that is not whole is nothing: what was there of it goes. What the server says may
/// repeat what it was asked with.
void HttpConnector::fail(FetchFailure failure)
{
    m_payload.reset();
    failure.error.message =
        withoutSecrets(failure.error.message, m_transport->used().all()).left(kLongestMessage); // in this order
    QTimer::singleShot(0, this, [this, failure] { std::exchange(m_callback, nullptr)(failure); });
}

void HttpConnector::take(HttpExchange::Outcome outcome)
{
    if (isRefusal(outcome) && !std::exchange(m_authorisedAnew, true) && m_credentials->dropRefused())
        return send();
    auto *answer = std::get_if<HttpAnswer>(&outcome);
    HttpAnswer gone;
    if (!answer && m_paging.areDocuments() && !m_paging.isIndex(m_asked) && isGone(outcome))
        answer = &gone; // between the index and now
    if (!answer && m_payload && isGone(outcome)) {
        const auto ends = m_paging.endsBefore(m_asked);
        if (!ends)
            return fail({ends.error(), {}});
        if (*ends)
            return deliver();
    }
    if (!answer)
        return fail(std::get<FetchFailure>(outcome));
    if (answer->status == kNotModified && hasCondition())
        return std::exchange(m_callback, nullptr)(NotModified{});
    if (answer->status == kNotModified)
        return fail({{ErrorCode::Http, tr("The server says that nothing has changed, which nobody asked."),
                      HttpExchange::shown(m_asked), kNotModified},
                     {}});
    if (const auto report = owsReport(answer->body))
        return fail(
            {{ErrorCode::Payload, tr("The service refuses the request: %1").arg(*report), HttpExchange::shown(m_asked)},
             {}});
    if (const auto whole = m_paging.checkWhole(m_asked, *answer); !whole)
        return fail({whole.error(), {}});
    std::optional<QUrl> next;
    if (m_paging.isOn()) {
        const auto found = m_paging.next(m_asked, *answer);
        if (!found)
            return fail({found.error(), {}});
        next = *found;
    }
    if (answer != &gone && !m_paging.isIndex(m_asked) && !m_paging.wasRepeated())
        addPage(std::move(*answer));
    if (next)
        return ask(*next);
    if (!m_payload && answer == &gone) // an index of which nothing is there
        return fail(std::get<FetchFailure>(outcome));
    if (!m_payload) // an index that lists nothing
        return std::exchange(m_callback, nullptr)(NotModified{});
    deliver();
}

void HttpConnector::deliver()
{
    m_payload->aside = m_paging.aside();
    for (QuarantinedRecord &entry : m_payload->aside) {
        entry.value = withoutSecrets(entry.value, m_transport->used().all());
        removeSecrets(entry.record, m_transport->used().all());
    }
    std::exchange(m_callback, nullptr)(PayloadPtr(std::exchange(m_payload, nullptr)));
}

void HttpConnector::addPage(HttpAnswer answer)
{
    if (const QByteArrayList &unsaid = m_transport->used().all(); !unsaid.isEmpty())
        clear(answer, unsaid);
    m_bytes += answer.body.size();
    if (m_payload) {
        m_payload->further.push_back(std::move(answer.body));
        return;
    }
    m_payload = std::make_shared<Payload>();
    m_payload->feed = m_feed;
    m_payload->run = m_request.run;
    m_payload->received = m_request.at;
    m_payload->bytes = std::move(answer.body);
    m_payload->origin = HttpExchange::shown(m_asked);
    m_payload->status = answer.status;
    m_payload->headers = std::move(answer.kept);
    m_payload->watermark = m_request.watermark;
    m_payload->allPages = m_paging.isOn();
    m_payload->areDocuments = m_paging.areDocuments();
    m_payload->more = m_window && until() < m_request.at;
    if (m_payload->more)
        m_payload->reached = isoUtc(until());
    if (m_conditional) {
        m_payload->cursor.entityTag = QString::fromLatin1(answer.entityTag);
        m_payload->cursor.lastModified = QString::fromLatin1(answer.lastModified);
    }
}

} // namespace ioc
