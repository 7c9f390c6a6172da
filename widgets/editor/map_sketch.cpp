// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/map_sketch.h"

#include "core/domain/boundary_file.h"
#include "widgets/wall/painting.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QPointer>
#include <QThreadPool>

namespace ioc {
namespace {

constexpr double kSwatch = 0.7; // of the body text
constexpr double kEdge = 1.2;   // for a picture of 1080 pixels
constexpr double kStripe = 2;

} // namespace

SketchedTerritory::Outlines SketchedTerritory::outlines(const PackPtr &pack, QDate today)
{
    const BoundaryFile *file = boundaryFileOn(*pack, today);
    const QByteArray geoJson = file ? file->geoJson : QByteArray();
    if (geoJson == m_geoJson)
        return m_outlines;
    m_geoJson = geoJson;
    m_outlines.reset();
    // 500 KB of GeoJSON take longer to read than a frame may.
    QThreadPool::globalInstance()->start([territory = QPointer(this), geoJson] {
        auto outlines = std::make_shared<const std::vector<UnitOutline>>(outlinesFrom(geoJson));
        QMetaObject::invokeMethod(QCoreApplication::instance(), [territory, geoJson, outlines] {
            if (!territory || territory->m_geoJson != geoJson)
                return;
            territory->m_outlines = outlines;
            Q_EMIT territory->read();
        });
    });
    return m_outlines;
}

MapSketch::MapSketch(const Tile &tile, std::shared_ptr<SketchedTerritory> territory, QWidget *parent)
    : Panel(tile, parent)
    , m_territory(std::move(territory))
{
}

void MapSketch::present(const Snapshot &snapshot, const PresentContext &context)
{
    m_state = makeMapState(tile(), snapshot, context);
    describe(m_state->title, m_state->accessibleText, m_state->accessibleText);
    const auto take = [this, pack = context.pack, today = context.format.zone().date(context.now)] {
        m_outlines = m_territory->outlines(pack, today);
        return m_outlines != nullptr;
    };
    if (take())
        return;
    disconnect(m_territory.get(), nullptr, this, nullptr);
    connect(m_territory.get(), &SketchedTerritory::read, this, [this, take] {
        if (take())
            Q_EMIT readyChanged();
    });
}

const MapUnit *MapSketch::unitOf(const UnitId &id) const
{
    const auto found = std::find_if(m_state->units.begin(), m_state->units.end(),
                                    [&id](const MapUnit &one) { return one.unit == id; });
    return found == m_state->units.end() ? nullptr : &*found;
}

QColor MapSketch::fillOf(const MapUnit *unit) const
{
    if (unit && unit->classIndex)
        return m_state->classes.at(size_t(*unit->classIndex)).colour;
    return unit && unit->face == Face::Old ? mapStaleColour() : mapNoDataColour();
}

void MapSketch::paintContent(QPainter &painter, const QRectF &area)
{
    const double line = lineHeight(theme().body());
    const Palette &palette = theme().palette();
    drawLine(painter, {area.left(), area.top(), area.width(), line}, m_state->title, theme().body(QFont::DemiBold),
             palette.ink);
    drawLine(painter, {area.left(), area.top() + line, area.width(), line}, m_state->subtitle, theme().body(),
             palette.inkSecond);
    const double legend = paintLegend(painter, area);
    paintTerritory(painter, area.adjusted(0, 2.2 * line, 0, -legend));
}

/// Along the foot; how high it is.
double MapSketch::paintLegend(QPainter &painter, const QRectF &area) const
{
    const double line = lineHeight(theme().body());
    const double side = theme().type().body * kSwatch;
    const QRectF foot(area.left(), area.bottom() - line, area.width(), line);
    double x = area.left();
    for (const MapClass &one : m_state->classes) {
        const double text = textWidth(one.text, theme().body()) + 1;
        if (x + 1.4 * side + text > area.right())
            break;
        painter.fillRect(QRectF(x, foot.center().y() - side / 2, side, side), one.colour);
        drawLine(painter, {x + 1.4 * side, foot.top(), text, line}, one.text, theme().body(),
                 theme().palette().inkSecond);
        x += 2.4 * side + text;
    }
    return line * 1.2;
}

void MapSketch::paintTerritory(QPainter &painter, const QRectF &area) const
{
    const QRectF bounds = m_outlines ? boundsOf(*m_outlines) : QRectF();
    if (bounds.isEmpty() || area.isEmpty())
        return;
    const double scale = std::min(area.width() / bounds.width(), area.height() / bounds.height());
    QTransform place;
    place.translate(area.center().x(), area.center().y());
    place.scale(scale, scale);
    place.translate(-bounds.center().x(), -bounds.center().y());
    painter.setPen(QPen(theme().palette().panel, theme().px(kEdge)));
    for (const UnitOutline &outline : *m_outlines) {
        QPainterPath path;
        for (const QPolygonF &ring : outline.rings) {
            path.addPolygon(place.map(ring));
            path.closeSubpath();
        }
        const MapUnit *unit = unitOf(outline.unit);
        painter.setBrush(fillOf(unit));
        painter.drawPath(path);
        if (unit && unit->face == Face::Old)
            drawHatch(painter, path, theme().palette().inkThird, theme().px(kStripe));
    }
}

MapPanelFactory mapSketches()
{
    return [territory = std::make_shared<SketchedTerritory>()](const Tile &tile, const PageDocument &,
                                                               QWidget *parent) -> Panel * {
        return new MapSketch(tile, territory, parent);
    };
}

} // namespace ioc
