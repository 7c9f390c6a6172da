// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/place_map.h"

#include "core/domain/boundary_file.h"
#include "widgets/models/alarm_words.h"
#include "widgets/wall/painting.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace ioc {
namespace {

constexpr double kMargin = 4;
constexpr double kLeastMark = 10; // pixels: a smaller unit gets a ring around it

} // namespace

PlaceMap::PlaceMap(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("placeMap"));
    setMinimumSize(160, 150);
}

void PlaceMap::setPack(const PackPtr &pack, QDate day)
{
    const BoundaryFile *file = boundaryFileOn(*pack, day);
    if (m_pack == pack && file == m_file)
        return;
    m_pack = pack;
    m_file = file;
    m_isReady = false;
    if (!file)
        return take({});
    // 500 KB of GeoJSON take longer to read than a frame may.
    QThreadPool::globalInstance()->start([map = QPointer(this), pack, file] {
        auto outlines = std::make_shared<std::vector<UnitOutline>>(outlinesFrom(file->geoJson));
        QMetaObject::invokeMethod(QCoreApplication::instance(), [map, pack, file, outlines] {
            if (map && map->m_file == file)
                map->take(std::move(*outlines));
        });
    });
}

void PlaceMap::take(std::vector<UnitOutline> outlines)
{
    m_outlines = std::move(outlines);
    m_bounds = boundsOf(m_outlines);
    m_isReady = true;
    drawAll();
    Q_EMIT readyChanged();
}

void PlaceMap::setPlace(const UnitId &unit, const QString &name)
{
    setAccessibleName(tr("Map: %1").arg(name));
    setToolTip(AlarmWords::toolTip(name));
    if (m_unit == unit)
        return;
    m_unit = unit;
    update();
}

void PlaceMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    drawAll();
}

void PlaceMap::drawAll()
{
    m_paths.clear();
    m_all = QPixmap(size() * devicePixelRatioF());
    m_all.setDevicePixelRatio(devicePixelRatioF());
    m_all.fill(Qt::transparent);
    const QRectF area = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (m_bounds.isEmpty() || area.isEmpty())
        return update();
    const double scale = std::min(area.width() / m_bounds.width(), area.height() / m_bounds.height());
    QTransform place;
    place.translate(area.center().x(), area.center().y());
    place.scale(scale, scale);
    place.translate(-m_bounds.center().x(), -m_bounds.center().y());
    QPainter painter(&m_all);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().inkThird, 0.6));
    painter.setBrush(m_theme.palette().raised);
    for (const UnitOutline &outline : m_outlines) {
        QPainterPath path;
        for (const QPolygonF &ring : outline.rings) {
            path.addPolygon(place.map(ring));
            path.closeSubpath();
        }
        painter.drawPath(path);
        m_paths.insert(outline.unit, path);
    }
    update();
}

void PlaceMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_all);
    const Palette &palette = m_theme.palette();
    if (!m_isReady)
        return;
    if (m_paths.isEmpty()) {
        drawLine(painter, rect(), tr("the pack has no boundaries"), m_theme.body(), palette.inkSecond,
                 Qt::AlignHCenter);
        return;
    }
    QColor fill = palette.accent;
    painter.setPen(QPen(palette.ink, 1.5));
    const auto found = m_paths.constFind(m_unit);
    if (found == m_paths.constEnd()) {
        if (!AlarmWords::isWholeProvince(m_unit, *m_pack))
            return; // nobody knows where that is
        fill.setAlphaF(0.18F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        for (const QPainterPath &path : std::as_const(m_paths))
            painter.drawPath(path);
        return;
    }
    painter.setBrush(fill);
    painter.drawPath(*found);
    const QRectF bounds = found->boundingRect();
    if (std::max(bounds.width(), bounds.height()) < kLeastMark) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(bounds.center(), kLeastMark, kLeastMark);
    }
}

} // namespace ioc
