// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/reform_names.h"
#include "app/province/rivers.h"
#include "app/province/terrain.h"
#include "app/province/writer.h"
#include "core/base/core_dumps.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace ioc;
using namespace ioc::province;

constexpr std::uint64_t kDemoSeed = 2025;
constexpr int kPopulation = 1'612'400;
constexpr int kOldCommunes = 270;
constexpr int kNewUnits = 95;

QSet<QString> takenNames()
{
    QSet<QString> taken = reservedNames();
    for (const Town &town : towns())
        taken.insert(QString::fromUtf16(town.districtVi));
    return taken;
}

// Only what some vintage shows: borders within an atom are never drawn.
std::vector<bool> shownBorders(const Mesh &mesh, const AtomOfCell &atomOfCell)
{
    std::vector<bool> shown;
    for (const Border &border : mesh.borders)
        shown.push_back(atomOfCell[border.left] != atomOfCell[border.right]);
    return shown;
}

Result<void> draw(std::uint64_t seed, const QString &folder)
{
    Random random(seed);
    const Landscape landscape = drawLandscape(random);
    Mesh mesh = buildMesh(sowSeeds(landscape, random));
    const AtomOfCell atomOfCell = joinCells(mesh);
    roughenBorders(mesh, shownBorders(mesh, atomOfCell), seed);

    Land land{settleAtoms(mesh, atomOfCell, kPopulation, random), {}};
    land.neighbourhood = neighbourhoodOf(mesh, atomOfCell, land.atoms);
    PlaceNames names(random, takenNames());
    const OldProvince old = drawOldProvince(land, kOldCommunes, names);
    Result<Reform> reform = drawReform(land, old, kNewUnits, random);
    if (!reform)
        return reform.error();
    nameUnits(*reform, old, names, random);

    std::vector<DrawnRiver> rivers;
    for (const River &river : landscape.rivers)
        rivers.push_back({&river, drawRiver(mesh, river.course)});
    return writeProvince(folder, makeTables(mesh, atomOfCell, land, old, *reform), rivers);
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDumps();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draws the invented province of the demo pack."));
    parser.addHelpOption();
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("Another seed draws another province."),
                                        QStringLiteral("number"), QString::number(kDemoSeed));
    parser.addOption(seedOption);
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("The pack's folder."));
    parser.process(application);

    bool valid = false;
    const std::uint64_t seed = parser.value(seedOption).toULongLong(&valid);
    if (!valid || parser.positionalArguments().size() != 1) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 1;
    }
    const Result<void> drawn = draw(seed, parser.positionalArguments().front());
    if (!drawn) {
        std::fprintf(stderr, "toancanh-province: %s\n", qPrintable(toString(drawn.error())));
        return 2;
    }
    return 0;
}
