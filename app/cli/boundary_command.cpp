// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/boundary_command.h"

#include "core/pack/boundaries/boundary_import.h"
#include "datasources/decoders/legacy_text.h"

#include <QFileInfo>

#include <cstdio>

namespace ioc {
namespace {

constexpr qsizetype kMostTold = 20; // of a list; a file of the whole country has thousands of other units

void addTo(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), CliTexts::tr("Shapefile (.shp) or GeoPackage (.gpkg)."));
    CommonOptions::addTo(parser, {QStringLiteral("pack")});
    const auto add = [&parser](const char *name, const QString &what, const char *value) {
        parser.addOption({QString::fromLatin1(name), what, QString::fromLatin1(value)});
    };
    add("valid-from", CliTexts::tr("Day from which the boundaries hold."), "DAY");
    add("code", CliTexts::tr("Field of the code."), "FIELD");
    add("name", CliTexts::tr("Field of the name, to be held against the pack."), "FIELD");
    add("layer", CliTexts::tr("Layer of a GeoPackage with several."), "LAYER");
    add("srs", CliTexts::tr("Reference system of the coordinates, where the file tells none or a wrong one."),
        "EPSG:NUMBER");
    add("encoding", CliTexts::tr("Of the texts of a Shapefile: utf-8, windows-1258, tcvn3 or vni."), "ENCODING");
    add("simplify", CliTexts::tr("Leave out what is finer than so many metres."), "METRES");
    add("tolerance", CliTexts::tr("Smaller overlaps and gaps are not told (0.01)."), "KM2");
    add("out", CliTexts::tr("Where to write; boundaries/DAY.geojson of the pack when left out."), "FILE");
    parser.addOption({QStringLiteral("repair"), CliTexts::tr("Make shapes valid that are not, and tell which.")});
    parser.addOption({QStringLiteral("check"), CliTexts::tr("Tell what would be done, and write nothing.")});
}

/// GDAL knows Unicode and Latin; the encodings of old fonts come byte by byte and are read here.
Result<void> readEncoding(const QString &name, BoundaryMapping &mapping)
{
    const auto legacy = [&mapping](LegacyEncoding encoding) {
        mapping.file.encoding = QStringLiteral("ISO-8859-1");
        mapping.text = [encoding](const QByteArray &bytes) {
            return QString::fromUtf8(fromLegacy({bytes.constData(), size_t(bytes.size())}, encoding).utf8);
        };
    };
    if (name == u"utf-8")
        mapping.file.encoding = QStringLiteral("UTF-8");
    else if (name == u"windows-1258")
        legacy(LegacyEncoding::Windows1258);
    else if (name == u"tcvn3")
        legacy(LegacyEncoding::Tcvn3);
    else if (name == u"vni")
        legacy(LegacyEncoding::Vni);
    else if (!name.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("--encoding takes utf-8, windows-1258, tcvn3 or vni.")};
    return {};
}

Result<double> numberOption(const QCommandLineParser &parser, const char *name, double usual)
{
    const QString text = parser.value(QString::fromLatin1(name));
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (text.isEmpty())
        return usual;
    if (isNumber && number >= 0 && number <= 1e6)
        return number;
    return Error{ErrorCode::Usage, CliTexts::tr("--%1 takes a number.").arg(QString::fromLatin1(name))};
}

Result<BoundaryMapping> mappingFrom(const QCommandLineParser &parser)
{
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    BoundaryMapping mapping;
    mapping.file = {parser.positionalArguments().front(), value("layer"), value("srs"), {}};
    mapping.code = value("code");
    mapping.name = value("name");
    mapping.repair = parser.isSet(QStringLiteral("repair"));
    const auto from = dayOption(parser, QStringLiteral("valid-from"));
    if (!from)
        return from.error();
    if (!from->isValid() || mapping.code.isEmpty())
        return Error{
            ErrorCode::Usage,
            CliTexts::tr("Tell the day of the boundaries with --valid-from, and the field of the code with --code.")};
    mapping.validFrom = *from;
    const auto simplify = numberOption(parser, "simplify", 0);
    const auto tolerance = numberOption(parser, "tolerance", mapping.toleranceKm2);
    if (!simplify || !tolerance)
        return simplify ? tolerance.error() : simplify.error();
    mapping.simplifyMetres = *simplify;
    mapping.toleranceKm2 = *tolerance;
    if (const auto encoding = readEncoding(value("encoding"), mapping); !encoding)
        return encoding.error();
    return mapping;
}

void tellList(const QString &head, const QStringList &list)
{
    if (list.isEmpty())
        return;
    QString text = list.mid(0, kMostTold).join(QStringLiteral(", "));
    if (list.size() > kMostTold)
        text += QStringLiteral(", …");
    print(QStringLiteral("%1 (%2): %3\n").arg(head).arg(list.size()).arg(text));
}

void tell(const BoundaryReport &report, std::size_t taken)
{
    print(CliTexts::tr("%1 shapes in %2: boundaries of %3 units.")
              .arg(report.features)
              .arg(report.referenceSystem)
              .arg(taken) +
          QLatin1Char('\n'));
    tellList(CliTexts::tr("Made valid"), report.mended);
    tellList(CliTexts::tr("Units of the pack without a shape"), report.withoutPolygon);
    tellList(CliTexts::tr("Codes of the file that no unit of the pack bore on that day, not taken"),
             report.withoutUnit);
    tellList(CliTexts::tr("Named otherwise in the pack than in the file"), report.otherwiseNamed);
    tellList(CliTexts::tr("Of another area in the pack than in the file"), report.otherwiseSized);
    QStringList overlaps, gaps;
    for (const Overlap &one : report.overlaps)
        overlaps.push_back(QStringLiteral("%1 / %2: %3 km²").arg(one.first, one.second).arg(one.km2, 0, 'f', 3));
    for (const Gap &one : report.gaps)
        gaps.push_back(QStringLiteral("[%1, %2]: %3 km²")
                           .arg(one.middle.lon, 0, 'f', 4)
                           .arg(one.middle.lat, 0, 'f', 4)
                           .arg(one.km2, 0, 'f', 3));
    tellList(CliTexts::tr("Territory that two units claim"), overlaps);
    tellList(CliTexts::tr("Territory within that no unit claims"), gaps);
    for (const PackProblem &problem : report.refused)
        std::fputs(qPrintable(toString(problem) + QLatin1Char('\n')), stderr);
}

} // namespace

Exit runImportBoundaries(const QStringList &arguments)
{
    QCommandLineParser parser;
    addTo(parser);
    parser.process(arguments);
    const QString folder = CommonOptions(parser).packFolder();
    if (folder.isEmpty() || parser.positionalArguments().size() != 1)
        return complain({ErrorCode::Usage, CliTexts::tr("Name one file, and the pack folder with --pack.")});
    const auto mapping = mappingFrom(parser);
    if (!mapping)
        return complain(mapping.error());
    QString out = parser.value(QStringLiteral("out"));
    if (out.isEmpty())
        out = QStringLiteral("%1/boundaries/%2.geojson").arg(folder, mapping->validFrom.toString(Qt::ISODate));
    if (QFileInfo::exists(out))
        return complain({ErrorCode::Usage, CliTexts::tr("There is such a file already; it is not written over."), out});
    const auto tables = UnitTables::read(folder);
    if (!tables)
        return complain(tables.error());
    BoundaryReport report;
    const auto boundaries = importBoundaries(*mapping, *tables, report);
    tell(report, boundaries ? boundaries->size() : 0);
    if (!boundaries)
        return complain(boundaries.error());
    if (!report.refused.empty())
        return complain({ErrorCode::InvalidPack, CliTexts::tr("Nothing was written: some shapes cannot be taken.")});
    if (!parser.isSet(QStringLiteral("check"))) {
        if (const auto written = writeNewBoundaries(out, *boundaries); !written)
            return complain(written.error());
    }
    return Exit::Well;
}

} // namespace ioc
