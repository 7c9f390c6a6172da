// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a wall stand, and what people see of its page.
#include "widgets/wall/wall_areas.h"
#include "widgets/wall/wall_banner.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QStackedWidget>

#include <cmath>

namespace ioc {

void WallWindow::applyTheme()
{
    const Theme look = theme();
    m_header->setTheme(look);
    m_banner->setTheme(look);
    for (WallPage *made : std::as_const(m_pages))
        made->setTheme(look);
    if (m_pack)
        presentHead(context()); // what the lines below the page must tell depends on the room
    layOut();
}

/// Where the page and the lines below it stand. A page that would be refused in what is left keeps its room, and the
/// lines cover its foot: figures are not taken away when somebody must act.
WallWindow::Places WallWindow::placesWith(int bannerHeight) const
{
    const Theme look = theme();
    const QRect whole = pageAreaOf(size(), look);
    const int above = bannerHeight > 0 ? bannerHeight + int(std::lround(look.px(12))) : 0;
    const QRect rest = whole.adjusted(0, 0, 0, -above);
    const PageDocument *page = m_pack->page(m_shown);
    const bool keepsItsRoom = page && isReadable(*page, whole.size(), look) && !isReadable(*page, rest.size(), look);
    return {keepsItsRoom ? whole : rest,
            QRect(whole.left(), whole.bottom() + 1 - bannerHeight, whole.width(), bannerHeight)};
}

void WallWindow::layOut()
{
    m_header->setGeometry(headAreaOf(size(), theme()));
    const QRect whole = pageAreaOf(size(), theme());
    const Places places = placesWith(m_banner->preferredHeight(whole.size()));
    for (WallPage *made : std::as_const(m_pages))
        made->setRoom(whole.size());
    m_stack->setGeometry(places.page);
    m_banner->setGeometry(places.banner);
    m_banner->raise();
    m_banner->setVisible(!places.banner.isEmpty());
}

/// Whether people see the page's list of alarms beside these lines: the page can be read, and they cover none of it.
bool WallWindow::listsAlarms(const BannerState &besides) const
{
    const PageDocument *page = m_pack->page(m_shown);
    if (!page)
        return false;
    const Theme look = theme();
    const Places places = placesWith(m_banner->heightFor(besides, pageAreaOf(size(), look).size()));
    const auto isSeen = [&](const Tile &tile) {
        const QRect cells = cellsOf(tile, *page, places.page.size(), look).translated(places.page.topLeft());
        return tile.kind == TileKind::Alarms && !cells.intersects(places.banner);
    };
    return std::any_of(page->tiles.begin(), page->tiles.end(), isSeen) && isReadable(*page, places.page.size(), look);
}

} // namespace ioc
