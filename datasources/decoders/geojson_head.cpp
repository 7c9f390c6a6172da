// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/geojson_head.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GeoJsonDecoder)
};

bool isOfType(const dom::element &value, std::string_view type)
{
    std::string_view found;
    return value.is_object() && value["type"].get_string().get(found) == simdjson::SUCCESS && found == type;
}

/// Names of WGS 84 by longitude and latitude. EPSG:4326 as well: GeoJSON writes positions by longitude and latitude
/// whatever the axes of the system are (GeoJSON 2008, 2.1.1).
bool isWgs84(const QString &name)
{
    static const QRegularExpression known(
        QStringLiteral("^(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?"
                       "(?:OGC[:/][0-9.]*[:/]CRS84h?|(?:OGC:)?CRS:?84|EPSG[:/][0-9.]*[:/]?(?:4326|4979))$"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(name).hasMatch();
}

/// Why the `crs` of an old GeoJSON cannot be taken.
std::optional<QString> faultOfCrs(const dom::element &document)
{
    dom::element crs;
    if (document["crs"].get(crs) != simdjson::SUCCESS)
        return std::nullopt;
    if (crs.is_null())
        return Texts::tr("The payload says that its coordinates are of no known reference system.");
    std::string_view utf8;
    if (crs.at_pointer("/properties/name").get_string().get(utf8) != simdjson::SUCCESS)
        return Texts::tr("The payload has a coordinate reference system that cannot be read.");
    const QString name = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (isWgs84(name))
        return std::nullopt;
    return Texts::tr("The coordinates are in “%1”, not in WGS 84: ask the source for CRS84.").arg(name.left(200));
}

} // namespace

bool isFeature(const dom::element &value)
{
    return isOfType(value, "Feature");
}

Result<void> checkReferenceSystem(const dom::element &document)
{
    if (const auto fault = faultOfCrs(document))
        return Error{ErrorCode::Payload, *fault};
    return {};
}

Result<dom::array> featuresOf(const dom::element &document)
{
    dom::array features;
    if (!isOfType(document, "FeatureCollection") || document["features"].get_array().get(features) != simdjson::SUCCESS)
        return Error{ErrorCode::Decode, Texts::tr("The payload is no FeatureCollection of GeoJSON.")};
    std::int64_t returned = 0;
    if (document["numberReturned"].get_int64().get(returned) == simdjson::SUCCESS &&
        returned != std::int64_t(features.size()))
        return Error{
            ErrorCode::Payload,
            Texts::tr("The collection says that it has %1 features, and has %2.").arg(returned).arg(features.size())};
    if (features.size() == 0)
        return features;
    if (const auto fits = checkReferenceSystem(document); !fits)
        return fits.error();
    return features;
}

} // namespace ioc
