// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_units.h"

#include "core/pack/csv_table.h"

#include <QSet>

#include <cmath>
#include <map>
#include <set>

namespace ioc {
namespace {

bool overlap(const AdministrativeUnit &a, const AdministrativeUnit &b)
{
    return (!a.validTo.isValid() || b.validFrom < a.validTo) && (!b.validTo.isValid() || a.validFrom < b.validTo);
}

/// A link leads from a unit that ends on its day to one that begins then: whatever gains or loses territory becomes a
/// new unit. What is rehomed may go to a unit that exists already.
void checkDay(const UnitLink &link, const UnitRegistry &units, CsvTable &table)
{
    const AdministrativeUnit *from = units.find(link.from);
    const AdministrativeUnit *to = units.find(link.to);
    if (!link.validOn.isValid())
        table.complain(PackTexts::tr("A link needs the day from which it is valid."));
    else if (from && from->validTo != link.validOn)
        table.complain(PackTexts::tr("The unit %1 does not end on %2.")
                           .arg(link.from.toString(), link.validOn.toString(Qt::ISODate)));
    else if (to && link.kind == UnitLinkKind::Rehome && !to->existsOn(link.validOn))
        table.complain(PackTexts::tr("The unit %1 does not exist on %2.")
                           .arg(link.to.toString(), link.validOn.toString(Qt::ISODate)));
    else if (to && link.kind != UnitLinkKind::Rehome && to->validFrom != link.validOn)
        table.complain(PackTexts::tr("The unit %1 does not begin on %2.")
                           .arg(link.to.toString(), link.validOn.toString(Qt::ISODate)));
}

/// The shares of a unit that are known for a kind of weight make up the whole: a unit that goes elsewhere whole goes to
/// one place. Territory and what is rehomed are shared out each for itself.
void checkWeights(const std::vector<UnitLink> &links, PackProblems &problems)
{
    constexpr double kRounding = 1e-4;
    std::map<std::tuple<QString, QString, bool>, std::optional<double>> sums;
    for (const UnitLink &link : links) {
        const std::tuple shared(link.from.toString(), link.weightKind, link.kind == UnitLinkKind::Rehome);
        const auto place = sums.try_emplace(shared, 0.0).first;
        if (place->second && link.weight)
            *place->second += *link.weight;
        else
            place->second.reset();
    }
    for (const auto &[shared, sum] : sums) {
        if (sum && std::abs(*sum - 1) > kRounding)
            problems.push_back({QStringLiteral("unit_links.csv"), std::get<0>(shared),
                                PackTexts::tr("The weights of the parts add up to %1, not to 1.").arg(*sum)});
    }
}

} // namespace

std::vector<AdministrativeUnit> readUnits(const QString &packFolder, PackProblems &problems)
{
    CsvTable table(packFolder + QStringLiteral("/units.csv"), QStringLiteral("units.csv"),
                   {QStringLiteral("id"), QStringLiteral("code"), QStringLiteral("type"), QStringLiteral("name_vi"),
                    QStringLiteral("name_en"), QStringLiteral("parent_id"), QStringLiteral("valid_from"),
                    QStringLiteral("valid_to"), QStringLiteral("legal_basis"), QStringLiteral("lat"),
                    QStringLiteral("lon"), QStringLiteral("population"), QStringLiteral("households"),
                    QStringLiteral("area_km2")},
                   false, problems);
    std::vector<AdministrativeUnit> units;
    QHash<QString, std::vector<size_t>> byCode;
    QSet<QString> ids;
    while (table.next()) {
        AdministrativeUnit unit;
        unit.id = UnitId(table.text(QStringLiteral("id")));
        unit.code = table.text(QStringLiteral("code"));
        unit.name = {table.text(QStringLiteral("name_vi")), table.text(QStringLiteral("name_en"))};
        unit.parent = UnitId(table.text(QStringLiteral("parent_id")));
        unit.validFrom = table.date(QStringLiteral("valid_from"));
        unit.validTo = table.date(QStringLiteral("valid_to"));
        unit.legalBasis = table.text(QStringLiteral("legal_basis"));
        unit.latitude = table.number(QStringLiteral("lat"));
        unit.longitude = table.number(QStringLiteral("lon"));
        unit.population = table.number(QStringLiteral("population"));
        unit.households = table.number(QStringLiteral("households"));
        unit.areaKm2 = table.number(QStringLiteral("area_km2"));
        if (const auto type = unitTypeFromString(table.text(QStringLiteral("type"))))
            unit.type = *type;
        else
            table.complain(PackTexts::tr("“%1” is no type of unit.").arg(table.text(QStringLiteral("type"))));
        if (!unit.validFrom.isValid())
            table.complain(PackTexts::tr("A unit needs the day from which it is valid."));
        if (unit.validTo.isValid() && unit.validTo <= unit.validFrom)
            table.complain(
                PackTexts::tr("A unit cannot end on %1, before it begins.").arg(unit.validTo.toString(Qt::ISODate)));
        if (unit.id.toString() != unit.code + QLatin1Char('@') + unit.validFrom.toString(Qt::ISODate))
            table.complain(PackTexts::tr("The id must be %1.")
                               .arg(unit.code + QLatin1Char('@') + unit.validFrom.toString(Qt::ISODate)));
        if (ids.contains(unit.id.toString()))
            table.complain(PackTexts::tr("The unit %1 stands here twice.").arg(unit.id.toString()));
        ids.insert(unit.id.toString());
        for (const size_t other : byCode.value(unit.code)) {
            if (overlap(unit, units[other]))
                table.complain(PackTexts::tr("The code %1 is borne by %2 at the same time.")
                                   .arg(unit.code, units[other].id.toString()));
        }
        byCode[unit.code].push_back(units.size());
        units.push_back(std::move(unit));
    }
    for (const auto &unit : units) {
        if (!unit.parent.isEmpty() && !ids.contains(unit.parent.toString()))
            problems.push_back({QStringLiteral("units.csv"), unit.id.toString(),
                                PackTexts::tr("The parent %1 is not in the list.").arg(unit.parent.toString())});
    }
    return units;
}

std::vector<UnitLink> readUnitLinks(const QString &packFolder, const UnitRegistry &units, PackProblems &problems)
{
    CsvTable table(packFolder + QStringLiteral("/unit_links.csv"), QStringLiteral("unit_links.csv"),
                   {QStringLiteral("from_id"), QStringLiteral("to_id"), QStringLiteral("kind"),
                    QStringLiteral("weight_kind"), QStringLiteral("weight"), QStringLiteral("valid_on"),
                    QStringLiteral("legal_basis")},
                   true, problems);
    std::vector<UnitLink> links;
    std::set<std::tuple<QString, QString, QString, bool>> places;
    while (table.next()) {
        UnitLink link;
        link.from = UnitId(table.text(QStringLiteral("from_id")));
        link.to = UnitId(table.text(QStringLiteral("to_id")));
        link.weightKind = table.text(QStringLiteral("weight_kind"));
        link.weight = table.number(QStringLiteral("weight"));
        link.validOn = table.date(QStringLiteral("valid_on"));
        link.legalBasis = table.text(QStringLiteral("legal_basis"));
        for (const UnitId &id : {link.from, link.to}) {
            if (!units.find(id))
                table.complain(PackTexts::tr("The unit %1 is not in units.csv.").arg(id.toString()));
        }
        if (const auto kind = unitLinkKindFromString(table.text(QStringLiteral("kind"))))
            link.kind = *kind;
        else
            table.complain(PackTexts::tr("“%1” is no kind of link.").arg(table.text(QStringLiteral("kind"))));
        if (!link.weight && link.kind != UnitLinkKind::Split)
            link.weight = 1;
        if (link.weight && (*link.weight < 0 || *link.weight > 1))
            table.complain(PackTexts::tr("A weight lies between 0 and 1."));
        if (!link.weightKind.isEmpty() && !weightKindFromString(link.weightKind))
            table.complain(PackTexts::tr("“%1” is no kind of weight.").arg(link.weightKind));
        checkDay(link, units, table);
        const std::tuple place(link.from.toString(), link.to.toString(), link.weightKind,
                               link.kind == UnitLinkKind::Rehome);
        if (!places.insert(place).second)
            table.complain(
                PackTexts::tr("The link from %1 to %2 stands here twice.").arg(std::get<0>(place), std::get<1>(place)));
        links.push_back(std::move(link));
    }
    checkWeights(links, problems);
    return links;
}

} // namespace ioc
