// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/boundary_command.h"
#include "app/cli/commands.h"
#include "core/pack/import_crosswalk.h"

#include <cstdio>

namespace ioc {
namespace {

void addShared(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), CliTexts::tr("CSV file with a header line."));
    CommonOptions::addTo(parser, {QStringLiteral("pack")});
    parser.addOption({QStringLiteral("legal-basis"), CliTexts::tr("What the units rest on."), QStringLiteral("TEXT")});
    parser.addOption({QStringLiteral("types"), CliTexts::tr("Words of the file for types of units."),
                      QStringLiteral("WORD=TYPE,…")});
    parser.addOption({QStringLiteral("only"), CliTexts::tr("Take only rows with one of these values; may be repeated."),
                      QStringLiteral("COLUMN=VALUE,…")});
    parser.addOption({QStringLiteral("check"), CliTexts::tr("Tell what would be done, and write nothing.")});
}

void addColumn(QCommandLineParser &parser, const char *name, const QString &what, const char *usual = "")
{
    parser.addOption({QString::fromLatin1(name), what, QStringLiteral("COLUMN"), QString::fromLatin1(usual)});
}

QString column(const QCommandLineParser &parser, const char *name)
{
    return parser.value(QString::fromLatin1(name));
}

Result<TypeWords> typesFrom(const QCommandLineParser &parser)
{
    QMap<QString, UnitType> words;
    const QString text = parser.value(QStringLiteral("types"));
    for (const QString &pair : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto type = unitTypeFromString(pair.section(QLatin1Char('='), 1));
        if (!type)
            return Error{ErrorCode::Usage,
                         CliTexts::tr("--types takes WORD=TYPE, e.g. Phường=ward; “%1” is none.").arg(pair)};
        words.insert(pair.section(QLatin1Char('='), 0, 0), *type);
    }
    return TypeWords(words);
}

Result<QMap<QString, QStringList>> onlyFrom(const QCommandLineParser &parser)
{
    QMap<QString, QStringList> only;
    for (const QString &pair : parser.values(QStringLiteral("only"))) {
        const auto equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{ErrorCode::Usage, CliTexts::tr("--only takes COLUMN=VALUE,…")};
        only[pair.left(equals)] += pair.mid(equals + 1).split(QLatin1Char(','));
    }
    return only;
}

/// What both imports share.
template <typename Mapping>
Result<void> readShared(const QCommandLineParser &parser, Mapping &mapping)
{
    auto types = typesFrom(parser);
    if (!types)
        return types.error();
    auto only = onlyFrom(parser);
    if (!only)
        return only.error();
    mapping.types = std::move(*types);
    mapping.only = std::move(*only);
    mapping.legalBasis = parser.value(QStringLiteral("legal-basis"));
    return {};
}

void say(const QString &sentence)
{
    std::fputs(qPrintable(sentence + QLatin1Char('\n')), stderr);
}

void tell(const ImportReport &report)
{
    print(CliTexts::tr("%1 rows: %2 units added, %3 changed, %4 links; %5 rows passed over, %6 refused.")
              .arg(report.rows)
              .arg(report.added)
              .arg(report.changed)
              .arg(report.links)
              .arg(report.passedOver)
              .arg(report.refused.size()) +
          QLatin1Char('\n'));
    if (!report.unweighted.isEmpty())
        print(CliTexts::tr("Split without weights, so not restatable until weights come: %1")
                  .arg(report.unweighted.join(QStringLiteral(", "))) +
              QLatin1Char('\n'));
    if (!report.withoutParent.isEmpty())
        print(CliTexts::tr("Of %n unit(s) nothing tells the unit above: %1", nullptr, int(report.withoutParent.size()))
                  .arg(report.withoutParent.join(QStringLiteral(", "))) +
              QLatin1Char('\n'));
    if (!report.otherwiseNamed.isEmpty())
        print(CliTexts::tr("Named otherwise in the pack than in the list: %1")
                  .arg(report.otherwiseNamed.join(QStringLiteral(", "))) +
              QLatin1Char('\n'));
    for (const PackProblem &problem : report.refused)
        say(toString(problem));
}

/// Imports into the tables of --pack, and writes them when they are well.
template <typename Import>
Exit importInto(const QCommandLineParser &parser, const Import &import)
{
    const QString folder = CommonOptions(parser).packFolder();
    if (folder.isEmpty() || parser.positionalArguments().size() != 1)
        return complain({ErrorCode::Usage, CliTexts::tr("Name one file, and the pack folder with --pack.")});
    auto tables = UnitTables::read(folder);
    if (!tables)
        return complain(tables.error());
    const Result<ImportReport> report = import(parser.positionalArguments().front(), *tables);
    if (!report)
        return complain(report.error());
    tell(*report);
    const PackProblems problems = tables->check();
    for (const PackProblem &problem : problems)
        say(toString(problem));
    if (!problems.empty())
        return complain({ErrorCode::InvalidPack, CliTexts::tr("Nothing was written: the tables would not be well.")});
    if (!parser.isSet(QStringLiteral("check"))) {
        if (const auto written = tables->write(folder); !written)
            return complain(written.error());
    }
    return report->refused.empty() ? Exit::Well : Exit::Usage;
}

Exit runImportUnits(const QStringList &arguments)
{
    QCommandLineParser parser;
    addShared(parser);
    parser.addOption({QStringLiteral("valid-from"), CliTexts::tr("Day of the list, from which its units exist."),
                      QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("valid-to"), CliTexts::tr("Day on which they end; left out while they exist."),
                      QStringLiteral("DAY")});
    addColumn(parser, "code", CliTexts::tr("Column of the code."), "code");
    addColumn(parser, "type", CliTexts::tr("Column of the type."), "type");
    addColumn(parser, "name", CliTexts::tr("Column of the name."), "name");
    addColumn(parser, "parent", CliTexts::tr("Column of the code of the unit above."));
    addColumn(parser, "population", CliTexts::tr("Column of the population in persons."));
    addColumn(parser, "households", CliTexts::tr("Column of the number of households."));
    addColumn(parser, "area", CliTexts::tr("Column of the area in km²."));
    parser.process(arguments);
    UnitListMapping mapping;
    if (const auto shared = readShared(parser, mapping); !shared)
        return complain(shared.error());
    const auto from = dayOption(parser, QStringLiteral("valid-from"));
    const auto to = dayOption(parser, QStringLiteral("valid-to"));
    if (!from || !to)
        return complain(from ? to.error() : from.error());
    if (!from->isValid())
        return complain({ErrorCode::Usage,
                         CliTexts::tr("Tell the day of the list with --valid-from: a code alone means nothing.")});
    mapping.validFrom = *from;
    mapping.validTo = *to;
    mapping.code = column(parser, "code");
    mapping.type = column(parser, "type");
    mapping.name = column(parser, "name");
    mapping.parent = column(parser, "parent");
    mapping.population = column(parser, "population");
    mapping.households = column(parser, "households");
    mapping.area = column(parser, "area");
    return importInto(parser,
                      [&](const QString &file, UnitTables &tables) { return importUnits(file, mapping, tables); });
}

Exit runImportCrosswalk(const QStringList &arguments)
{
    QCommandLineParser parser;
    addShared(parser);
    parser.addOption({QStringLiteral("valid-on"), CliTexts::tr("Day of the reform."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("old-from"),
                      CliTexts::tr("Day from which old units were valid that the pack does not hold yet."),
                      QStringLiteral("DAY")});
    addColumn(parser, "old-code", CliTexts::tr("Column of the old code."), "old_code");
    addColumn(parser, "old-type", CliTexts::tr("Column of the old type."), "old_type");
    addColumn(parser, "old-name", CliTexts::tr("Column of the old name."), "old_name");
    addColumn(parser, "new-code", CliTexts::tr("Column of the new code."), "new_code");
    addColumn(parser, "new-type", CliTexts::tr("Column of the new type."), "new_type");
    addColumn(parser, "new-name", CliTexts::tr("Column of the new name."), "new_name");
    addColumn(parser, "split", CliTexts::tr("Column that is true where an old unit went to several."));
    addColumn(parser, "old-parent",
              CliTexts::tr("Columns of the code of the unit above the old one, the nearest first: district,province"));
    addColumn(parser, "weight", CliTexts::tr("Column of the share of the old unit, 0 to 1."));
    parser.addOption({QStringLiteral("weight-kind"),
                      CliTexts::tr("What the shares are of: population, area or households."), QStringLiteral("KIND")});
    parser.process(arguments);
    CrosswalkMapping mapping;
    if (const auto shared = readShared(parser, mapping); !shared)
        return complain(shared.error());
    const auto on = dayOption(parser, QStringLiteral("valid-on"));
    const auto oldFrom = dayOption(parser, QStringLiteral("old-from"));
    if (!on || !oldFrom)
        return complain(on ? oldFrom.error() : on.error());
    if (!on->isValid())
        return complain({ErrorCode::Usage,
                         CliTexts::tr("Tell the day of the reform with --valid-on: a code alone means nothing.")});
    mapping.weightKind = parser.value(QStringLiteral("weight-kind"));
    if (!mapping.weightKind.isEmpty() && !weightKindFromString(mapping.weightKind))
        return complain({ErrorCode::Usage, CliTexts::tr("--weight-kind takes population, area or households.")});
    mapping.validOn = *on;
    mapping.oldFrom = *oldFrom;
    mapping.oldCode = column(parser, "old-code");
    mapping.oldType = column(parser, "old-type");
    mapping.oldName = column(parser, "old-name");
    mapping.newCode = column(parser, "new-code");
    mapping.newType = column(parser, "new-type");
    mapping.newName = column(parser, "new-name");
    mapping.split = column(parser, "split");
    mapping.weight = column(parser, "weight");
    mapping.oldParents = column(parser, "old-parent").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return importInto(parser,
                      [&](const QString &file, UnitTables &tables) { return importCrosswalk(file, mapping, tables); });
}

} // namespace

Exit runPack(const QStringList &arguments)
{
    QStringList rest = arguments;
    const QString what = rest.value(1);
    if (rest.size() > 1)
        rest.removeAt(1);
    if (what == u"import-units")
        return runImportUnits(rest);
    if (what == u"import-crosswalk")
        return runImportCrosswalk(rest);
    if (what == u"import-boundaries")
        return runImportBoundaries(rest);
    return complain(
        {ErrorCode::Usage,
         CliTexts::tr("pack takes import-units, import-crosswalk or import-boundaries (--help tells more).")});
}

} // namespace ioc
