// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/web_feed.h"

#include "datasources/decoders/xml_tree.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

QString atomLink(const XmlElement &entry)
{
    QString alternate;
    for (const XmlElement &one : entry.children) {
        if (one.name != u"link")
            continue;
        if (one.attribute(u"type") == u"application/cap+xml")
            return one.attribute(u"href");
        const QString relation = one.attribute(u"rel");
        if (alternate.isEmpty() && (relation.isEmpty() || relation == u"alternate"))
            alternate = one.attribute(u"href");
    }
    return alternate;
}

QString rssLink(const XmlElement &item)
{
    const QString link = item.textOf(u"link");
    const XmlElement *guid = item.child(u"guid");
    if (!link.isEmpty() || !guid || guid->attribute(u"isPermaLink").compare(u"false", Qt::CaseInsensitive) == 0)
        return link;
    const QString permanent = item.textOf(u"guid");
    const QString scheme = QUrl(permanent, QUrl::StrictMode).scheme();
    return scheme == u"http" || scheme == u"https" ? permanent : QString();
}

/// By which people know it.
QString nameOf(const XmlElement &entry, qsizetype number)
{
    for (const char16_t *one : {u"title", u"id", u"guid"}) {
        if (const QString text = entry.textOf(one).trimmed(); !text.isEmpty())
            return text;
    }
    return QString::number(number);
}

} // namespace

Result<WebFeed> readWebFeed(std::string_view bytes, const QUrl &base)
{
    const auto root = xmlTree(bytes);
    if (!root)
        return root.error();
    const XmlElement *list = root->name == u"rss" ? root->child(u"channel") : root->name == u"feed" ? &*root : nullptr;
    if (!list)
        return Error{ErrorCode::Decode,
                     QCoreApplication::translate("WebFeed", "This is neither an Atom nor an RSS document.")};
    WebFeed feed;
    qsizetype number = 0;
    for (const XmlElement &entry : list->children) {
        const bool isAtom = entry.name == u"entry";
        if (!isAtom && entry.name != u"item")
            continue;
        const QString link = isAtom ? atomLink(entry) : rssLink(entry);
        ++number;
        if (link.isEmpty()) {
            feed.without.push_back(nameOf(entry, number));
            continue;
        }
        const QUrl url = base.resolved(QUrl(link, QUrl::StrictMode));
        if (std::find(feed.links.begin(), feed.links.end(), url) == feed.links.end())
            feed.links.push_back(url);
    }
    if (feed.links.empty() && !feed.without.empty()) // or whoever reads it would take it for a day without news
        return Error{ErrorCode::Decode,
                     QCoreApplication::translate("WebFeed", "The index lists %n document(s) and links to none.",
                                                 nullptr, int(feed.without.size()))};
    return feed;
}

} // namespace ioc
