// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/feed.h"

#include <QUrl>

#include <deque>
#include <set>

namespace ioc {

struct HttpAnswer;
struct WebFeed;

/// Finds the pages of one list, from a connector's "paging". The pages of one fetch are one payload, so that a feed
/// never stands between two of them. One thread.
///
/// {"type": "page", "parameter", "first": 1} and {"type": "offset", "parameter"} count until a page has no rows or is
/// not there; a page that is not full may be the last, or the server may give fewer now. {"type": "cursor", "next":
/// JSON Pointer, "parameter", "may_be_missing": false} sends what stands at `next`, or goes there when no parameter is
/// named, until nothing stands there; what it stands in must be there unless it may be missing; {"type": "link"}
/// follows rel="next" of the header (RFC 8288); {"type": "index", "most": 200} takes the documents that an Atom or RSS
/// document lists, the first so many (aside() tells what else it lists). Other servers are never gone to. Pages that
/// are counted may tell at "total" (a JSON Pointer; of GeoJSON `numberMatched`, as WFS 2.0 has it) how many rows the
/// list has: it must then have so many.
class HttpPaging
{
public:
    explicit HttpPaging(const FeedDefinition &feed);

    bool isOn() const { return !m_type.isEmpty(); }

    /// Whether what is asked for is an index: its answer leads to pages, and is none.
    bool isIndex(const QUrl &asked) const { return m_type == u"index" && asked == m_url; }

    /// Whether the pages are documents of their own, of which one may be gone or broken without the others.
    bool areDocuments() const { return m_type == u"index"; }

    /// The address of the first page.
    QUrl first(const QUrl &url);

    /// The address of the page after the one that was asked for; nothing after the last. Payload when the answer does
    /// not tell, the same page would come again, or there is no end.
    Result<std::optional<QUrl>> next(const QUrl &asked, const HttpAnswer &answer);

    /// Whether the list ends before a page that is not there (404, 410): one behind the first that was counted to.
    /// Payload when the list was said to have more rows.
    Result<bool> endsBefore(const QUrl &asked) const;

    /// As of the last next(): the page repeats the one before, which was the last.
    bool wasRepeated() const { return m_repeated; }

    /// What the index lists and will not be asked for: entries without a link, and where the first of more documents
    /// are taken though the feed does not say so.
    const std::vector<QuarantinedRecord> &aside() const { return m_aside; }

    /// Payload when the answer of a feed without pages says that it is not all there is. Only WFS says so.
    Result<void> checkWhole(const QUrl &asked, const HttpAnswer &answer) const;

private:
    Result<std::optional<QUrl>> counted(const QUrl &asked, const HttpAnswer &answer);
    Result<std::optional<QUrl>> byCursor(const QUrl &asked, const HttpAnswer &answer) const;
    Result<std::optional<QUrl>> byIndex(const QUrl &asked, const HttpAnswer &answer);
    void putAside(const WebFeed &feed);
    static std::optional<QUrl> byLink(const QUrl &asked, const HttpAnswer &answer);
    bool counts() const { return m_type == u"page" || m_type == u"offset"; }
    QUrl with(const QString &value) const;

    QString m_type;
    QString m_parameter;
    QString m_next;
    bool m_mayBeMissing = false; ///< what holds the cursor
    QString m_rows;
    QString m_total; ///< JSON Pointer; empty where nothing is told
    qint64 m_first;
    qint64 m_rowsOfPage;
    QUrl m_url;
    qint64 m_at = 0;              ///< number of the page, or of its first row
    qint64 m_seen = 0;            ///< rows so far, where pages are counted
    std::optional<qint64> m_said; ///< how many rows the list has, by the last page
    bool m_repeated = false;
    QByteArray m_before; ///< a hash of the rows of the page before, where pages are counted
    std::size_t m_most;  ///< documents of an index
    bool m_mostIsDeclared;
    std::vector<QuarantinedRecord> m_aside;
    std::deque<QUrl> m_listed; ///< of the index, not asked for yet
    std::set<QString> m_asked;
};

} // namespace ioc
