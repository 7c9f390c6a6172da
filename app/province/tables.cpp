// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/tables.h"

#include "app/province/dissolve.h"

#include <algorithm>
#include <map>

namespace ioc::province {

namespace {

const QDate kBeginning(2004, 1, 1);  // of the old units
const QDate kOldVintage(2023, 1, 1); // the day for which the old boundaries are drawn
const QDate kReformDay(2025, 7, 1);
const QDate kRetypeDay(2026, 4, 30);

const QString kProvinceCode = QStringLiteral("99");
const QString kOldBasis = QStringLiteral("NĐ minh họa 12/2003");
const QString kReformBasis = QStringLiteral("NQ minh họa 01/2025");
const QString kRetypeBasis = QStringLiteral("NQ minh họa 02/2026");

UnitId idOf(const QString &code, QDate from)
{
    return UnitId(code + QLatin1Char('@') + from.toString(Qt::ISODate));
}

// As the files hold it: ten thousand m².
double hundredths(double areaKm2Value)
{
    return std::round(areaKm2Value * 100) / 100;
}

struct People
{
    int population = 0;
    int households = 0;
};

class TableMaker
{
public:
    TableMaker(const Mesh &mesh, const AtomOfCell &atomOfCell, const Land &land, const OldProvince &old,
               const Reform &reform)
        : m_mesh(mesh)
        , m_atomOfCell(atomOfCell)
        , m_land(land)
        , m_old(old)
        , m_reform(reform)
    {
    }

    Tables make()
    {
        addProvinceAndDistricts();
        addOldCommunes();
        addNewUnits();
        addReformLinks();
        addRehoming();
        addRetypeLinks();
        return std::move(m_tables);
    }

private:
    std::vector<MultiPolygon> shapes(const std::vector<int> &groupOfAtom, int count) const
    {
        std::vector<int> groupOfCell;
        for (const int atom : m_atomOfCell)
            groupOfCell.push_back(atom < 0 ? -1 : groupOfAtom[atom]);
        return dissolve(m_mesh, groupOfCell, count);
    }

    void add(const QString &code, UnitType type, const QString &name, const UnitId &parent, QDate from, QDate to,
             const QString &basis, GridPoint seat, People people, const MultiPolygon &shape)
    {
        const Point place = toPoint(seat);
        m_tables.units.push_back({idOf(code, from),
                                  code,
                                  type,
                                  {name, withoutDiacritics(name)},
                                  parent,
                                  from,
                                  to,
                                  basis,
                                  place.lat,
                                  place.lon,
                                  double(people.population),
                                  double(people.households),
                                  hundredths(areaKm2(shape))});
    }

    void addProvinceAndDistricts()
    {
        People all;
        std::vector<People> people(m_old.districts.size());
        for (const OldCommune &commune : m_old.communes) {
            for (People *sum : {&all, &people[commune.district]}) {
                sum->population += commune.population;
                sum->households += commune.households;
            }
        }
        const std::vector<int> everywhere(m_land.atoms.size(), 0);
        add(kProvinceCode, UnitType::Province, QStringLiteral("Minh Họa"), {}, kBeginning, {}, kOldBasis,
            m_old.districts.front().seat, all, shapes(everywhere, 1).front());

        std::vector<int> districtOfAtom;
        for (const int commune : m_old.communeOfAtom)
            districtOfAtom.push_back(m_old.communes[commune].district);
        const std::vector<MultiPolygon> drawn = shapes(districtOfAtom, int(m_old.districts.size()));
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const OldDistrict &district = m_old.districts[i];
            add(district.code, district.type, district.name, idOf(kProvinceCode, kBeginning), kBeginning, kReformDay,
                kOldBasis, district.seat, people[i], drawn[i]);
        }
    }

    void addOldCommunes()
    {
        const std::vector<MultiPolygon> drawn = shapes(m_old.communeOfAtom, int(m_old.communes.size()));
        Vintage vintage{kOldVintage, {}};
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const OldCommune &commune = m_old.communes[i];
            add(commune.code, commune.type, commune.name, idOf(m_old.districts[commune.district].code, kBeginning),
                kBeginning, kReformDay, kOldBasis, commune.seat, {commune.population, commune.households}, drawn[i]);
            vintage.boundaries.push_back({oldId(int(i)).toString(), drawn[i]});
        }
        m_tables.vintages.push_back(std::move(vintage));
    }

    void addNewUnits()
    {
        const std::vector<MultiPolygon> drawn = shapes(m_reform.unitOfAtom, int(m_reform.units.size()));
        Vintage first{kReformDay, {}};
        Vintage second{kRetypeDay, {}};
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const NewUnit &unit = m_reform.units[i];
            addNew(unit, unit.type, kReformDay, unit.retyped ? kRetypeDay : QDate(), kReformBasis, drawn[i]);
            first.boundaries.push_back({newId(int(i)).toString(), drawn[i]});
            second.boundaries.push_back({latestId(unit).toString(), drawn[i]});
        }
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            if (m_reform.units[i].retyped)
                addNew(m_reform.units[i], UnitType::Ward, kRetypeDay, {}, kRetypeBasis, drawn[i]);
        }
        m_tables.vintages.push_back(std::move(first));
        m_tables.vintages.push_back(std::move(second));
    }

    void addNew(const NewUnit &unit, UnitType type, QDate from, QDate to, const QString &basis,
                const MultiPolygon &shape)
    {
        add(unit.code, type, unit.name, idOf(kProvinceCode, kBeginning), from, to, basis, unit.seat,
            {unit.population, unit.households}, shape);
    }

    void addReformLinks()
    {
        for (int i = 0; i < int(m_old.communes.size()); ++i) {
            const int unit = m_reform.unitOfAtom[m_old.communes[i].atoms.front()];
            if (m_reform.splitCommunes.contains(i))
                addSplit(i);
            else
                link(oldId(i), newId(unit), kindOfWhole(i, m_reform.units[unit]));
        }
    }

    UnitLinkKind kindOfWhole(int commune, const NewUnit &unit) const
    {
        if (!m_reform.untouched.contains(commune))
            return UnitLinkKind::Merge;
        const OldCommune &before = m_old.communes[commune];
        if (unit.type != before.type)
            return UnitLinkKind::Retype;
        return unit.name == before.name ? UnitLinkKind::Same : UnitLinkKind::Rename;
    }

    void addSplit(int index)
    {
        const OldCommune &commune = m_old.communes[index];
        std::map<int, int> partOf; // unit → part
        std::vector<int> partOfAtom(m_land.atoms.size(), -1);
        std::vector<People> people;
        for (const int atom : commune.atoms) {
            const auto [part, added] = partOf.try_emplace(m_reform.unitOfAtom[atom], int(people.size()));
            if (added)
                people.emplace_back();
            partOfAtom[atom] = part->second;
            people[part->second].population += m_land.atoms[atom].population;
            people[part->second].households += m_land.atoms[atom].households;
        }
        const std::vector<MultiPolygon> drawn = shapes(partOfAtom, int(people.size()));
        std::vector<double> population, households, area;
        for (const auto &[unit, part] : partOf) {
            population.push_back(people[part].population);
            households.push_back(people[part].households);
            area.push_back(areaKm2(drawn[part]));
        }
        addWeights(index, partOf, QStringLiteral("population"), population);
        addWeights(index, partOf, QStringLiteral("area"), area);
        addWeights(index, partOf, QStringLiteral("households"), households);
    }

    void addWeights(int commune, const std::map<int, int> &partOf, const QString &kind,
                    const std::vector<double> &amounts)
    {
        double all = 0;
        for (const double amount : amounts)
            all += amount;
        std::int64_t left = 1'000'000; // in millionths, so that what is written sums to 1 exactly
        std::size_t i = 0;
        for (const auto &[unit, part] : partOf) {
            const bool last = ++i == amounts.size();
            const std::int64_t share = last ? left : std::llround(amounts[i - 1] / all * 1'000'000);
            left -= share;
            m_tables.links.push_back({oldId(commune), newId(unit), UnitLinkKind::Split, kind, double(share) / 1'000'000,
                                      kReformDay, kReformBasis});
        }
    }

    // What a district still had on its desk went to the unit that its seat lies in.
    void addRehoming()
    {
        for (const OldDistrict &district : m_old.districts) {
            const std::vector<int> &atoms = m_old.communes[district.seatCommune].atoms;
            const auto seat =
                std::ranges::find(atoms, district.seat, [&](int atom) { return m_land.atoms[atom].middle; });
            link(idOf(district.code, kBeginning), newId(m_reform.unitOfAtom[*seat]), UnitLinkKind::Rehome);
        }
    }

    void addRetypeLinks()
    {
        for (int i = 0; i < int(m_reform.units.size()); ++i) {
            if (m_reform.units[i].retyped)
                m_tables.links.push_back(
                    {newId(i), latestId(m_reform.units[i]), UnitLinkKind::Retype, {}, 1, kRetypeDay, kRetypeBasis});
        }
    }

    void link(const UnitId &from, const UnitId &to, UnitLinkKind kind)
    {
        m_tables.links.push_back({from, to, kind, {}, 1, kReformDay, kReformBasis});
    }

    UnitId oldId(int commune) const { return idOf(m_old.communes[commune].code, kBeginning); }
    UnitId newId(int unit) const { return idOf(m_reform.units[unit].code, kReformDay); }
    UnitId latestId(const NewUnit &unit) const { return idOf(unit.code, unit.retyped ? kRetypeDay : kReformDay); }

    const Mesh &m_mesh;
    const AtomOfCell &m_atomOfCell;
    const Land &m_land;
    const OldProvince &m_old;
    const Reform &m_reform;
    Tables m_tables;
};

} // namespace

Tables makeTables(const Mesh &mesh, const AtomOfCell &atomOfCell, const Land &land, const OldProvince &old,
                  const Reform &reform)
{
    return TableMaker(mesh, atomOfCell, land, old, reform).make();
}

} // namespace ioc::province
