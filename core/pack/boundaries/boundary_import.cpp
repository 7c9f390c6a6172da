// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/boundaries/boundary_import.h"

#include "core/domain/place_name.h"
#include "core/geo/simplify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace ioc {
namespace {

constexpr double kFarDegrees = 0.1; // some 11 km between a shape and where the pack has its unit
constexpr double kOtherSize = 0.1;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryImport)
};

QString shown(const AdministrativeUnit &unit)
{
    return QStringLiteral("%1 (%2)").arg(unit.id.toString(), unit.name.vi);
}

/// The polygons of what mending has made of a shape: lines and points that were left over go.
QJsonObject polygonsOf(const QJsonObject &geometry)
{
    if (geometry["type"].toString() != u"GeometryCollection")
        return geometry;
    QJsonArray polygons;
    for (const auto &value : geometry["geometries"].toArray()) {
        const QJsonObject part = value.toObject();
        if (part["type"].toString() == u"Polygon")
            polygons.push_back(part["coordinates"]);
        for (const auto &one :
             part["type"].toString() == u"MultiPolygon" ? part["coordinates"].toArray() : QJsonArray())
            polygons.push_back(one);
    }
    return {{"type", "MultiPolygon"}, {"coordinates", polygons}};
}

Result<QJsonArray> featuresOf(const QByteArray &geoJson, const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(geoJson);
    const QJsonArray features = document["features"].toArray();
    if (features.isEmpty())
        return Error{ErrorCode::Decode, Texts::tr("The layer has no shapes."), path};
    return features;
}

/// Takes the features of one layer.
class BoundaryImport
{
public:
    BoundaryImport(const BoundaryMapping &mapping, const UnitTables &tables, BoundaryReport &report)
        : m_mapping(mapping)
        , m_report(report)
        , m_file(QFileInfo(mapping.file.path).fileName())
    {
        for (const AdministrativeUnit &unit : tables.units) {
            if (isCommuneLevel(unit.type) && unit.existsOn(mapping.validFrom))
                m_units.emplace(unit.code, &unit);
        }
    }

    /// `mended`: the same features made valid; empty when nothing may be mended.
    void take(const QJsonArray &features, const QJsonArray &mended)
    {
        for (qsizetype i = 0; i < features.size(); ++i) {
            ++m_report.features;
            takeFeature(int(i) + 1, features[i].toObject(), mended.at(i).toObject());
        }
    }

    std::vector<UnitBoundary> finish()
    {
        std::vector<UnitBoundary> boundaries;
        for (const auto &[code, unit] : m_units) {
            const auto found = m_shapes.find(unit);
            if (found == m_shapes.end()) {
                m_report.withoutPolygon.push_back(shown(*unit));
                continue;
            }
            checkSize(*unit, found->second);
            boundaries.push_back({unit->id.toString(), std::move(found->second)});
        }
        std::sort(boundaries.begin(), boundaries.end(),
                  [](const UnitBoundary &a, const UnitBoundary &b) { return a.unitId < b.unitId; });
        return boundaries;
    }

private:
    QString textOf(const QJsonValue &value) const
    {
        if (value.isDouble())
            return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
        const QString text = value.toString().trimmed();
        return m_mapping.text ? m_mapping.text(text.toLatin1()) : text;
    }

    void refuse(int number, const QString &of, const QString &reason)
    {
        m_report.refused.push_back({m_file, Texts::tr("shape %1 (%2)").arg(number).arg(of), reason});
    }

    void takeFeature(int number, const QJsonObject &feature, const QJsonObject &mended)
    {
        const QJsonObject fields = feature["properties"].toObject();
        if (!fields.contains(m_mapping.code))
            return refuse(number, fields.keys().join(QStringLiteral(", ")),
                          Texts::tr("there is no field “%1”").arg(m_mapping.code));
        const QString code = textOf(fields[m_mapping.code]);
        const auto found = m_units.find(code);
        if (found == m_units.end()) {
            m_report.withoutUnit.push_back(code.isEmpty() ? QStringLiteral("–") : code);
            return;
        }
        const AdministrativeUnit &unit = *found->second;
        auto shape = shapeOf(unit, feature["geometry"].toObject(), mended["geometry"].toObject());
        if (!shape)
            return refuse(number, shown(unit), shape.error().message);
        if (const QString reason = faultOfPlace(unit, *shape); !reason.isEmpty())
            return refuse(number, shown(unit), reason);
        checkName(unit, fields);
        const auto [place, isFirst] = m_shapes.emplace(&unit, *shape);
        if (!isFirst) // islands that are shapes of their own
            place->second = united(place->second, *shape);
    }

    Result<MultiPolygon> shapeOf(const AdministrativeUnit &unit, const QJsonObject &geometry, const QJsonObject &mended)
    {
        const auto area = [](const QJsonObject &json) {
            return parseArea(QJsonDocument(json).toJson(QJsonDocument::Compact));
        };
        auto shape = area(geometry);
        if (shape || mended.isEmpty())
            return shape;
        auto valid = area(polygonsOf(mended));
        if (!valid)
            return shape;
        m_report.mended.push_back(QStringLiteral("%1: %2").arg(shown(unit), shape.error().message));
        return valid;
    }

    static QString faultOfPlace(const AdministrativeUnit &unit, const MultiPolygon &shape)
    {
        const auto box = boundingBox(shape);
        if (!box || !unit.latitude || !unit.longitude)
            return {};
        const bool near =
            *unit.longitude > box->min_corner().lon - kFarDegrees &&
            *unit.longitude<box->max_corner().lon + kFarDegrees && * unit.latitude> box->min_corner().lat -
                kFarDegrees &&
            *unit.latitude < box->max_corner().lat + kFarDegrees;
        return near ? QString()
                    : Texts::tr(
                          "the shape begins at [%1, %2], far from where units.csv has the unit: is it another zone, "
                          "or are the axes swapped?")
                          .arg(box->min_corner().lon)
                          .arg(box->min_corner().lat);
    }

    void checkName(const AdministrativeUnit &unit, const QJsonObject &fields)
    {
        if (m_mapping.name.isEmpty())
            return;
        const QString name = textOf(fields[m_mapping.name]);
        const QString own = bareNameOf(unit.name.vi);
        if (placeNameOf(name).bare != own && bareNameOf(name) != own)
            m_report.otherwiseNamed.push_back(QStringLiteral("%1 / %2").arg(shown(unit), name));
    }

    void checkSize(const AdministrativeUnit &unit, const MultiPolygon &shape)
    {
        const double km2 = areaKm2(shape);
        if (unit.areaKm2 && std::abs(km2 - *unit.areaKm2) > kOtherSize * *unit.areaKm2)
            m_report.otherwiseSized.push_back(
                QStringLiteral("%1: %2 / %3 km²").arg(shown(unit)).arg(*unit.areaKm2).arg(km2, 0, 'f', 2));
    }

    const BoundaryMapping &m_mapping;
    BoundaryReport &m_report;
    QString m_file;
    std::map<QString, const AdministrativeUnit *> m_units; ///< communes of the day, by code
    std::map<const AdministrativeUnit *, MultiPolygon> m_shapes;
};

/// As they will be read: rounding to five decimals may fold a narrow shape onto itself.
Result<std::vector<UnitBoundary>> asWritten(std::vector<UnitBoundary> boundaries, const QString &where)
{
    return parseBoundaries(formatBoundaries(boundaries), where);
}

} // namespace

Result<std::vector<UnitBoundary>> importBoundaries(const BoundaryMapping &mapping, const UnitTables &tables,
                                                   BoundaryReport &report, const OgrLimits &limits)
{
    const auto layer = readShapes(mapping.file, false, limits);
    if (!layer)
        return layer.error();
    report.referenceSystem = layer->referenceSystem;
    const auto features = featuresOf(layer->geoJson, mapping.file.path);
    if (!features)
        return features.error();
    QJsonArray mended;
    if (mapping.repair) {
        const auto valid = readShapes(mapping.file, true, limits);
        if (!valid)
            return valid.error();
        mended = QJsonDocument::fromJson(valid->geoJson)["features"].toArray();
        if (mended.size() != features->size())
            return Error{ErrorCode::Decode, Texts::tr("Mending the shapes has lost some of them."), mapping.file.path};
    }
    BoundaryImport import(mapping, tables, report);
    import.take(*features, mended);
    std::vector<UnitBoundary> boundaries = import.finish();
    if (!report.refused.empty())
        return std::vector<UnitBoundary>();
    if (boundaries.empty())
        return Error{
            ErrorCode::InvalidPack,
            Texts::tr("No shape is of a commune of the pack on %1.").arg(mapping.validFrom.toString(Qt::ISODate)),
            mapping.file.path};
    if (mapping.simplifyMetres > 0)
        boundaries = simplifyCoverage(boundaries, mapping.simplifyMetres);
    auto written = asWritten(std::move(boundaries), mapping.file.path);
    if (!written)
        return written.error();
    report.overlaps = overlapsOf(*written, mapping.toleranceKm2);
    report.gaps = gapsIn(*written, mapping.toleranceKm2);
    return written;
}

Result<void> writeNewBoundaries(const QString &path, std::span<const UnitBoundary> boundaries)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error{ErrorCode::Io, Texts::tr("The folder cannot be made."), path};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{ErrorCode::Io,
                     file.exists() ? Texts::tr("There is such a file already; it is not written over.")
                                   : file.errorString(),
                     path, file.error()};
    if (file.write(formatBoundaries(boundaries)) < 0 || !file.flush()) {
        const Error error{ErrorCode::Io, file.errorString(), path, file.error()};
        file.remove();
        return error;
    }
    return {};
}

} // namespace ioc
