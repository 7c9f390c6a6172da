// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pack/pack_problem.h"
#include "core/domain/unit.h"

namespace ioc {

/// The unit tables of a pack folder, to be changed and written back. One thread.
struct UnitTables
{
    std::vector<AdministrativeUnit> units;
    std::vector<UnitLink> links;

    /// Reads both; a folder without units.csv holds none. InvalidPack when what is there cannot be read.
    static Result<UnitTables> read(const QString &packFolder);

    /// Writes both in their stable order: units by first day, level and code, links by day and units. Each file is
    /// replaced whole or not at all. Io.
    Result<void> write(const QString &packFolder);

    /// The unit that bears a code on a day; nullptr when none does.
    AdministrativeUnit *findByCode(const QString &code, QDate on);

    /// Complaints that reading the written tables would bring.
    PackProblems check() const;
};

} // namespace ioc
