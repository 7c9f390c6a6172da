// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/import_units.h"

namespace ioc {

/// How to read a list of old units and the new ones that they went to, one row for each pair. Empty column names: the
/// list does not tell.
struct CrosswalkMapping
{
    QDate validOn; ///< the day of the reform: old units end, new ones begin
    QDate oldFrom; ///< first day of old units that the pack does not hold yet; invalid: such rows are refused
    QString legalBasis;
    TypeWords types;
    QString oldCode = QStringLiteral("old_code");
    QString oldType = QStringLiteral("old_type");
    QString oldName = QStringLiteral("old_name");
    QString newCode = QStringLiteral("new_code");
    QString newType = QStringLiteral("new_type");
    QString newName = QStringLiteral("new_name");
    QString split;                   ///< true where the old unit went to several
    QStringList oldParents;          ///< columns with the code of the unit above the old one, the nearest first
    QString weight;                  ///< share of the old unit, 0…1
    QString weightKind;              ///< word of a WeightKind that the weights are of; empty: they serve every kind
    QMap<QString, QStringList> only; ///< column → values: other rows are passed over
};

/// Adds the old units (ended), the new ones and the links between them. What becomes of a unit is read from the pairs
/// themselves: several rows of an old unit are a split, several of a new one a merge, one pair is same, rename or
/// retype by name and type. A split without weights becomes links without weight, never with guessed ones. Rows that
/// contradict each other or the pack (another type, other days) are refused; a unit that bears another name in the pack
/// keeps that and is told of. NotFound, InvalidPack when the file cannot be read or lacks a column.
Result<ImportReport> importCrosswalk(const QString &file, const CrosswalkMapping &mapping, UnitTables &tables);

} // namespace ioc
