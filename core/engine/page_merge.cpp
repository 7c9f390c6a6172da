// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/page_merge.h"

#include "core/engine/import_record.h"

#include <QCoreApplication>

#include <set>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PackCopy)
};

using Pages = std::map<PageId, QJsonObject>;

std::optional<QJsonObject> pageIn(const Pages &pages, const PageId &id)
{
    const auto found = pages.find(id);
    return found == pages.end() ? std::nullopt : std::optional(found->second);
}

/// Empty: there is none.
QByteArray hashIn(const Pages &pages, const PageId &id)
{
    const auto found = pages.find(id);
    return found == pages.end() ? QByteArray() : hashOf(found->second);
}

QString sentenceOf(const PageId &page, bool isHere, bool isThere)
{
    const QString id = page.toString();
    if (!isHere)
        return Texts::tr("The page “%1” was removed here and is another one in the new pack: it stays removed.")
            .arg(id);
    if (!isThere)
        return Texts::tr("The page “%1” was changed here and is gone from the new pack: the one of here stays.")
            .arg(id);
    return Texts::tr("The page “%1” was changed here and in the new pack: the one of here stays.").arg(id);
}

} // namespace

PageMerge mergePages(const std::map<PageId, QByteArray> &imported, const Pages &ours, const Pages &theirs)
{
    std::set<PageId> ids;
    for (const auto &[id, page] : ours)
        ids.insert(id);
    for (const auto &[id, page] : theirs)
        ids.insert(id);
    PageMerge merge;
    for (const PageId &id : ids) {
        const auto known = imported.find(id);
        const QByteArray before = known == imported.end() ? QByteArray() : known->second;
        const QByteArray here = hashIn(ours, id);
        const QByteArray there = hashIn(theirs, id);
        if (here == there || here == before)
            continue;
        merge.ours.emplace(id, pageIn(ours, id));
        if (there != before)
            merge.told.emplace(id, sentenceOf(id, !here.isEmpty(), !there.isEmpty()));
    }
    return merge;
}

} // namespace ioc
