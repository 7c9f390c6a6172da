// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_units.h"
#include "tests/fuzz/pack_files.h"

#include <QSet>

#include <cmath>

using namespace ioc;

/// `units.csv`, a line of three hyphens, `unit_links.csv`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::PackFiles files;
    const QByteArray text = fuzz::Input(data, size).restBytes();
    const auto cut = text.indexOf("\n---\n");
    files.put(QStringLiteral("units.csv"), text.left(cut < 0 ? text.size() : cut + 1));
    files.put(QStringLiteral("unit_links.csv"), cut < 0 ? QByteArray() : text.mid(cut + 5));
    PackProblems problems;
    const std::vector<AdministrativeUnit> units = readUnits(files.path(), problems);
    if (!problems.empty())
        return 0;
    QSet<UnitId> ids;
    for (const AdministrativeUnit &unit : units) {
        FUZZ_EXPECT(!unit.id.isEmpty() && !ids.contains(unit.id) && unit.validFrom.isValid());
        ids.insert(unit.id);
    }
    const UnitRegistry registry(units);
    for (const UnitLink &link : readUnitLinks(files.path(), registry, problems)) {
        if (problems.empty())
            FUZZ_EXPECT(registry.find(link.from) && registry.find(link.to));
    }
    return 0;
}
