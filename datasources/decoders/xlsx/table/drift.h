// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// What has changed between the file that the operator confirmed and this one.
struct Drift
{
    enum class Weight {
        Told,   ///< harmless to what is read: a new column, another order
        InDoubt ///< what the figures mean is in doubt: nothing of the file may be taken
    };
    Weight weight = Weight::Told;
    QString sentence;
};

/// Nothing when the recipe holds no confirmed file. `asked` are the headings that the feed reads.
std::vector<Drift> driftOf(const Sheet &sheet, const QString &sheetName, const TableRecipe &recipe,
                           const TableReading &table, const QStringList &asked);

} // namespace ioc
