// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/unit_outlines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace ioc {
namespace {

class Projection
{
public:
    /// Plain: a degree of longitude is as long as it is on this latitude.
    explicit Projection(double latitude)
        : m_stretch(std::cos(latitude * M_PI / 180))
    {
    }
    QPointF place(const QJsonArray &point) const { return {point[0].toDouble() * m_stretch, -point[1].toDouble()}; }

private:
    double m_stretch;
};

void addRing(std::vector<QPolygonF> &rings, const QJsonArray &ring, const Projection &projection, double tolerance)
{
    QPolygonF polygon;
    for (const QJsonValue &value : ring) {
        const QPointF at = projection.place(value.toArray());
        if (polygon.isEmpty() || (at - polygon.back()).manhattanLength() >= tolerance)
            polygon.append(at);
    }
    if (polygon.size() >= 3)
        rings.push_back(std::move(polygon));
}

double firstLatitude(const QJsonArray &coordinates)
{
    const QJsonValue first = coordinates.first();
    return first.isArray() ? firstLatitude(first.toArray()) : coordinates[1].toDouble();
}

} // namespace

std::vector<UnitOutline> outlinesFrom(const QByteArray &geoJson, double tolerance)
{
    std::vector<UnitOutline> outlines;
    std::optional<Projection> projection;
    for (const QJsonValue &value : QJsonDocument::fromJson(geoJson)[u"features"].toArray()) {
        const QJsonObject geometry = value[u"geometry"].toObject();
        const QJsonArray coordinates = geometry[u"coordinates"].toArray();
        const bool isMany = geometry[u"type"].toString() == u"MultiPolygon";
        if ((!isMany && geometry[u"type"].toString() != u"Polygon") || coordinates.isEmpty())
            continue;
        if (!projection)
            projection.emplace(firstLatitude(coordinates));
        UnitOutline outline{UnitId(value[u"properties"][u"id"].toString()), {}};
        for (const QJsonValue &polygon : isMany ? coordinates : QJsonArray{coordinates}) {
            for (const QJsonValue &ring : polygon.toArray())
                addRing(outline.rings, ring.toArray(), *projection, tolerance);
        }
        outlines.push_back(std::move(outline));
    }
    return outlines;
}

QRectF boundsOf(const std::vector<UnitOutline> &outlines)
{
    QRectF bounds;
    for (const UnitOutline &outline : outlines) {
        for (const QPolygonF &ring : outline.rings)
            bounds |= ring.boundingRect();
    }
    return bounds;
}

} // namespace ioc
