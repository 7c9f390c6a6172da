// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_canvas.h"

#include "widgets/editor/tile_picture.h"
#include "widgets/models/editor/preview_snapshot.h"
#include "widgets/models/header_state.h"
#include "widgets/models/show/wall_show.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/wall_header.h"

#include <QPainterPath>
#include <QPaintEvent>

#include <cmath>

namespace ioc {
namespace {

constexpr int kChipText = 13; // pixels of the desk: it is read there
constexpr double kFrame = 2;
constexpr double kRound = 4;
constexpr double kGridInk = 0.28;

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

/// Pixel for pixel where it is of the box's size, so that no row or column of a letter is lost.
void drawSharp(QPainter &painter, const QRectF &box, const QPixmap &pixmap)
{
    const QSizeF size = pixmap.deviceIndependentSize();
    if (std::abs(size.width() - box.width()) < 2 && std::abs(size.height() - box.height()) < 2)
        return painter.drawPixmap(box.topLeft().toPoint(), pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()));
}

} // namespace

void PageCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_geometry.theme().palette();
    painter.fillRect(m_geometry.picture(), palette.background);
    if (!m_draft.isOpen())
        return;
    if (event->rect().intersects(m_geometry.head().toAlignedRect()) && m_snapshot && m_eyes) {
        if (m_headPixmap.isNull())
            drawHead();
        painter.drawPixmap(m_geometry.head().topLeft().toPoint(), m_headPixmap);
    }
    paintGrid(painter);
    for (const Tile &tile : m_draft.page().tiles) {
        const QRectF box = m_geometry.rectOf(placeOf(tile));
        if (event->region().intersects(box.toAlignedRect()))
            paintTile(painter, tile, box);
    }
    if (m_drag)
        paintDrag(painter);
    else
        paintSelection(painter);
    if (!m_refused.isEmpty())
        paintRefused(painter, m_geometry.rectOf(m_refused));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.accent, kFrame));
        painter.drawRoundedRect(m_geometry.picture().adjusted(-4, -4, 4, 4), kRound, kRound);
    }
}

void PageCanvas::drawHead()
{
    ShowView view;
    view.page = m_draft.page().id;
    PresentContext eyes = *m_eyes;
    eyes.page = view.page;
    HeaderState state = makeHeaderState(view, m_snapshot.get(), m_snapshot->at, eyes);
    state.pageTitle = m_draft.page().title.in(eyes.format.language());
    m_head->setTheme(m_geometry.theme());
    m_head->setState(state);
    m_head->setClock(clockText(eyes));
    const QSizeF wall = m_geometry.head().size() / m_geometry.scale();
    m_head->resize(wall.toSize());
    const double ratio = devicePixelRatioF();
    m_headPixmap = QPixmap((m_geometry.head().size() * ratio).toSize());
    m_headPixmap.setDevicePixelRatio(ratio);
    m_headPixmap.fill(m_geometry.theme().palette().background);
    QPainter painter(&m_headPixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(m_geometry.scale(), m_geometry.scale());
    m_head->render(&painter, {}, {}, QWidget::DrawChildren);
}

void PageCanvas::paintGrid(QPainter &painter) const
{
    painter.setPen(QPen(faded(m_geometry.theme().palette().inkThird, kGridInk), 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int column = 0; column <= m_draft.page().columns; ++column)
        painter.drawLine(m_geometry.columnLine(column));
    for (int row = 0; row <= m_draft.page().rows; ++row)
        painter.drawLine(m_geometry.rowLine(row));
    painter.setRenderHint(QPainter::Antialiasing);
}

void PageCanvas::paintTile(QPainter &painter, const Tile &tile, const QRectF &box)
{
    const bool isDragged = m_drag && m_drag->tile == tile.id && m_drag->hasMoved();
    painter.save();
    if (isDragged)
        painter.setOpacity(0.3);
    TilePicture &picture = pictureOf(tile);
    if (!isDragged || m_drag->kind == TileDrag::Kind::Move)
        picture.setWallSize(m_geometry.wallSizeOf(placeOf(tile)));
    const bool isWaiting = picture.isStale() && m_nextDraw.isActive() && !picture.lastPixmap().isNull();
    const QPixmap &pixmap = isWaiting ? picture.lastPixmap() : picture.pixmap(m_geometry.scale(), devicePixelRatioF());
    drawSharp(painter, box, pixmap);
    painter.restore();
    if (!isDragged)
        paintMarks(painter, tile, box);
}

void PageCanvas::paintMarks(QPainter &painter, const Tile &tile, const QRectF &box) const
{
    const Palette &palette = m_geometry.theme().palette();
    const QString fault = m_faults.value(tile.id);
    if (!fault.isEmpty()) {
        const bool isSmall = m_small.contains(tile.id);
        const QColor ink = isSmall ? palette.warning : palette.critical;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, kFrame, isSmall ? Qt::DashLine : Qt::SolidLine));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), kRound, kRound);
        paintChip(painter, box, (isSmall ? QStringLiteral("▲ ") : QStringLiteral("◆ ")) + fault, ink);
    } else if (m_preview && awaitsSaving(tile, m_draft.page().id, *m_previewPack, *m_preview)) {
        paintChip(painter, box, tr("figures come once it is saved"), palette.inkSecond);
    }
}

/// A line of the desk's own size in the lower part of a tile.
void PageCanvas::paintChip(QPainter &painter, const QRectF &box, const QString &text, const QColor &ink) const
{
    const QFont font = m_geometry.theme().font(kChipText, QFont::DemiBold);
    const QStringList lines = wrapped(text, font, box.width() - 24, 3);
    double wide = 0;
    for (const QString &line : lines)
        wide = std::max(wide, textWidth(line, font));
    const double height = lineHeight(font) * double(lines.size());
    const QRectF chip(box.center().x() - wide / 2 - 8, box.bottom() - height - 14, wide + 16, height + 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(m_geometry.theme().palette().background, 0.92));
    painter.drawRoundedRect(chip, kRound, kRound);
    drawLines(painter, chip.adjusted(8, 4, -8, -4), lines, font, ink, Qt::AlignHCenter);
}

void PageCanvas::paintSelection(QPainter &painter) const
{
    const Tile *tile = m_draft.selectedTile();
    if (!tile)
        return;
    const Palette &palette = m_geometry.theme().palette();
    const QRectF box = m_geometry.rectOf(placeOf(*tile));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.accent, kFrame));
    painter.drawRect(box);
    painter.setBrush(hasFocus() ? palette.accent : palette.background);
    painter.setPen(QPen(hasFocus() ? palette.ink : palette.accent, 1.5));
    for (int i = 0; i < kHandles; ++i)
        painter.drawRect(CanvasGeometry::handleBox(box, Handle(i)));
}

void PageCanvas::paintDrag(QPainter &painter)
{
    if (!m_drag->hasMoved())
        return paintSelection(painter);
    const QRectF box = m_geometry.rectOf(m_drag->to);
    if (!isFreeFor(*m_drag))
        return paintRefused(painter, box);
    const Palette &palette = m_geometry.theme().palette();
    if (const Tile *tile = tileOf(m_draft.page(), m_drag->tile)) {
        TilePicture &picture = pictureOf(*tile);
        picture.setWallSize(m_geometry.wallSizeOf(m_drag->to));
        const QPixmap &pixmap = picture.pixmap(m_geometry.scale(), devicePixelRatioF());
        drawSharp(painter, box, pixmap);
    } else {
        painter.fillRect(box, faded(palette.accent, 0.25));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.accent, kFrame));
    painter.drawRect(box);
    const QSize size = m_drag->to.size();
    paintChip(painter, box, tr("%1 × %2 cells").arg(size.width()).arg(size.height()), palette.ink);
}

void PageCanvas::paintRefused(QPainter &painter, const QRectF &box) const
{
    const Palette &palette = m_geometry.theme().palette();
    painter.setBrush(faded(palette.critical, 0.3));
    painter.setPen(QPen(palette.critical, kFrame, Qt::DashLine));
    painter.drawRect(box);
    paintChip(painter, box, QStringLiteral("◆ ") + tr("no room here"), palette.critical);
}

} // namespace ioc
