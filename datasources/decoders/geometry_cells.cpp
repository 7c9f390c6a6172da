// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/geometry_cells.h"

#include "core/geo/geojson.h"

#include <QCoreApplication>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GeoJsonDecoder)
};

using Found = std::variant<Cell, QString>;

Cell numberCell(double number)
{
    Cell cell;
    cell.kind = Cell::Kind::Number;
    cell.number = number;
    return cell;
}

std::variant<Point, QString> pointOf(const dom::element &geometry, std::string_view type)
{
    dom::array coordinates;
    auto error = geometry["coordinates"].get_array().get(coordinates);
    if (type == "MultiPoint" && error == simdjson::SUCCESS && coordinates.size() == 1)
        error = dom::array(coordinates).at(0).get_array().get(coordinates);
    else if (type != "Point")
        return Texts::tr("a %1 has no longitude and latitude of its own")
            .arg(QString::fromUtf8(type.data(), qsizetype(type.size())));
    Point point;
    if (error != simdjson::SUCCESS || coordinates.size() < 2 ||
        coordinates.at(0).get_double().get(point.lon) != simdjson::SUCCESS ||
        coordinates.at(1).get_double().get(point.lat) != simdjson::SUCCESS)
        return Texts::tr("the position is no pair of numbers");
    if (const auto reason = offEarth(point))
        return *reason;
    return point;
}

Found areaOf(const dom::element &geometry)
{
    const std::string text = simdjson::minify(geometry);
    const auto shape = parseArea(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    if (!shape)
        return shape.error().message;
    return numberCell(areaKm2(*shape));
}

} // namespace

std::optional<GeometryFact> geometryFact(const QString &source)
{
    if (source == u"@lon")
        return GeometryFact::Longitude;
    if (source == u"@lat")
        return GeometryFact::Latitude;
    if (source == u"@area_km2")
        return GeometryFact::AreaKm2;
    if (source == u"@geometry")
        return GeometryFact::Type;
    return std::nullopt;
}

Found geometryCell(const dom::element &feature, GeometryFact fact)
{
    dom::element geometry;
    if (feature["geometry"].get(geometry) != simdjson::SUCCESS || geometry.is_null())
        return Cell();
    std::string_view type;
    if (!geometry.is_object() || geometry["type"].get_string().get(type) != simdjson::SUCCESS)
        return Texts::tr("the geometry has no type");
    if (fact == GeometryFact::AreaKm2)
        return areaOf(geometry);
    if (fact == GeometryFact::Type) {
        Cell cell;
        cell.kind = Cell::Kind::Text;
        cell.text = type;
        return cell;
    }
    const auto point = pointOf(geometry, type);
    if (const auto *reason = std::get_if<QString>(&point))
        return *reason;
    return numberCell(fact == GeometryFact::Longitude ? std::get<Point>(point).lon : std::get<Point>(point).lat);
}

} // namespace ioc
