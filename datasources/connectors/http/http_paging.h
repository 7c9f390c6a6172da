// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QUrl>

#include <set>

namespace ioc {

struct HttpAnswer;

/// Finds the pages of one list, from a connector's "paging". The pages of one fetch are one payload, so that a feed
/// never stands between two of them. One thread.
///
/// {"type": "page", "parameter", "first": 1} counts until a page has fewer rows than `page_rows`, {"type": "offset",
/// "parameter"} until one has none; {"type": "cursor", "next": JSON Pointer, "parameter"} sends what stands at `next`,
/// or goes there when no parameter is named; {"type": "link"} follows rel="next" of the header (RFC 8288). Other
/// servers are never gone to.
class HttpPaging
{
public:
    explicit HttpPaging(const FeedDefinition &feed);

    bool isOn() const { return !m_type.isEmpty(); }

    /// The address of the first page.
    QUrl first(const QUrl &url);

    /// The address of the page after the one that was asked for; nothing after the last. Payload when the answer does
    /// not tell, the same page would come again, or there is no end.
    Result<std::optional<QUrl>> next(const QUrl &asked, const HttpAnswer &answer);

private:
    Result<std::optional<QUrl>> counted(const QUrl &asked, const HttpAnswer &answer);
    Result<std::optional<QUrl>> byCursor(const QUrl &asked, const HttpAnswer &answer) const;
    static std::optional<QUrl> byLink(const QUrl &asked, const HttpAnswer &answer);
    QUrl with(const QString &value) const;

    QString m_type;
    QString m_parameter;
    QString m_next;
    QString m_rows;
    qint64 m_first;
    qint64 m_rowsOfPage;
    QUrl m_url;
    qint64 m_at = 0;     ///< number of the page, or of its first row
    QByteArray m_before; ///< a hash of the page before, where pages are counted
    std::set<QString> m_asked;
};

} // namespace ioc
