// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/text.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace ioc {

enum class UnitType { Province, City, Town, District, Commune, Ward, Township, SpecialZone };

/// The word of units.csv ("special_zone"), and back; nothing for an unknown word.
QString toString(UnitType type);
std::optional<UnitType> unitTypeFromString(const QString &text);

/// Communes, wards, townships and special zones: the units that figures are ranked by.
bool isCommuneLevel(UnitType type);

/// An administrative unit over the days [validFrom, validTo). A rename or retype makes a new unit, linked to the old
/// one.
struct AdministrativeUnit
{
    UnitId id;
    QString code; ///< text with leading zeros; means nothing without a date
    UnitType type = UnitType::Commune;
    LocalizedText name; ///< bare name, without the type
    UnitId parent;      ///< empty for the province
    QDate validFrom;
    QDate validTo; ///< invalid while the unit exists
    QString legalBasis;
    std::optional<double> latitude; ///< degrees, WGS 84
    std::optional<double> longitude;
    std::optional<double> population; ///< persons
    std::optional<double> households;
    std::optional<double> areaKm2;

    bool existsOn(QDate day) const { return day >= validFrom && (!validTo.isValid() || day < validTo); }

    /// Whether it existed on some day of [from, to).
    bool existedWithin(QDate from, QDate to) const { return validFrom < to && (!validTo.isValid() || from < validTo); }
};

enum class UnitLinkKind { Same, Merge, Split, Rename, Retype, Rehome };
QString toString(UnitLinkKind kind);
std::optional<UnitLinkKind> unitLinkKindFromString(const QString &text);

/// What a share of a unit is reckoned by. There is no official weight of a split unit: each gives another answer.
enum class WeightKind { Population, Area, Households };
QString toString(WeightKind kind);
std::optional<WeightKind> weightKindFromString(const QString &text);

/// How territory went from one unit to another on a day. A split has one link for each target and kind of weight.
struct UnitLink
{
    UnitId from;
    UnitId to;
    UnitLinkKind kind = UnitLinkKind::Same;
    QString weightKind; ///< word of a WeightKind; empty for a whole, or where the weight serves every kind
    std::optional<double> weight = 1; ///< share of `from` that went to `to`, 0…1; nothing while nobody knows it
    QDate validOn;
    QString legalBasis;
};

/// All units of a pack, with look-up by id and by code on a date. Immutable once built; any thread may read.
class UnitRegistry
{
public:
    UnitRegistry() = default;
    explicit UnitRegistry(std::vector<AdministrativeUnit> units);

    const std::vector<AdministrativeUnit> &all() const { return m_units; }

    /// nullptr when there is none.
    const AdministrativeUnit *find(const UnitId &id) const;

    /// Position in all(); -1 when there is none.
    int indexOf(const UnitId &id) const { return m_byId.value(id, -1); }

    /// The unit that bore this code on this day; nullptr when none did.
    const AdministrativeUnit *findByCode(const QString &code, QDate on) const;

    /// Whether `unit` is `ancestor` or lies below it.
    bool isWithin(const UnitId &unit, const UnitId &ancestor) const;

    /// Communes, wards, townships and special zones that exist on a day, in the order of the pack.
    std::vector<const AdministrativeUnit *> communesOn(QDate day) const;

    /// The province that exists on a day; nullptr in a pack without one.
    const AdministrativeUnit *provinceOn(QDate day) const;

private:
    std::vector<AdministrativeUnit> m_units;
    QHash<UnitId, int> m_byId;
    QHash<QString, std::vector<int>> m_byCode;
};

} // namespace ioc
