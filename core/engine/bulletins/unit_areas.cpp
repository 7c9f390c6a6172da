// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/bulletins/unit_areas.h"

#include "core/domain/boundary_file.h"
#include "core/engine/bulletins/unit_matcher.h"
#include "core/geo/coverage.h"
#include "core/geo/simplify.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnitAreas)
};

constexpr QLatin1StringView kValidFromGeocode("VN-QD19-2025-VALID-FROM");
constexpr double kMicrodegrees = 1e6; // what a warning is written with

/// In the language of the information, whatever that of the program is.
QString fullName(const AdministrativeUnit &unit, Language language)
{
    static const std::map<UnitType, LocalizedText> words{
        {UnitType::Province, {QStringLiteral("Tỉnh"), QStringLiteral("Province")}},
        {UnitType::City, {QStringLiteral("Thành phố"), QStringLiteral("City")}},
        {UnitType::Town, {QStringLiteral("Thị xã"), QStringLiteral("Town")}},
        {UnitType::District, {QStringLiteral("Huyện"), QStringLiteral("District")}},
        {UnitType::Commune, {QStringLiteral("Xã"), QStringLiteral("Commune")}},
        {UnitType::Ward, {QStringLiteral("Phường"), QStringLiteral("Ward")}},
        {UnitType::Township, {QStringLiteral("Thị trấn"), QStringLiteral("Township")}},
        {UnitType::SpecialZone, {QStringLiteral("Đặc khu"), QStringLiteral("Special Zone")}}};
    const QString &word = words.at(unit.type).in(language);
    const QString &name = unit.name.in(language);
    return language == Language::Vietnamese ? QString(word + QLatin1Char(' ') + name)
                                            : QString(name + QLatin1Char(' ') + word);
}

std::vector<UnitBoundary> boundariesOn(const ProvincePack &pack, QDate on)
{
    const BoundaryFile *file = boundaryFileOn(pack, on);
    auto read = file ? parseBoundaries(file->geoJson, file->validFrom.toString(Qt::ISODate))
                     : Result<std::vector<UnitBoundary>>(std::vector<UnitBoundary>());
    return read ? std::move(*read) : std::vector<UnitBoundary>();
}

MultiPolygon territoryOf(const AdministrativeUnit &unit, const std::vector<UnitBoundary> &boundaries)
{
    MultiPolygon territory;
    for (const UnitBoundary &boundary : boundaries) {
        if (!isCommuneLevel(unit.type))
            territory = united(territory, boundary.shape);
        else if (boundary.unitId == unit.id.toString())
            territory = boundary.shape;
    }
    return territory;
}

std::vector<Point> rounded(const Ring &ring)
{
    std::vector<Point> points;
    for (const Point &point : ring) {
        const Point written{std::round(point.lon * kMicrodegrees) / kMicrodegrees,
                            std::round(point.lat * kMicrodegrees) / kMicrodegrees};
        if (points.empty() || points.back() != written)
            points.push_back(written);
    }
    return points;
}

void addRings(const MultiPolygon &shape, CapArea &area)
{
    for (const Polygon &polygon : shape) {
        const std::vector<Point> points = rounded(polygon.outer());
        if (!shapeOfRing(points)) // a sliver that has vanished with the rounding
            continue;
        auto &ring = area.polygons.emplace_back();
        for (const Point &point : points)
            ring.push_back({point.lat, point.lon});
    }
}

} // namespace

Result<std::vector<CapArea>> areasOfUnits(const ProvincePack &pack, const std::vector<UnitId> &units, QDate on,
                                          Language language)
{
    const std::vector<UnitBoundary> boundaries = boundariesOn(pack, on);
    std::vector<CapArea> areas;
    std::vector<UnitBoundary> coverage;
    for (const UnitId &id : units) {
        const AdministrativeUnit *unit = pack.units.find(id);
        if (!unit || !unit->existsOn(on))
            return Error{ErrorCode::NotFound, Texts::tr("“units” names “%1”, which is no unit of %2.")
                                                  .arg(id.toString(), on.toString(QStringLiteral("dd/MM/yyyy")))};
        CapArea area;
        area.description = fullName(*unit, language);
        area.geocodes = {{kUnitGeocode, unit->code}, {kValidFromGeocode, unit->id.toString()}};
        areas.push_back(area);
        coverage.push_back({unit->id.toString(), territoryOf(*unit, boundaries)});
    }
    const auto drawn = simplifyCoverage(coverage, kWarningTolerance);
    for (size_t i = 0; i < areas.size(); ++i)
        addRings(drawn[i].shape, areas[i]);
    return areas;
}

} // namespace ioc
