// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_paging.h"

#include "datasources/connectors/http/http_exchange.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <simdjson.h>

#include <utility>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostPages = 10'000;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HttpPaging)
};

Error fault(const QUrl &asked, const QString &message)
{
    return {ErrorCode::Payload, message, HttpExchange::shown(asked)};
}

Error samePage(const QUrl &asked)
{
    return fault(asked, Texts::tr("The server sends the same page again and again."));
}

Error leadsNowhere(const QUrl &asked, const QString &pointer)
{
    return fault(asked, Texts::tr("What stands at “%1” leads to no page.").arg(pointer));
}

simdjson::simdjson_result<dom::element> found(dom::parser &parser, const QByteArray &body, const QString &pointer)
{
    dom::element root;
    if (const auto error = parser.parse(body.constData(), std::size_t(body.size())).get(root); error)
        return error;
    return root.at_pointer(pointer.toStdString());
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    const int port = a.scheme() == u"https" ? 443 : 80;
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port(port) == b.port(port);
}

} // namespace

HttpPaging::HttpPaging(const FeedDefinition &feed)
    : m_rows(feed.format["rows"].toString())
    , m_rowsOfPage(feed.pageRows)
{
    const QJsonObject paging = feed.connector["paging"].toObject();
    m_type = paging["type"].toString();
    m_parameter = paging["parameter"].toString();
    m_next = paging["next"].toString();
    m_first = m_type == u"page" ? paging["first"].toInteger(1) : 0;
}

QUrl HttpPaging::first(const QUrl &url)
{
    m_asked.clear();
    m_before.clear();
    m_url = url;
    m_at = m_first;
    const bool counts = m_type == u"page" || m_type == u"offset";
    const QUrl begin = counts ? with(QString::number(m_at)) : url;
    m_asked.insert(begin.toString(QUrl::FullyEncoded));
    return begin;
}

Result<std::optional<QUrl>> HttpPaging::next(const QUrl &asked, const HttpAnswer &answer)
{
    auto next = m_type == u"cursor" ? byCursor(asked, answer)
                : m_type == u"link" ? Result<std::optional<QUrl>>(byLink(asked, answer))
                                    : counted(asked, answer);
    if (!next || !*next)
        return next;
    if (!(*next)->isValid() || !isSameServer(**next, m_url))
        return fault(asked, Texts::tr("The next page is said to be on another server."));
    if (!m_asked.insert((*next)->toString(QUrl::FullyEncoded)).second)
        return samePage(asked);
    if (m_asked.size() > kMostPages)
        return fault(asked, Texts::tr("The list has more than %1 pages.").arg(kMostPages));
    return next;
}

Result<std::optional<QUrl>> HttpPaging::counted(const QUrl &asked, const HttpAnswer &answer)
{
    dom::parser parser;
    dom::array rows;
    if (found(parser, answer.body, m_rows).get_array().get(rows) != simdjson::SUCCESS)
        return fault(asked, Texts::tr("A page has no list of rows at “%1”.").arg(m_rows));
    // Where rows are counted the server may give fewer than was asked for; where pages are it answers 404 behind the
    // last.
    const auto count = qint64(rows.size());
    if (m_type == u"page" ? count < m_rowsOfPage : count == 0)
        return std::optional<QUrl>();
    // A server that does not know the parameter gives the first page for ever.
    const QByteArray body = QCryptographicHash::hash(answer.body, QCryptographicHash::Blake2b_256);
    if (std::exchange(m_before, body) == body)
        return samePage(asked);
    m_at += m_type == u"page" ? 1 : count;
    return std::optional(with(QString::number(m_at)));
}

Result<std::optional<QUrl>> HttpPaging::byCursor(const QUrl &asked, const HttpAnswer &answer) const
{
    dom::parser parser;
    dom::element element;
    const auto error = found(parser, answer.body, m_next).get(element);
    if (error == simdjson::NO_SUCH_FIELD || error == simdjson::INDEX_OUT_OF_BOUNDS)
        return std::optional<QUrl>();
    if (error == simdjson::INVALID_JSON_POINTER || error == simdjson::INCORRECT_TYPE)
        return leadsNowhere(asked, m_next);
    if (error != simdjson::SUCCESS)
        return fault(asked, Texts::tr("A page is no JSON, so that it tells of no next one."));
    bool more = false;
    if (element.is_null() || (element.get_bool().get(more) == simdjson::SUCCESS && !more))
        return std::optional<QUrl>();
    std::string_view text;
    std::int64_t number = 0;
    QString value;
    if (element.get_string().get(text) == simdjson::SUCCESS)
        value = QString::fromUtf8(text.data(), qsizetype(text.size()));
    else if (element.get_int64().get(number) == simdjson::SUCCESS)
        value = QString::number(number);
    else
        return leadsNowhere(asked, m_next);
    if (value.isEmpty())
        return std::optional<QUrl>();
    return std::optional(m_parameter.isEmpty() ? asked.resolved(QUrl(value, QUrl::StrictMode)) : with(value));
}

std::optional<QUrl> HttpPaging::byLink(const QUrl &asked, const HttpAnswer &answer)
{
    static const QRegularExpression link(
        QStringLiteral("<([^>]*)>((?:\\s*;\\s*[^;,=\\s]*(?:\\s*=\\s*(?:\"(?:\\\\.|[^\"\\\\])*\"|[^;,\"]*))?)*)"));
    static const QRegularExpression next(
        QStringLiteral(";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\"|next\\s*(?:;|$))"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = link.globalMatch(QString::fromLatin1(answer.link));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (next.match(match.captured(2)).hasMatch())
            return asked.resolved(QUrl(match.captured(1), QUrl::StrictMode));
    }
    return std::nullopt;
}

QUrl HttpPaging::with(const QString &value) const
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrl url = m_url;
    QString query = url.query(QUrl::FullyEncoded);
    if (!query.isEmpty())
        query += QLatin1Char('&');
    url.setQuery(query + encoded(m_parameter) + QLatin1Char('=') + encoded(value), QUrl::StrictMode);
    return url;
}

} // namespace ioc
