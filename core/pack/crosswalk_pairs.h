// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/import_crosswalk.h"

#include <set>

namespace ioc {

class CsvTable;

/// One side of a row: a unit before the reform, or one after it.
struct CrosswalkSide
{
    QString code;
    QString name; ///< bare
    UnitType type = UnitType::Commune;

    friend bool operator==(const CrosswalkSide &, const CrosswalkSide &) = default;
};

/// One row: an old unit, and one that it went to.
struct CrosswalkPair
{
    std::int64_t line = 0;
    CrosswalkSide before;
    CrosswalkSide after;
    std::optional<double> weight;
    bool saidSplit = false;
    bool askedFor = true; ///< by the mapping's `only`
    QStringList parentCodes;
};

struct CrosswalkPairs
{
    std::vector<CrosswalkPair> all;
    std::set<QString> spoiled; ///< codes of old units of which some row was refused: what is left would look whole
};

/// Rows that are no pairs, or contradict an earlier one, are refused in the report.
CrosswalkPairs readCrosswalkPairs(CsvTable &table, const CrosswalkMapping &mapping, ImportReport &report);

} // namespace ioc
