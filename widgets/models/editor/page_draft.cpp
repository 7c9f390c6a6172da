// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/page_draft.h"

#include "core/domain/same_page.h"
#include "widgets/models/editor/page_grid.h"
#include "widgets/models/editor/page_step.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMostSteps = 1000;

Tile *tileIn(PageDocument &page, const QString &id)
{
    return const_cast<Tile *>(tileOf(page, id)); // of a page that may be changed
}

} // namespace

PageDraft::PageDraft(QObject *parent)
    : QObject(parent)
{
    m_steps.setUndoLimit(kMostSteps);
    connect(&m_steps, &QUndoStack::cleanChanged, this, &PageDraft::changed);
}

void PageDraft::start(const PageDocument &page, bool isNew)
{
    const QString selected = page.id == m_page.id && tileOf(page, m_selected) ? m_selected : QString();
    ++m_session;
    m_steps.clear();
    m_base = page;
    m_inPack = isNew ? std::nullopt : std::optional(page);
    m_awaited.clear();
    m_sentId.reset();
    m_isOpen = true;
    m_isNew = isNew;
    m_isChangedElsewhere = false;
    show(page, selected);
}

void PageDraft::open(const PageDocument &page)
{
    start(page, false);
}

void PageDraft::begin(const PageDocument &page)
{
    start(page, true);
}

void PageDraft::close()
{
    start({}, false);
    m_isOpen = false;
    Q_EMIT changed();
}

const Tile *PageDraft::selectedTile() const
{
    return tileOf(m_page, m_selected);
}

void PageDraft::select(const QString &tile)
{
    if (m_selected == tile)
        return;
    endRun();
    m_selected = tile;
    Q_EMIT selectionChanged();
}

/// A second page would be made of one that is known by its id already.
void PageDraft::keepId(PageDocument &page) const
{
    if (!mayRename())
        page.id = m_sentId.value_or(m_base.id);
}

void PageDraft::show(const PageDocument &page, const QString &selected)
{
    m_page = page;
    keepId(m_page);
    const bool isOther = m_selected != selected;
    m_selected = selected;
    Q_EMIT changed();
    if (isOther)
        Q_EMIT selectionChanged();
}

void PageDraft::push(PageDocument after, const QString &selected, const QString &text, const QString &what)
{
    keepId(after);
    if (isSame(m_page, after))
        return;
    const QString run = what.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(m_run).arg(what);
    m_steps.push(new PageStep(*this, {m_page, m_selected}, {std::move(after), selected}, text, run));
    if (what.isEmpty())
        endRun();
}

bool PageDraft::place(const QString &tile, const QRect &cells)
{
    PageDocument after = m_page;
    Tile *moved = tileIn(after, tile);
    if (!moved || !isFree(m_page, cells, tile))
        return false;
    setPlace(*moved, cells);
    push(after, tile, tr("Move or resize a tile"), QStringLiteral("place ") + tile);
    return true;
}

void PageDraft::change(const QString &tile, const Tile &changed, const QString &what)
{
    PageDocument after = m_page;
    if (Tile *there = tileIn(after, tile)) {
        *there = changed;
        push(after, changed.id, tr("Change a tile"), what.isEmpty() ? what : QString(tile + QLatin1Char(' ') + what));
    }
}

std::optional<QString> PageDraft::add(TileKind kind, const QRect &cells)
{
    if (!isFree(m_page, cells))
        return std::nullopt;
    PageDocument after = m_page;
    Tile tile;
    tile.id = freeTileId(m_page, QStringLiteral("tile"));
    tile.kind = kind;
    setPlace(tile, cells);
    after.tiles.push_back(tile);
    push(after, tile.id, tr("New tile"));
    return tile.id;
}

bool PageDraft::duplicate(const QString &tile)
{
    const Tile *original = tileOf(m_page, tile);
    const auto place =
        original ? freePlace(m_page, placeOf(*original).size(), placeOf(*original).topLeft()) : std::nullopt;
    if (!place)
        return false;
    PageDocument after = m_page;
    Tile copy = *original;
    copy.id = freeTileId(m_page, original->id);
    setPlace(copy, *place);
    after.tiles.push_back(copy);
    push(after, copy.id, tr("Duplicate a tile"));
    return true;
}

void PageDraft::remove(const QString &tile)
{
    PageDocument after = m_page;
    const QStringList order = readingOrder(m_page);
    const qsizetype at = order.indexOf(tile);
    std::erase_if(after.tiles, [&tile](const Tile &one) { return one.id == tile; });
    const QString next = order.size() < 2 ? QString() : order[at + 1 < order.size() ? at + 1 : at - 1];
    push(after, tile == m_selected ? next : m_selected, tr("Remove a tile"));
}

void PageDraft::changePage(const PageDocument &changed, const QString &what)
{
    PageDocument after = changed;
    after.tiles = m_page.tiles;
    push(after, m_selected, tr("Change the page"), what);
}

void PageDraft::send()
{
    m_sentId = m_page.id;
    endRun();
    Q_EMIT changed();
}

void PageDraft::refused()
{
    m_sentId.reset();
    Q_EMIT changed();
}

void PageDraft::saved(const PageDocument &page)
{
    if (!m_inPack || !isSame(page, *m_inPack))
        m_awaited.push_back(page);
    settle(page);
}

void PageDraft::settle(const PageDocument &page)
{
    m_base = page;
    m_sentId.reset();
    m_isNew = false;
    m_isChangedElsewhere = false;
    endRun();
    if (isSame(m_page, page))
        m_steps.setClean();
    else
        m_steps.resetClean();
    Q_EMIT changed();
}

/// Whether a page is one that was saved here; then it and those before it are awaited no more.
bool PageDraft::isAwaited(const PageDocument &page)
{
    const auto found = std::find_if(m_awaited.begin(), m_awaited.end(),
                                    [&page](const PageDocument &one) { return isSame(one, page); });
    if (found == m_awaited.end())
        return false;
    m_awaited.erase(m_awaited.begin(), std::next(found));
    return true;
}

void PageDraft::takePack(const ProvincePack &pack)
{
    if (!m_isOpen)
        return;
    const PageDocument *there = pack.page(m_isNew ? m_page.id : m_base.id);
    const bool isNews = there ? !m_inPack || !isSame(*there, *m_inPack) : m_inPack.has_value();
    m_inPack = there ? std::optional(*there) : std::nullopt;
    if (!isNews || (there && (isAwaited(*there) || isSame(*there, m_base))))
        return;
    if (there && isSame(*there, m_page))
        return settle(*there);
    if (m_isNew)
        return; // that there is another page of its id now is one of its faults
    if (!isDirty())
        return there ? open(*there) : close();
    m_isChangedElsewhere = true;
    m_isNew = !there;
    if (there)
        m_base = *there;
    Q_EMIT changed();
}

} // namespace ioc
