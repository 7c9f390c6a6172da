// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/pack_tables.h"

#include <QFile>
#include <QStringList>

namespace ioc::test {

namespace {

using namespace Qt::StringLiterals;

// RFC 4180, one record a line.
QStringList fields(const QString &line)
{
    QStringList result{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"')
            result.back() += line[++i];
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            result.push_back({});
        else
            result.back() += line[i];
    }
    return result;
}

QDate date(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

std::optional<double> number(const QString &text)
{
    bool valid = false;
    const double value = text.toDouble(&valid);
    return valid ? std::optional(value) : std::nullopt;
}

} // namespace

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Row> readCsv(const QString &path)
{
    const QStringList lines = QString::fromUtf8(readBytes(path)).split(u'\n', Qt::SkipEmptyParts);
    std::vector<Row> rows;
    const QStringList columns = lines.isEmpty() ? QStringList() : fields(lines.front());
    for (const QString &line : lines.mid(1)) {
        const QStringList values = fields(line);
        if (values.size() != columns.size())
            return {};
        Row &row = rows.emplace_back();
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.insert(columns[i], values[i]);
    }
    return rows;
}

std::vector<AdministrativeUnit> readUnits(const QString &folder)
{
    std::vector<AdministrativeUnit> units;
    for (const Row &row : readCsv(folder + u"/units.csv"_s)) {
        AdministrativeUnit unit;
        unit.id = UnitId(row[u"id"_s]);
        unit.code = row[u"code"_s];
        unit.type = unitTypeFromString(row[u"type"_s]).value();
        unit.name = {row[u"name_vi"_s], row[u"name_en"_s]};
        unit.parent = UnitId(row[u"parent_id"_s]);
        unit.validFrom = date(row[u"valid_from"_s]);
        unit.validTo = date(row[u"valid_to"_s]);
        unit.legalBasis = row[u"legal_basis"_s];
        unit.latitude = number(row[u"lat"_s]);
        unit.longitude = number(row[u"lon"_s]);
        unit.population = number(row[u"population"_s]);
        unit.households = number(row[u"households"_s]);
        unit.areaKm2 = number(row[u"area_km2"_s]);
        units.push_back(unit);
    }
    return units;
}

std::vector<UnitLink> readLinks(const QString &folder)
{
    std::vector<UnitLink> links;
    for (const Row &row : readCsv(folder + u"/unit_links.csv"_s)) {
        links.push_back({UnitId(row[u"from_id"_s]), UnitId(row[u"to_id"_s]),
                         unitLinkKindFromString(row[u"kind"_s]).value(), row[u"weight_kind"_s],
                         number(row[u"weight"_s]).value_or(-1), date(row[u"valid_on"_s]), row[u"legal_basis"_s]});
    }
    return links;
}

} // namespace ioc::test
