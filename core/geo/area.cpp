// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/area.h"

#include <boost/geometry/algorithms/covered_by.hpp>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ioc::GeoJson)
};

/// The geometries of a document; of a feature without one an empty object, which is no area.
std::vector<QJsonObject> geometriesOf(const QJsonObject &root)
{
    const QString type = root[QStringLiteral("type")].toString();
    if (type == u"Feature")
        return {root[QStringLiteral("geometry")].toObject()};
    if (type != u"FeatureCollection")
        return {root};
    std::vector<QJsonObject> geometries;
    for (const QJsonValue &feature : root[QStringLiteral("features")].toArray())
        geometries.push_back(feature[QStringLiteral("geometry")].toObject());
    return geometries;
}

} // namespace

Area Area::ofUnits(std::span<const UnitBoundary> units)
{
    Area area;
    for (const UnitBoundary &unit : units)
        area.add(unit.shape);
    return area;
}

Result<Area> Area::fromGeoJson(const QByteArray &json, const QString &where)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return Error{ErrorCode::Decode, parseError.errorString(),
                     QStringLiteral("%1: byte %2").arg(where).arg(parseError.offset), parseError.error};
    Area area;
    for (const QJsonObject &geometry : geometriesOf(document.object())) {
        auto shape = parseArea(QJsonDocument(geometry).toJson(QJsonDocument::Compact));
        if (!shape) {
            Error error = shape.error();
            error.where = where;
            return error;
        }
        area.add(std::move(*shape));
    }
    if (area.m_parts.empty())
        return Error{ErrorCode::InvalidPack, Texts::tr("The geometry has no polygon."), where, 0};
    return area;
}

bool Area::covers(const Point &point) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [&point](const Part &part) {
        return boost::geometry::covered_by(point, part.box) && ioc::covers(part.shape, point);
    });
}

void Area::add(MultiPolygon shape)
{
    if (const auto box = boundingBox(shape))
        m_parts.push_back({*box, std::move(shape)});
}

} // namespace ioc
