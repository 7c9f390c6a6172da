// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/unit_tables.h"

#include "core/pack/read_units.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

namespace ioc {
namespace {

const char *const kUnitColumns = "id,code,type,name_vi,name_en,parent_id,valid_from,valid_to,legal_basis,lat,lon,"
                                 "population,households,area_km2\n";
const char *const kLinkColumns = "from_id,to_id,kind,weight_kind,weight,valid_on,legal_basis\n";

QByteArray csvLine(const QStringList &fields)
{
    QByteArray line;
    for (const QString &field : fields) {
        QByteArray text = field.toUtf8();
        if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r'))
            text = '"' + text.replace("\"", "\"\"") + '"';
        line += (line.isEmpty() && &field == &fields.front() ? QByteArray() : QByteArray(",")) + text;
    }
    return line + '\n';
}

QString numberText(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', QLocale::FloatingPointShortest) : QString();
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::Io, PackTexts::tr("The file cannot be written: %1").arg(file.errorString()), path};
    return {};
}

QByteArray unitsCsv(const std::vector<AdministrativeUnit> &units)
{
    QByteArray text = kUnitColumns;
    for (const AdministrativeUnit &unit : units)
        text += csvLine({unit.id.toString(), unit.code, toString(unit.type), unit.name.vi, unit.name.en,
                         unit.parent.toString(), dayText(unit.validFrom), dayText(unit.validTo), unit.legalBasis,
                         numberText(unit.latitude), numberText(unit.longitude), numberText(unit.population),
                         numberText(unit.households), numberText(unit.areaKm2)});
    return text;
}

QByteArray unitLinksCsv(const std::vector<UnitLink> &links)
{
    QByteArray text = kLinkColumns;
    for (const UnitLink &link : links)
        text += csvLine({link.from.toString(), link.to.toString(), toString(link.kind), link.weightKind,
                         numberText(link.weight), dayText(link.validOn), link.legalBasis});
    return text;
}

} // namespace

Result<UnitTables> UnitTables::read(const QString &packFolder)
{
    UnitTables tables;
    if (!QFile::exists(packFolder + QStringLiteral("/units.csv")))
        return tables;
    PackProblems problems;
    tables.units = readUnits(packFolder, problems);
    tables.links = readUnitLinks(packFolder, UnitRegistry(tables.units), problems);
    if (!problems.empty())
        return Error{ErrorCode::InvalidPack, toString(problems.front()), packFolder};
    return tables;
}

Result<void> UnitTables::write(const QString &packFolder)
{
    std::stable_sort(units.begin(), units.end(), [](const AdministrativeUnit &a, const AdministrativeUnit &b) {
        return std::tuple(a.validFrom, isCommuneLevel(a.type), a.code) <
               std::tuple(b.validFrom, isCommuneLevel(b.type), b.code);
    });
    std::stable_sort(links.begin(), links.end(), [](const UnitLink &a, const UnitLink &b) {
        return std::tuple(a.validOn, a.from, a.weightKind, a.to) < std::tuple(b.validOn, b.from, b.weightKind, b.to);
    });
    if (const auto written = replaceFile(packFolder + QStringLiteral("/units.csv"), unitsCsv(units)); !written)
        return written;
    return replaceFile(packFolder + QStringLiteral("/unit_links.csv"), unitLinksCsv(links));
}

AdministrativeUnit *UnitTables::findByCode(const QString &code, QDate on)
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const AdministrativeUnit &unit) {
        return unit.code == code && unit.existsOn(on);
    });
    return found == units.end() ? nullptr : &*found;
}

PackProblems UnitTables::check() const
{
    QTemporaryDir folder;
    UnitTables copy = *this;
    if (const auto written = copy.write(folder.path()); !written)
        return {{folder.path(), {}, written.error().message}};
    PackProblems problems;
    const auto read = readUnits(folder.path(), problems);
    readUnitLinks(folder.path(), UnitRegistry(read), problems);
    return problems;
}

} // namespace ioc
