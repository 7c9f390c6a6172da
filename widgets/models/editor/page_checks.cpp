// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/page_checks.h"

#include "core/domain/page_faults.h"
#include "widgets/models/search_text.h"

#include <QRegularExpression>

namespace ioc {
namespace {

/// As the schema of pages has it.
bool isSlug(const QString &id)
{
    static const QRegularExpression kSlug(QStringLiteral("^[a-z0-9]+([._-][a-z0-9]+)*$"));
    return kSlug.match(id).hasMatch();
}

bool isHalf(const LocalizedText &text)
{
    return text.vi.isEmpty() != text.en.isEmpty();
}

} // namespace

QStringList PageChecks::ofHead(const PageDocument &page, bool isNew, const ProvincePack &pack)
{
    QStringList faults;
    if (!isSlug(page.id.toString()))
        faults.append(tr("The id of the page is of small letters and digits, with . _ or - between them."));
    else if (isNew && pack.page(page.id))
        faults.append(tr("There is a page “%1” already.").arg(page.id.toString()));
    if (page.title.vi.isEmpty() || page.title.en.isEmpty())
        faults.append(tr("The page has a title in both languages."));
    return faults;
}

QStringList PageChecks::ofTexts(const Tile &tile)
{
    QStringList faults;
    if (isHalf(tile.title))
        faults.append(tr("The title is there in one language alone."));
    if (tile.kind == TileKind::Text && (tile.text.vi.isEmpty() || tile.text.en.isEmpty()))
        faults.append(tr("A tile of text has one in both languages."));
    return faults;
}

QStringList PageChecks::ofNames(const Tile &tile, const ProvincePack &pack)
{
    QStringList faults;
    for (const IndicatorId &id : tile.indicators) {
        if (!pack.indicator(id))
            faults.append(tr("The pack has no indicator “%1”.").arg(id.toString()));
    }
    for (const FeedId &id : tile.feeds) {
        if (!pack.feed(id))
            faults.append(tr("The pack has no feed “%1”.").arg(id.toString()));
    }
    return faults;
}

std::vector<PageFault> PageChecks::of(const PageDocument &page, bool isNew, const ProvincePack &pack)
{
    std::vector<PageFault> faults;
    for (const QString &sentence : ofHead(page, isNew, pack))
        faults.push_back({{}, sentence});
    for (size_t i = 0; i < page.tiles.size(); ++i) {
        const Tile &tile = page.tiles[i];
        for (const QString &sentence : faultsOfTile(page, i) + ofTexts(tile) + ofNames(tile, pack))
            faults.push_back({tile.id, sentence});
    }
    return faults;
}

PageId freePageId(const ProvincePack &pack, const QString &title)
{
    static const QRegularExpression kOther(QStringLiteral("[^a-z0-9]+"));
    QString stem = searchText(title).replace(kOther, QStringLiteral(" ")).simplified();
    stem = stem.isEmpty() ? QStringLiteral("page") : stem.replace(QLatin1Char(' '), QLatin1Char('-'));
    QString id = stem;
    for (int number = 2; pack.page(PageId(id)); ++number)
        id = QStringLiteral("%1-%2").arg(stem).arg(number);
    return PageId(id);
}

} // namespace ioc
