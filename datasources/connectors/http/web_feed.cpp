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
    for (const XmlElement &entry : list->children) {
        const bool isAtom = entry.name == u"entry";
        if (!isAtom && entry.name != u"item")
            continue;
        const QString link = isAtom ? atomLink(entry) : entry.textOf(u"link");
        const QUrl url = base.resolved(QUrl(link, QUrl::StrictMode));
        if (!link.isEmpty() && std::find(links.begin(), links.end(), url) == links.end())
            links.push_back(url);
    }
    return links;
}

} // namespace ioc
