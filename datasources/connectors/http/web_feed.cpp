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

} // namespace

Result<std::vector<QUrl>> webFeedLinks(std::string_view bytes, const QUrl &base)
{
    const auto root = xmlTree(bytes);
    if (!root)
        return root.error();
    const XmlElement *list = root->name == u"rss" ? root->child(u"channel") : root->name == u"feed" ? &*root : nullptr;
    if (!list)
        return Error{ErrorCode::Decode,
                     QCoreApplication::translate("WebFeed", "This is neither an Atom nor an RSS document.")};
    std::vector<QUrl> links;
    int without = 0;
    for (const XmlElement &entry : list->children) {
        const bool isAtom = entry.name == u"entry";
        if (!isAtom && entry.name != u"item")
            continue;
        const QString link = isAtom ? atomLink(entry) : rssLink(entry);
        without += link.isEmpty() ? 1 : 0;
        const QUrl url = base.resolved(QUrl(link, QUrl::StrictMode));
        if (!link.isEmpty() && std::find(links.begin(), links.end(), url) == links.end())
            links.push_back(url);
    }
    if (links.empty() && without > 0) // or whoever reads it would take it for a day without news
        return Error{ErrorCode::Decode,
                     QCoreApplication::translate("WebFeed", "The index lists %n document(s) and links to none.",
                                                 nullptr, without)};
    return links;
}

} // namespace ioc
