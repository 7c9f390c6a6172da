// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_paging.h"

#include "core/base/bytes_view.h"
#include "datasources/connectors/http/http_exchange.h"
#include "datasources/connectors/http/web_feed.h"
#include "datasources/decoders/json_parse.h"
#include "datasources/decoders/json_pointer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostPages = 10'000;
constexpr qint64 kMostListed = 200; // documents of an index
constexpr qsizetype kLongestName = 200;

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
    if (const auto error = parseJson(parser, viewOf(body)).get(root); error)
        return error;
    return elementAt(root, pointer);
}

bool isGeoJson(const FeedDefinition &feed)
{
    return feed.format["type"].toString() == u"geojson";
}

/// How many rows the list has in all; nothing where that is not told as a number ("unknown").
std::optional<qint64> totalIn(const dom::element &root, const QString &pointer)
{
    std::int64_t total = 0;
    if (pointer.isEmpty() || elementAt(root, pointer).get_int64().get(total) != simdjson::SUCCESS)
        return std::nullopt;
    return total;
}

Error anotherTotal(const QUrl &asked, qint64 total, qint64 seen)
{
    return fault(asked, Texts::tr("The list is said to have %1 rows, and came with %2.").arg(total).arg(seen));
}

} // namespace

HttpPaging::HttpPaging(const FeedDefinition &feed)
    : m_rows(isGeoJson(feed) ? QStringLiteral("/features") : feed.format["rows"].toString())
    , m_rowsOfPage(feed.pageRows)
{
    const QJsonObject paging = feed.connector["paging"].toObject();
    m_total = paging["total"].toString(isGeoJson(feed) ? QStringLiteral("/numberMatched") : QString());
    m_type = paging["type"].toString();
    m_parameter = paging["parameter"].toString();
    m_next = paging["next"].toString();
    m_mayBeMissing = paging["may_be_missing"].toBool();
    m_most = std::size_t(paging["most"].toInteger(kMostListed));
    m_mostIsDeclared = paging.contains("most");
    m_first = m_type == u"page" ? paging["first"].toInteger(1) : 0;
}

QUrl HttpPaging::first(const QUrl &url)
{
    m_asked.clear();
    m_before.clear();
    m_listed.clear();
    m_aside.clear();
    m_url = url;
    m_at = m_first;
    m_seen = 0;
    m_said.reset();
    m_repeated = false;
    const QUrl begin = counts() ? with(QString::number(m_at)) : url;
    m_asked.insert(begin.toString(QUrl::FullyEncoded));
    return begin;
}

Result<std::optional<QUrl>> HttpPaging::next(const QUrl &asked, const HttpAnswer &answer)
{
    auto next = m_type == u"cursor"  ? byCursor(asked, answer)
                : m_type == u"link"  ? Result<std::optional<QUrl>>(byLink(asked, answer))
                : m_type == u"index" ? byIndex(asked, answer)
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
    dom::element root;
    dom::array rows;
    if (found(parser, answer.body, QString()).get(root) != simdjson::SUCCESS ||
        elementAt(root, m_rows).get_array().get(rows) != simdjson::SUCCESS)
        return fault(asked, Texts::tr("A page has no list of rows at “%1”.").arg(m_rows));
    const auto count = qint64(rows.size());
    m_seen += count;
    const std::optional<qint64> total = totalIn(root, m_total);
    m_said = total;
    if (total && m_seen == *total)
        return std::optional<QUrl>();
    if (total && (count == 0 || m_seen > *total))
        return anotherTotal(asked, *total, m_seen);
    if (count == 0)
        return std::optional<QUrl>();
    // A server that does not know the parameter gives the first page for ever, with another time of day on it. One that
    // knows it may give its last page for what lies behind that.
    const QByteArray body =
        QCryptographicHash::hash(QByteArray::fromStdString(simdjson::minify(rows)), QCryptographicHash::Blake2b_256);
    const bool isSame = std::exchange(m_before, body) == body;
    m_repeated = isSame && m_type == u"page" && count < m_rowsOfPage;
    if (m_repeated)
        return std::optional<QUrl>();
    if (isSame)
        return samePage(asked);
    m_at += m_type == u"page" ? 1 : count;
    return std::optional(with(QString::number(m_at)));
}

Result<bool> HttpPaging::endsBefore(const QUrl &asked) const
{
    if (!counts() || asked == with(QString::number(m_first)))
        return false;
    return m_said ? Result<bool>(anotherTotal(asked, *m_said, m_seen)) : Result<bool>(true);
}

Result<void> HttpPaging::checkWhole(const QUrl &asked, const HttpAnswer &answer) const
{
    if (isOn() || m_rowsOfPage > 0 || m_total.isEmpty())
        return {};
    dom::parser parser;
    dom::element root;
    dom::array rows;
    if (found(parser, answer.body, QString()).get(root) != simdjson::SUCCESS ||
        elementAt(root, m_rows).get_array().get(rows) != simdjson::SUCCESS)
        return {}; // the decoder tells
    const std::optional<qint64> total = totalIn(root, m_total);
    if (!total || *total <= qint64(rows.size()))
        return {};
    return fault(asked,
                 Texts::tr("The server gave %1 of %2 features: the feed needs “paging”.").arg(rows.size()).arg(*total));
}

Result<std::optional<QUrl>> HttpPaging::byCursor(const QUrl &asked, const HttpAnswer &answer) const
{
    dom::parser parser;
    dom::element element;
    const auto error = found(parser, answer.body, m_next).get(element);
    const QString holder = m_next.section(QLatin1Char('/'), 0, -2);
    if (error == simdjson::NO_SUCH_FIELD && !m_mayBeMissing &&
        found(parser, answer.body, holder).error() == simdjson::NO_SUCH_FIELD)
        return fault(asked, Texts::tr("A page has no “%1” any more, where the next one should be told: the end of the "
                                      "list cannot be told from a change of its form.")
                                .arg(holder));
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

Result<std::optional<QUrl>> HttpPaging::byIndex(const QUrl &asked, const HttpAnswer &answer)
{
    if (isIndex(asked)) {
        const auto feed = readWebFeed({answer.body.constData(), std::size_t(answer.body.size())}, asked);
        if (!feed)
            return Error{feed.error().code, feed.error().message, HttpExchange::shown(asked)};
        const auto taken = std::ptrdiff_t(std::min(m_most, feed->links.size()));
        m_listed.assign(feed->links.begin(), feed->links.begin() + taken);
        putAside(*feed);
    }
    if (m_listed.empty())
        return std::optional<QUrl>();
    const QUrl next = m_listed.front();
    m_listed.pop_front();
    return std::optional(next);
}

/// What the index lists and is not taken: nobody must believe that it has been read.
void HttpPaging::putAside(const WebFeed &feed)
{
    const auto entry = [this](const QString &name, const QString &reason) {
        const QJsonObject record{{QStringLiteral("entry"), name.left(kLongestName)}};
        m_aside.push_back({{}, name.left(kLongestName), reason, QJsonDocument(record).toJson(QJsonDocument::Compact)});
    };
    for (const QString &name : feed.without)
        entry(name, Texts::tr("This entry of the index links to no document."));
    if (feed.links.size() > m_most && !m_mostIsDeclared)
        entry(HttpExchange::shown(m_url),
              Texts::tr("The index lists %1 documents: the first %2 are taken, unless “most” says another number.")
                  .arg(feed.links.size())
                  .arg(m_most));
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
