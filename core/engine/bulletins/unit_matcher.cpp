// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/bulletins/unit_matcher.h"

#include "core/domain/boundary_file.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnitMatcher)
};

constexpr qsizetype kProvinceDigits = 2;

QString shown(QDate day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

} // namespace

TouchedTerritory UnitMatcher::match(const std::vector<CapArea> &areas, QDate on)
{
    TouchedTerritory touched;
    touched.areas = areas;
    bool allElsewhere = !areas.empty();
    for (CapArea &area : touched.areas)
        allElsewhere = matchArea(area, on, touched) == Place::Elsewhere && allElsewhere;
    touched.elsewhere = allElsewhere && touched.units.empty();
    const QSet<UnitId> found(touched.units.begin(), touched.units.end());
    touched.units.assign(found.begin(), found.end());
    std::sort(touched.units.begin(), touched.units.end(),
              [this](const UnitId &a, const UnitId &b) { return m_pack.units.indexOf(a) < m_pack.units.indexOf(b); });
    touched.remarks.removeDuplicates();
    return touched;
}

UnitMatcher::Place UnitMatcher::matchArea(CapArea &area, QDate on, TouchedTerritory &touched)
{
    bool isHere = false;
    bool isKnown = true;
    int told = 0;
    const auto note = [&](Place place) {
        isHere = isHere || place == Place::Here;
        isKnown = isKnown && place != Place::Unknown;
        ++told;
    };
    for (const auto &[system, code] : area.geocodes) {
        if (system.compare(kUnitGeocode, Qt::CaseInsensitive) == 0)
            note(matchCode(code.trimmed(), on, touched));
    }
    std::erase_if(area.polygons, [&](const std::vector<CapArea::Point> &ring) {
        std::vector<Point> points;
        for (const CapArea::Point &point : ring)
            points.push_back({point.longitude, point.latitude});
        const auto shape = shapeOfRing(points);
        note(matchShape(shape, area, on, touched));
        return !shape;
    });
    std::erase_if(area.circles, [&](const CapArea::Circle &circle) {
        const auto shape = shapeOfCircle({circle.centre.longitude, circle.centre.latitude}, circle.radiusKm);
        note(matchShape(shape, area, on, touched));
        return !shape;
    });
    if (told == 0) {
        touched.remarks.push_back(
            Texts::tr("The area “%1” is told by its name alone, so it is matched with no unit.").arg(area.description));
        return Place::Unknown;
    }
    return isHere ? Place::Here : isKnown ? Place::Elsewhere : Place::Unknown;
}

UnitMatcher::Place UnitMatcher::matchCode(const QString &code, QDate on, TouchedTerritory &touched)
{
    const QString bare = code.section(QLatin1Char('@'), 0, 0);
    const QDate named = QDate::fromString(code.section(QLatin1Char('@'), 1), Qt::ISODate);
    const QDate day = named.isValid() ? named : on;
    if (const AdministrativeUnit *unit = m_pack.units.findByCode(bare, day)) {
        touched.units.push_back(unit->id);
        return Place::Here;
    }
    bool isNumber = false;
    (void)bare.toInt(&isNumber);
    if (isNumber && bare.size() == kProvinceDigits && bare != m_pack.provinceCode)
        return Place::Elsewhere;
    touched.remarks.push_back(
        Texts::tr("The code “%1” was borne by no unit of the province on %2.").arg(code.left(40), shown(day)));
    return Place::Unknown;
}

UnitMatcher::Place UnitMatcher::matchShape(const Result<MultiPolygon> &shape, const CapArea &area, QDate on,
                                           TouchedTerritory &touched)
{
    if (!shape) {
        touched.remarks.push_back(
            Texts::tr("A shape of the area “%1” is not taken: %2").arg(area.description, shape.error().message));
        return Place::Unknown;
    }
    const auto grounds = groundsOn(on);
    if (grounds.empty()) {
        touched.remarks.push_back(
            Texts::tr("The pack has no boundaries of %1, so no shape can be matched with units.").arg(shown(on)));
        return Place::Unknown;
    }
    const auto units = touchedUnits(*shape, grounds);
    for (const QString &unit : units)
        touched.units.push_back(UnitId(unit));
    return units.empty() ? Place::Elsewhere : Place::Here;
}

const std::vector<UnitBoundary> *UnitMatcher::boundariesOn(QDate on)
{
    const BoundaryFile *file = boundaryFileOn(m_pack, on);
    if (!file)
        return nullptr;
    const auto known = m_boundaries.find(file->validFrom);
    if (known != m_boundaries.end())
        return &known->second;
    auto read = parseBoundaries(file->geoJson, file->validFrom.toString(Qt::ISODate));
    return &m_boundaries.emplace(file->validFrom, read ? std::move(*read) : std::vector<UnitBoundary>()).first->second;
}

std::vector<UnitGround> UnitMatcher::groundsOn(QDate on)
{
    std::vector<UnitGround> grounds;
    const std::vector<UnitBoundary> *boundaries = boundariesOn(on);
    if (!boundaries)
        return grounds;
    for (const UnitBoundary &boundary : *boundaries) {
        const AdministrativeUnit *unit = m_pack.units.find(UnitId(boundary.unitId));
        if (!unit || !unit->existsOn(on))
            continue;
        const bool isPlaced = unit->latitude && unit->longitude;
        grounds.push_back({boundary.unitId, &boundary.shape,
                           isPlaced ? std::optional(Point{*unit->longitude, *unit->latitude}) : std::nullopt});
    }
    return grounds;
}

} // namespace ioc
