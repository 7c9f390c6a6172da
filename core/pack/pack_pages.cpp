// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_pages.h"

#include "core/pack/cross_check.h"

#include <algorithm>

namespace ioc {

Result<PackPtr> withPages(const ProvincePack &running, std::vector<PageDocument> pages)
{
    auto changed = std::make_shared<ProvincePack>(running);
    changed->pages = std::move(pages);
    if (const PackProblems problems = crossCheck(*changed, {}); !problems.empty())
        return invalidPack(problems);
    return PackPtr(std::move(changed));
}

QStringList whatNames(const ProvincePack &pack, const PageId &page)
{
    QStringList sentences;
    if (pack.startPage == page)
        sentences.push_back(PackTexts::tr("The page is the start page of the pack."));
    for (const Playlist &playlist : pack.playlists) {
        const bool isPlayed = std::any_of(playlist.entries.begin(), playlist.entries.end(),
                                          [&page](const PlaylistEntry &entry) { return entry.page == page; });
        if (isPlayed || (playlist.takeover && playlist.takeoverPage == page))
            sentences.push_back(PackTexts::tr("The playlist “%1” names the page.").arg(playlist.id.toString()));
    }
    return sentences;
}

} // namespace ioc
