// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geojson.h"

#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QSaveFile>
#include <QSet>

namespace ioc {

namespace {

constexpr int kDecimals = 5;

// Gives the sentences of this file a context for the translators.
struct GeoJson
{
    Q_DECLARE_TR_FUNCTIONS(ioc::GeoJson)
};

Error fault(const QString &message)
{
    return {ErrorCode::InvalidPack, message, {}, 0};
}

Result<Point> parsePosition(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() < 2 || !numbers[0].isDouble() || !numbers[1].isDouble())
        return fault(GeoJson::tr("A position is not a pair of numbers."));
    const Point point{numbers[0].toDouble(), numbers[1].toDouble()};
    if (const auto reason = offEarth(point))
        return fault(*reason);
    return point;
}

bool isWiderThanHalfTheEarth(const Ring &ring)
{
    const auto [west, east] =
        std::minmax_element(ring.begin(), ring.end(), [](const Point &a, const Point &b) { return a.lon < b.lon; });
    return east->lon - west->lon > 180;
}

Result<Ring> parseRing(const QJsonValue &value)
{
    const QJsonArray positions = value.toArray();
    Ring ring;
    ring.reserve(positions.size());
    for (const QJsonValue &position : positions) {
        const Result<Point> point = parsePosition(position);
        if (!point)
            return point.error();
        ring.push_back(*point);
    }
    if (ring.size() < 4)
        return fault(GeoJson::tr("A ring has fewer than four points."));
    if (ring.front() != ring.back())
        return fault(GeoJson::tr("A ring is not closed."));
    if (isWiderThanHalfTheEarth(ring))
        return fault(GeoJson::tr("A ring is wider than half of the earth; what crosses the 180th meridian must be cut "
                                 "there."));
    return ring;
}

Result<Polygon> parsePolygon(const QJsonValue &value)
{
    const QJsonArray rings = value.toArray();
    if (rings.isEmpty())
        return fault(GeoJson::tr("A polygon has no ring."));
    Polygon polygon;
    for (const QJsonValue &item : rings) {
        Result<Ring> ring = parseRing(item);
        if (!ring)
            return ring.error();
        if (polygon.outer().empty())
            polygon.outer() = std::move(*ring);
        else
            polygon.inners().push_back(std::move(*ring));
    }
    return polygon;
}

Result<MultiPolygon> parseGeometry(const QJsonObject &geometry)
{
    const QString type = geometry.value(QStringLiteral("type")).toString();
    const QJsonValue coordinates = geometry.value(QStringLiteral("coordinates"));
    QJsonArray polygons;
    if (type == QStringLiteral("Polygon"))
        polygons.append(coordinates);
    else if (type == QStringLiteral("MultiPolygon"))
        polygons = coordinates.toArray();
    else
        return fault(GeoJson::tr("The geometry is neither Polygon nor MultiPolygon."));
    if (polygons.isEmpty())
        return fault(GeoJson::tr("The geometry has no polygon."));

    MultiPolygon shape;
    for (const QJsonValue &item : polygons) {
        Result<Polygon> polygon = parsePolygon(item);
        if (!polygon)
            return polygon.error();
        shape.push_back(std::move(*polygon));
    }
    boost::geometry::correct(shape);
    if (const auto reason = invalidity(shape))
        return fault(*reason);
    return shape;
}

Result<UnitBoundary> parseFeature(const QJsonObject &feature)
{
    if (feature.value(QStringLiteral("type")).toString() != QStringLiteral("Feature"))
        return fault(GeoJson::tr("The member is not a Feature."));
    const QJsonValue id = feature.value(QStringLiteral("properties")).toObject().value(QStringLiteral("id"));
    if (!id.isString() || id.toString().isEmpty())
        return fault(GeoJson::tr("The property \"id\" is missing."));
    Result<MultiPolygon> shape = parseGeometry(feature.value(QStringLiteral("geometry")).toObject());
    if (!shape)
        return shape.error();
    return UnitBoundary{id.toString(), std::move(*shape)};
}

Error atFeature(Error error, const QString &file, qsizetype number, const QJsonObject &feature)
{
    const QString id = feature.value(QStringLiteral("properties")).toObject().value(QStringLiteral("id")).toString();
    error.where = QStringLiteral("%1: feature %2").arg(file).arg(number);
    if (!id.isEmpty())
        error.where += QStringLiteral(" (%1)").arg(id);
    return error;
}

void append(QByteArray &text, const Ring &ring)
{
    text += '[';
    for (std::size_t i = 0; i < ring.size(); ++i) {
        text += i == 0 ? "[" : ",[";
        text += QByteArray::number(ring[i].lon, 'f', kDecimals);
        text += ',';
        text += QByteArray::number(ring[i].lat, 'f', kDecimals);
        text += ']';
    }
    text += ']';
}

void append(QByteArray &text, const Polygon &polygon)
{
    text += '[';
    append(text, polygon.outer());
    for (const Ring &hole : polygon.inners()) {
        text += ',';
        append(text, hole);
    }
    text += ']';
}

void append(QByteArray &text, const MultiPolygon &shape)
{
    if (shape.size() == 1) {
        text += R"({"type":"Polygon","coordinates":)";
        append(text, shape.front());
        text += '}';
        return;
    }
    text += R"({"type":"MultiPolygon","coordinates":[)";
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (i > 0)
            text += ',';
        append(text, shape[i]);
    }
    text += "]}";
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

std::optional<QString> offEarth(const Point &point)
{
    if (isOnEarth(point))
        return std::nullopt;
    const QString position = QStringLiteral("[%1, %2]").arg(point.lon).arg(point.lat);
    return isOnEarth({point.lat, point.lon})
               ? GeoJson::tr("Longitude and latitude look swapped at %1.").arg(position)
               : GeoJson::tr("Longitude and latitude are out of range at %1.").arg(position);
}

Result<MultiPolygon> parseArea(const QByteArray &geometry)
{
    return parseGeometry(QJsonDocument::fromJson(geometry).object());
}

Result<std::vector<UnitBoundary>> parseBoundaries(const QByteArray &json, const QString &where)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return Error{ErrorCode::Decode, parseError.errorString(),
                     QStringLiteral("%1: byte %2").arg(where).arg(parseError.offset), parseError.error};
    }
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("type")).toString() != QStringLiteral("FeatureCollection") ||
        !root.value(QStringLiteral("features")).isArray())
        return Error{ErrorCode::InvalidPack, GeoJson::tr("The file is not a FeatureCollection."), where, 0};

    std::vector<UnitBoundary> boundaries;
    QSet<QString> ids;
    qsizetype number = 0;
    for (const QJsonValue &item : root.value(QStringLiteral("features")).toArray()) {
        const QJsonObject feature = item.toObject();
        ++number;
        Result<UnitBoundary> boundary = parseFeature(feature);
        if (!boundary)
            return atFeature(boundary.error(), where, number, feature);
        if (ids.contains(boundary->unitId))
            return atFeature(fault(GeoJson::tr("The id is there twice.")), where, number, feature);
        ids.insert(boundary->unitId);
        boundaries.push_back(std::move(*boundary));
    }
    return boundaries;
}

Result<std::vector<UnitBoundary>> readBoundaries(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, GeoJson::tr("The boundary file is not there."), path, 0};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.errorString(), path, file.error()};
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, file.errorString(), path, file.error()};
    return parseBoundaries(json, path);
}

QByteArray formatBoundaries(std::span<const UnitBoundary> boundaries)
{
    QByteArray text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (std::size_t i = 0; i < boundaries.size(); ++i) {
        text += i == 0 ? "\n" : ",\n";
        text += R"({"type":"Feature","properties":{"id":)";
        text += quoted(boundaries[i].unitId);
        text += R"(},"geometry":)";
        append(text, boundaries[i].shape);
        text += '}';
    }
    text += "\n]}\n";
    return text;
}

Result<void> writeBoundaries(const QString &path, std::span<const UnitBoundary> boundaries)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(formatBoundaries(boundaries)) < 0 || !file.commit())
        return Error{ErrorCode::Io, file.errorString(), path, file.error()};
    return {};
}

} // namespace ioc
