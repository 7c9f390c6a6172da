// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/unit_places.h"

#include "core/geo/unit_locator.h"

#include <QCoreApplication>

#include <mutex>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnitPlaces)
};

QString shown(QDate day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

} // namespace

struct UnitPlaces::Vintage
{
    QDate validFrom;
    QByteArray geoJson;
    std::once_flag once;
    std::unique_ptr<const UnitLocator>
        locator; ///< nullptr when the file cannot be read, which a checked pack rules out

    const UnitLocator *read()
    {
        std::call_once(once, [this] {
            if (auto boundaries = parseBoundaries(geoJson, validFrom.toString(Qt::ISODate)))
                locator = std::make_unique<const UnitLocator>(std::move(*boundaries));
        });
        return locator.get();
    }
};

UnitPlaces::UnitPlaces(const UnitRegistry &units, const std::vector<BoundaryFile> &boundaries)
    : m_units(units)
{
    for (const BoundaryFile &file : boundaries) {
        m_vintages.push_back(std::make_unique<Vintage>());
        m_vintages.back()->validFrom = file.validFrom;
        m_vintages.back()->geoJson = file.geoJson;
    }
}

UnitPlaces::~UnitPlaces() = default;

UnitPlaces::Vintage *UnitPlaces::vintageOn(QDate day) const
{
    Vintage *found = nullptr;
    for (const auto &vintage : m_vintages) {
        if (vintage->validFrom <= day)
            found = vintage.get();
    }
    return found;
}

UnitPlaces::Found UnitPlaces::at(const Point &place, QDate on) const
{
    const Point turned{place.lat, place.lon};
    if (!isOnEarth(place))
        return isOnEarth(turned) ? Texts::tr("longitude and latitude look swapped")
                                 : Texts::tr("longitude and latitude are out of range");
    Vintage *const vintage = vintageOn(on);
    const UnitLocator *const locator = vintage ? vintage->read() : nullptr;
    if (!locator)
        return Texts::tr("the pack has no boundaries of %1").arg(shown(on));
    const auto id = locator->unitAt(place);
    if (!id)
        return locator->unitAt(turned) ? Texts::tr("longitude and latitude look swapped")
                                       : Texts::tr("the place lies outside the province");
    const AdministrativeUnit *const unit = m_units.find(UnitId(*id));
    if (!unit || !unit->existsOn(on))
        return Texts::tr("the boundaries of the pack are older than the units of %1").arg(shown(on));
    return unit;
}

} // namespace ioc
