// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_verdict.h"

#include "widgets/models/editor/tile_fields.h"
#include "widgets/models/indicator_tile_state.h"
#include "widgets/wall/wall_areas.h"
#include "widgets/wall/wall_page_text.h"

#include <QCoreApplication>

#include <cmath>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PageVerdict)
};

QString nameOf(const Tile &tile, const ProvincePack &pack, Language language)
{
    const QString title = tile.title.in(language);
    const Indicator *first = tile.indicators.empty() ? nullptr : pack.indicator(tile.indicators.front());
    return !title.isEmpty() ? title : first ? wallName(*first, language) : TileWords::kind(tile.kind);
}

QString pixels(QSizeF size, const Format &format)
{
    return QStringLiteral("%1 × %2").arg(format.number(std::floor(size.width()), 0),
                                         format.number(std::floor(size.height()), 0));
}

} // namespace

PageVerdict judge(const PageDocument &page, bool isNew, const WallRoom &room, const ProvincePack &pack,
                  const Format &format)
{
    const Theme theme(room.picture.height(), room.seat());
    const QSize size = pageAreaOf(room.picture, theme).size();
    PageVerdict verdict;
    verdict.faults = PageChecks::of(page, isNew, pack);
    verdict.seat = room.seat();
    verdict.fit = fitOf(page, size, theme);
    verdict.isReadable = verdict.fit.isReadable();
    const Theme letters = lettersFor(page, size, theme);
    QStringList tooSmall;
    for (const Tile &tile : page.tiles) {
        if (!verdict.fit.tooSmall.contains(tile.id))
            continue;
        tooSmall.append(nameOf(tile, pack, format.language()));
        verdict.tooSmall.push_back({tile.id, Texts::tr("Too small to be read: %1 pixels, it takes %2 at least.")
                                                 .arg(pixels(cellsOf(tile, page, size, theme).size(), format),
                                                      pixels(leastSizeOf(tile.kind, letters), format))});
    }
    const QString title = page.title.in(format.language());
    if (!verdict.isReadable)
        verdict.sentence = WallPageText::unreadable(title, verdict.seat, verdict.fit, tooSmall, format);
    else
        verdict.sentence = Texts::tr("It can be read from the farthest seat, %1 picture heights away: letters of %2 "
                                     "pixels, figures of %3 at least.")
                               .arg(format.number(verdict.seat, 1), format.number(letters.type().body, 0),
                                    format.number(letters.type().numeral, 0));
    return verdict;
}

} // namespace ioc
