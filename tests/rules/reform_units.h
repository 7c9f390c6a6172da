// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"
#include "tests/support.h"

namespace ioc::test {

/// "a1@2004-01-01" as a unit with that code and first day; `people` persons, a quarter as many households, a hundredth
/// as many km².
inline AdministrativeUnit datedUnit(const QString &id, UnitType type, const QString &parent = {},
                                    const char *to = nullptr, std::optional<double> people = {})
{
    AdministrativeUnit unit;
    unit.id = UnitId(id);
    unit.code = id.section(QLatin1Char('@'), 0, 0);
    unit.type = type;
    unit.name = {unit.code, unit.code};
    unit.parent = UnitId(parent);
    unit.validFrom = QDate::fromString(id.section(QLatin1Char('@'), 1), Qt::ISODate);
    if (to)
        unit.validTo = day(to);
    unit.population = people;
    if (people) {
        unit.households = *people / 4;
        unit.areaKm2 = *people / 100;
    }
    return unit;
}

inline UnitLink link(const char *from, const char *to, UnitLinkKind kind, const char *on,
                     std::optional<double> weight = 1, const char *weightKind = "")
{
    return {UnitId(QString::fromLatin1(from)),
            UnitId(QString::fromLatin1(to)),
            kind,
            QString::fromLatin1(weightKind),
            weight,
            day(on),
            {}};
}

/// A province in which everything happens once. On 1 July 2025 districts end, a1, a2 and a part of a3 become x (which
/// bears the code of a1), the rest of a3 becomes y, a4 stays as z, e1 and e2 become e; d1 leaves its desk to x. On 30
/// April 2026 z becomes a ward. b1 ends and nobody knows where it went; c1 splits into p and q by nobody knows what.
inline std::vector<AdministrativeUnit> reformUnits()
{
    const auto text = [](const char *id) { return QString::fromLatin1(id); };
    const QString province = text("96@2004-01-01"), d1 = text("d1@2004-01-01"), d2 = text("d2@2004-01-01"),
                  d3 = text("d3@2004-01-01");
    constexpr const char *kReform = "2025-07-01";
    using enum UnitType;
    return {datedUnit(province, Province),
            datedUnit(d1, District, province, kReform),
            datedUnit(d2, District, province, kReform),
            datedUnit(d3, District, province, kReform),
            datedUnit(text("a1@2004-01-01"), Commune, d1, kReform, 6000),
            datedUnit(text("a2@2004-01-01"), Commune, d1, kReform, 4000),
            datedUnit(text("a3@2004-01-01"), Commune, d2, kReform, 10000),
            datedUnit(text("a4@2004-01-01"), Commune, d2, kReform, 5000),
            datedUnit(text("e1@2004-01-01"), Commune, d3, kReform, 2000),
            datedUnit(text("e2@2004-01-01"), Ward, d3, kReform, 3000),
            datedUnit(text("b1@2004-01-01"), Commune, d3, kReform, 1000),
            datedUnit(text("c1@2004-01-01"), Commune, d3, kReform, 1000),
            datedUnit(text("a1@2025-07-01"), Commune, province, nullptr, 13000),
            datedUnit(text("y@2025-07-01"), Commune, province, nullptr, 7000),
            datedUnit(text("z@2025-07-01"), Commune, province, "2026-04-30", 5000),
            datedUnit(text("z@2026-04-30"), Ward, province, nullptr, 5000),
            datedUnit(text("e@2025-07-01"), Ward, province, nullptr, 5000),
            datedUnit(text("p@2025-07-01"), Commune, province, nullptr, 500),
            datedUnit(text("q@2025-07-01"), Commune, province, nullptr, 500)};
}

inline std::vector<UnitLink> reformLinks()
{
    constexpr const char *kReform = "2025-07-01";
    using enum UnitLinkKind;
    return {link("a1@2004-01-01", "a1@2025-07-01", Merge, kReform),
            link("a2@2004-01-01", "a1@2025-07-01", Merge, kReform),
            link("a3@2004-01-01", "a1@2025-07-01", Split, kReform, 0.3, "population"),
            link("a3@2004-01-01", "y@2025-07-01", Split, kReform, 0.7, "population"),
            link("a3@2004-01-01", "a1@2025-07-01", Split, kReform, 0.5, "area"),
            link("a3@2004-01-01", "y@2025-07-01", Split, kReform, 0.5, "area"),
            link("a4@2004-01-01", "z@2025-07-01", Rename, kReform),
            link("e1@2004-01-01", "e@2025-07-01", Merge, kReform),
            link("e2@2004-01-01", "e@2025-07-01", Merge, kReform),
            link("c1@2004-01-01", "p@2025-07-01", Split, kReform, std::nullopt),
            link("c1@2004-01-01", "q@2025-07-01", Split, kReform, std::nullopt),
            link("d1@2004-01-01", "a1@2025-07-01", Rehome, kReform),
            link("z@2025-07-01", "z@2026-04-30", Retype, "2026-04-30")};
}

} // namespace ioc::test
