// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/reform_names.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace ioc::province {

namespace {

struct Reserved
{
    const char16_t *name;
    UnitType type;
    GridPoint near;
};

constexpr std::array kReserved = {
    Reserved{u"Hòa An", UnitType::Ward, {10642500, 1618500}},
    Reserved{u"Tân Lập", UnitType::Ward, {10639000, 1616500}},
    Reserved{u"Phú Lâm", UnitType::Ward, {10640500, 1639500}},
    Reserved{u"Đông Sơn", UnitType::Ward, {10646000, 1600500}},
    Reserved{u"Hải Thanh", UnitType::Commune, {10658000, 1627000}},
    Reserved{u"Bình Sơn", UnitType::Commune, {10631000, 1588000}},
    Reserved{u"Lâm Thủy", UnitType::Commune, {10604000, 1632200}},
    Reserved{u"Suối Ngọc", UnitType::Commune, {10572000, 1611000}},
};

constexpr int kFreshCode = 90811; // follows the last old commune

std::optional<QString> seatOfDistrict(const OldProvince &old, const NewUnit &unit)
{
    for (const OldDistrict &district : old.districts) {
        if (std::ranges::find(unit.communes, district.seatCommune) != unit.communes.end())
            return district.name;
    }
    return std::nullopt;
}

QString chooseName(const NewUnit &unit, const OldProvince &old, PlaceNames &names, Random &random)
{
    const double luck = random.unit();
    const auto district = seatOfDistrict(old, unit);
    if (district && (unit.type == UnitType::SpecialZone || luck < 0.6))
        return *district;
    if (luck < 0.45)
        return old.communes[unit.communes[0]].name;
    if (luck < 0.70 && unit.communes.size() > 1)
        return old.communes[unit.communes[1]].name;
    return isUpland(unit.seat) ? names.nextUpland() : names.nextLowland();
}

QString chooseCode(const NewUnit &unit, const OldProvince &old, Random &random)
{
    const std::size_t eligible = std::min<std::size_t>(unit.communes.size(), 3);
    const std::size_t part = random.unit() < 0.6 ? 0 : random.below(eligible);
    return old.communes[unit.communes[part]].code;
}

void giveReservedNames(Reform &reform, const std::vector<bool> &fixed)
{
    std::set<std::size_t> given;
    for (const Reserved &reserved : kReserved) {
        std::size_t best = reform.units.size();
        for (std::size_t i = 0; i < reform.units.size(); ++i) {
            if (reform.units[i].type != reserved.type || fixed[i] || given.contains(i))
                continue;
            const auto far = [&](std::size_t unit) { return distance(reform.units[unit].seat, reserved.near); };
            if (best == reform.units.size() || far(i) < far(best))
                best = i;
        }
        reform.units[best].name = QString::fromUtf16(reserved.name);
        given.insert(best);
    }
}

void sortByCode(Reform &reform)
{
    std::vector<int> order(reform.units.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) { return reform.units[i].code; });
    std::vector<int> placeOf(order.size());
    std::vector<NewUnit> sorted;
    for (const int i : order) {
        placeOf[i] = int(sorted.size());
        sorted.push_back(reform.units[i]);
    }
    reform.units = std::move(sorted);
    for (int &unit : reform.unitOfAtom)
        unit = placeOf[unit];
}

} // namespace

QSet<QString> reservedNames()
{
    QSet<QString> names{QStringLiteral("Minh Họa")};
    for (const Reserved &reserved : kReserved)
        names.insert(QString::fromUtf16(reserved.name));
    return names;
}

void nameUnits(Reform &reform, const OldProvince &old, PlaceNames &names, Random &random)
{
    std::vector<bool> fixed(reform.units.size());
    bool renamed = false;
    for (std::size_t i = 0; i < reform.units.size(); ++i) {
        NewUnit &unit = reform.units[i];
        if (reform.untouched.contains(unit.communes.front())) {
            const OldCommune &before = old.communes[unit.communes.front()];
            unit.code = before.code;
            unit.name = renamed ? names.nextUpland() : before.name; // every other one got a new name
            renamed = !renamed;
            fixed[i] = true;
        } else {
            unit.code = chooseCode(unit, old, random);
            unit.name = chooseName(unit, old, names, random);
            fixed[i] = unit.type == UnitType::SpecialZone;
        }
    }
    giveReservedNames(reform, fixed);

    const auto ordinary = std::ranges::find(fixed, false) - fixed.begin();
    int fresh = kFreshCode;
    reform.units[ordinary].code = QString::number(fresh++);
    std::ranges::find(reform.units, UnitType::SpecialZone, &NewUnit::type)->code = QString::number(fresh++);
    sortByCode(reform);
}

} // namespace ioc::province
