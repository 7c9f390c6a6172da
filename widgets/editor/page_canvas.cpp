// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_canvas.h"

#include "core/domain/same_page.h"
#include "widgets/editor/tile_picture.h"
#include "widgets/models/editor/preview_snapshot.h"
#include "widgets/models/editor/same_tile.h"
#include "widgets/models/editor/tile_fields.h"
#include "widgets/wall/wall_header.h"

#include <QAccessible>
#include <QEvent>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenSnapshots = 1s;
constexpr auto kRedFor = 700ms;
constexpr double kMargin = 12; // for handles that stand out
constexpr double kHalo = 12;   // around a tile: handles, frames

} // namespace

PageCanvas::PageCanvas(PageDraft &draft, MapPanelFactory mapFactory, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_mapFactory(std::move(mapFactory))
    , m_head(std::make_unique<WallHeader>())
{
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 180);
    m_nextPresent.setSingleShot(true);
    m_nextDraw.setInterval(0);
    m_refusedEnds.setSingleShot(true);
    m_refusedEnds.setInterval(kRedFor);
    connect(&m_nextPresent, &QTimer::timeout, this, &PageCanvas::presentNow);
    connect(&m_nextDraw, &QTimer::timeout, this, &PageCanvas::drawNextStale);
    connect(&m_refusedEnds, &QTimer::timeout, this, [this] { updateCells(std::exchange(m_refused, QRect())); });
    connect(&m_draft, &PageDraft::changed, this, &PageCanvas::follow);
    connect(&m_draft, &PageDraft::selectionChanged, this, &PageCanvas::follow);
    follow();
}

PageCanvas::~PageCanvas() = default;

void PageCanvas::setRoom(const WallRoom &room)
{
    if (m_room == room)
        return;
    m_room = room;
    layOut();
}

void PageCanvas::setVerdict(const PageVerdict &verdict)
{
    QHash<QString, QString> faults;
    QSet<QString> small;
    for (const PageFault &fault : verdict.tooSmall) {
        faults.insert(fault.tile, tr("too small"));
        small.insert(fault.tile);
    }
    for (const PageFault &fault : verdict.faults) {
        faults.insert(fault.tile, fault.sentence);
        small.remove(fault.tile);
    }
    if (faults == m_faults && small == m_small)
        return;
    for (const Tile &tile : m_draft.page().tiles) {
        if (faults.value(tile.id) != m_faults.value(tile.id))
            updateCells(placeOf(tile));
    }
    m_faults = faults;
    m_small = small;
    describe();
}

/// Takes over what has changed in the draft, and asks to be painted there alone.
void PageCanvas::follow()
{
    const PageDocument &page = m_draft.page();
    const bool isOther = std::exchange(m_shownSession, m_draft.session()) != m_draft.session();
    if (isOther)
        m_pictures.clear();
    if (isOther || page.id != m_shown.id || page.columns != m_shown.columns || page.rows != m_shown.rows ||
        !isSame(page.title, m_shown.title) || !(m_geometry.lettersOf(page) == m_geometry.letters())) {
        m_preview.reset();
        layOut();
    }
    for (const Tile &before : m_shown.tiles) {
        const Tile *now = tileOf(page, before.id);
        if (!now || !isSame(*now, before))
            updateCells(placeOf(before));
        if (!now)
            m_pictures.erase(before.id);
    }
    for (const Tile &now : page.tiles) {
        const Tile *before = tileOf(m_shown, now.id);
        if (before && isSame(*before, now))
            continue;
        if (before && !showsTheSame(*before, now))
            m_pictures.erase(now.id);
        if (!before || !showsTheSame(*before, now))
            m_preview.reset();
        updateCells(placeOf(now));
    }
    for (const QString &id : {m_shownSelection, m_draft.selected()}) {
        if (const Tile *tile = tileOf(page, id); tile && m_shownSelection != m_draft.selected())
            updateCells(placeOf(*tile));
    }
    m_shown = page;
    m_shownSelection = m_draft.selected();
    if (m_drag && !m_drag->tile.isEmpty() && !tileOf(page, m_drag->tile))
        dropDrag();
    describe();
}

void PageCanvas::layOut()
{
    m_geometry = CanvasGeometry(m_room, m_draft.page(), QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin));
    for (const auto &[id, picture] : m_pictures)
        picture->setTheme(m_geometry.letters());
    m_headPixmap = QPixmap();
    update();
}

void PageCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PageCanvas::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    presentNow();
}

void PageCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        presentNow();
    }
}

void PageCanvas::present(const SnapshotPtr &snapshot, const PresentContext &context)
{
    m_snapshot = snapshot;
    const bool isOtherLanguage = m_eyes && m_eyes->format.language() != context.format.language();
    m_eyes = context;
    if (!isVisible() || m_nextPresent.isActive())
        return; // when it is shown, or when the second is over
    const auto since = std::chrono::milliseconds(m_sincePresented.isValid() ? m_sincePresented.elapsed() : 1000);
    if (since >= kBetweenSnapshots || isOtherLanguage)
        presentNow();
    else
        m_nextPresent.start(kBetweenSnapshots - since);
}

void PageCanvas::presentNow()
{
    if (!m_snapshot || !m_eyes || !isVisible())
        return;
    m_nextPresent.stop();
    m_sincePresented.start();
    m_preview.reset();
    for (const auto &[id, picture] : m_pictures)
        presentTo(*picture);
    m_headPixmap = QPixmap();
    update(m_geometry.head().toAlignedRect());
    m_nextDraw.start();
}

void PageCanvas::presentTo(TilePicture &picture)
{
    if (!m_snapshot || !m_eyes)
        return;
    if (!m_preview) {
        m_preview = previewOf(m_draft.page(), *m_eyes->pack, *m_snapshot);
        m_previewPack = m_eyes->pack;
    }
    PresentContext eyes = *m_eyes;
    eyes.page = m_draft.page().id;
    picture.present(*m_preview, eyes);
}

/// One a turn of the event loop, so that the mouse is not kept waiting by a page of many.
void PageCanvas::drawNextStale()
{
    for (const Tile &tile : m_draft.page().tiles) {
        const auto found = m_pictures.find(tile.id);
        if (found == m_pictures.end() || !found->second->isStale())
            continue;
        pictureOf(tile).pixmap(m_geometry.scale(), devicePixelRatioF());
        return update(m_geometry.rectOf(placeOf(tile)).toAlignedRect());
    }
    m_nextDraw.stop();
}

TilePicture &PageCanvas::pictureOf(const Tile &tile)
{
    std::unique_ptr<TilePicture> &picture = m_pictures[tile.id];
    if (!picture) {
        picture = std::make_unique<TilePicture>(tile, m_draft.page(), m_mapFactory);
        picture->setTheme(m_geometry.letters());
        picture->setWallSize(m_geometry.wallSizeOf(placeOf(tile)));
        presentTo(*picture);
        connect(picture.get(), &TilePicture::becameStale, this, [this] { m_nextDraw.start(); });
    }
    return *picture;
}

void PageCanvas::updateCells(const QRect &cells)
{
    if (!cells.isEmpty())
        update(m_geometry.rectOf(cells).adjusted(-kHalo, -kHalo, kHalo, kHalo).toAlignedRect());
}

/// Says which tile is selected, to who cannot see it.
void PageCanvas::describe()
{
    QString text = tr("No tile is selected.");
    if (const Tile *tile = m_draft.selectedTile()) {
        const auto picture = m_pictures.find(tile->id);
        const QString said = picture == m_pictures.end() ? QString() : picture->second->description();
        text = tr("%1 “%2”: column %3, row %4, %5 by %6 cells. %7")
                   .arg(TileWords::kind(tile->kind), tile->id)
                   .arg(tile->column + 1)
                   .arg(tile->row + 1)
                   .arg(tile->columns)
                   .arg(tile->rows)
                   .arg(m_faults.value(tile->id, said == tile->id ? QString() : said));
    }
    setAccessibleName(tr("The page, as the wall shows it"));
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

} // namespace ioc
