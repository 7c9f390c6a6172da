// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/unit_index.h"

#include "core/domain/place_name.h"
#include "core/ingest/composed_text.h"
#include "core/ingest/unit_places.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

using Units = std::vector<const AdministrativeUnit *>;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UnitIndex)
};

QString shown(QDate day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

/// Those that bore the name last before `on`: all that ended on the latest day on which one of them did.
Units lastBefore(const Units &named, QDate on)
{
    QDate latest;
    for (const AdministrativeUnit *unit : named) {
        if (unit->validTo.isValid() && unit->validTo <= on)
            latest = std::max(latest, unit->validTo);
    }
    Units last;
    std::copy_if(named.begin(), named.end(), std::back_inserter(last),
                 [latest](const AdministrativeUnit *unit) { return latest.isValid() && unit->validTo == latest; });
    return last;
}

} // namespace

UnitIndex::UnitIndex(const ProvincePack &pack)
    : UnitIndex(pack.units)
{
    m_places = std::make_shared<const UnitPlaces>(pack.units, pack.boundaries);
}

UnitIndex::UnitIndex(const UnitRegistry &units)
{
    for (const AdministrativeUnit &unit : units.all()) {
        m_byCode[composed(unit.code)].push_back(&unit);
        m_byName[bareNameOf(unit.name.vi)].push_back(&unit);
    }
}

UnitIndex::Found UnitIndex::byCode(std::string_view code, QDate on) const
{
    const auto found = m_byCode.find(code);
    if (found == m_byCode.end())
        return Texts::tr("the code is in no list of administrative units");
    for (const AdministrativeUnit *unit : found->second) {
        if (unit->existsOn(on))
            return unit;
    }
    return Texts::tr("no administrative unit bore this code on %1").arg(shown(on));
}

UnitIndex::Found UnitIndex::byName(const QString &name, QDate on) const
{
    const PlaceName sought = placeNameOf(name);
    Units named = m_byName.value(bareNameOf(name));
    if (!sought.type.isEmpty()) {
        for (const AdministrativeUnit *unit : m_byName.value(sought.bare)) {
            if (isCalled(unit->type, sought.type))
                named.push_back(unit);
        }
    }
    if (named.empty())
        return Texts::tr("the name is in no list of administrative units");
    Units meant;
    std::copy_if(named.begin(), named.end(), std::back_inserter(meant),
                 [on](const AdministrativeUnit *unit) { return unit->existsOn(on); });
    if (meant.empty())
        meant = lastBefore(named, on);
    if (meant.empty())
        return Texts::tr("no administrative unit bore this name on %1 or before").arg(shown(on));
    if (meant.size() > 1)
        return Texts::tr("%1 administrative units bore this name; only a code tells which is meant").arg(meant.size());
    return meant.front();
}

UnitIndex::Found UnitIndex::byPlace(const Point &place, QDate on) const
{
    if (!m_places)
        return Texts::tr("the pack has no boundaries of %1").arg(shown(on));
    return m_places->at(place, on);
}

} // namespace ioc
