// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/writer.h"

#include "app/province/agencies.h"

#include <QDir>
#include <QSaveFile>

namespace ioc::province {

namespace {

using namespace Qt::StringLiterals;

const QStringList kUnitColumns{u"id"_s,        u"code"_s,       u"type"_s,       u"name_vi"_s,     u"name_en"_s,
                               u"parent_id"_s, u"valid_from"_s, u"valid_to"_s,   u"legal_basis"_s, u"lat"_s,
                               u"lon"_s,       u"population"_s, u"households"_s, u"area_km2"_s};

const QStringList kLinkColumns{u"from_id"_s, u"to_id"_s,    u"kind"_s,       u"weight_kind"_s,
                               u"weight"_s,  u"valid_on"_s, u"legal_basis"_s};

QString word(UnitLinkKind kind)
{
    switch (kind) {
    case UnitLinkKind::Same:
        return u"same"_s;
    case UnitLinkKind::Merge:
        return u"merge"_s;
    case UnitLinkKind::Split:
        return u"split"_s;
    case UnitLinkKind::Rename:
        return u"rename"_s;
    case UnitLinkKind::Retype:
        return u"retype"_s;
    case UnitLinkKind::Rehome:
        return u"rehome"_s;
    }
    return {};
}

QString decimal(std::optional<double> value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QString();
}

// RFC 4180: quotes only where they are needed, doubled inside.
QByteArray csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (QString field : fields) {
        if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n'))
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
        quoted.push_back(field);
    }
    const QString line = quoted.join(u',') + u'\n';
    return line.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray formatUnits(const std::vector<AdministrativeUnit> &units)
{
    QByteArray text = csvLine(kUnitColumns);
    for (const AdministrativeUnit &unit : units) {
        text += csvLine({unit.id.toString(), unit.code, toString(unit.type), unit.name.vi, unit.name.en,
                         unit.parent.toString(), unit.validFrom.toString(Qt::ISODate),
                         unit.validTo.isValid() ? unit.validTo.toString(Qt::ISODate) : QString(), unit.legalBasis,
                         decimal(unit.latitude, 5), decimal(unit.longitude, 5), decimal(unit.population, 0),
                         decimal(unit.households, 0), decimal(unit.areaKm2, 2)});
    }
    return text;
}

QByteArray formatLinks(const std::vector<UnitLink> &links)
{
    QByteArray text = csvLine(kLinkColumns);
    for (const UnitLink &link : links) {
        const int decimals = link.weightKind.isEmpty() ? 0 : 6;
        text += csvLine({link.from.toString(), link.to.toString(), word(link.kind), link.weightKind,
                         decimal(link.weight, decimals), link.validOn.toString(Qt::ISODate), link.legalBasis});
    }
    return text;
}

QByteArray formatRivers(const std::vector<DrawnRiver> &rivers)
{
    QByteArray text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (const DrawnRiver &drawn : rivers) {
        text += &drawn == rivers.data() ? "\n" : ",\n";
        text += "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + drawn.river->id.toUtf8() + "\",\"name\":\"" +
                drawn.river->nameVi.toUtf8() + "\",\"name_en\":\"" + drawn.river->nameEn.toUtf8() +
                "\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[";
        for (std::size_t i = 0; i < drawn.line.size(); ++i) {
            const Point point = toPoint(drawn.line[i]);
            text += (i == 0 ? "[" : ",[") + QByteArray::number(point.lon, 'f', 5) + ',' +
                    QByteArray::number(point.lat, 'f', 5) + ']';
        }
        text += "]}}";
    }
    text += "\n]}\n";
    return text;
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::Io, file.errorString(), path, file.error()};
    return {};
}

} // namespace

Result<void> writeProvince(const QString &folder, const Tables &tables, const std::vector<DrawnRiver> &rivers)
{
    const QDir target(folder);
    if (!target.mkpath(u"boundaries"_s))
        return Error{ErrorCode::Io, u"The folder cannot be made."_s, folder, 0};
    const std::pair<QString, QByteArray> files[] = {{u"units.csv"_s, formatUnits(tables.units)},
                                                    {u"unit_links.csv"_s, formatLinks(tables.links)},
                                                    {u"rivers.geojson"_s, formatRivers(rivers)},
                                                    {u"agencies.json"_s, formatAgencies()}};
    for (const auto &[name, bytes] : files) {
        if (const auto written = write(target.filePath(name), bytes); !written)
            return written.error();
    }
    for (const Vintage &vintage : tables.vintages) {
        const QString name = u"boundaries/"_s + vintage.day.toString(Qt::ISODate) + u".geojson"_s;
        if (const auto written = writeBoundaries(target.filePath(name), vintage.boundaries); !written)
            return written.error();
    }
    return {};
}

} // namespace ioc::province
