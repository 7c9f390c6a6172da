// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/boundaries/boundary_import.h"
#include "tests/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace ioc::test {

struct Shape
{
    QString code;
    QString name;
    QList<QPointF> ring; ///< not closed
};

/// A square in metres from its south-west corner.
inline QList<QPointF> square(double east, double north, double side = 10'000)
{
    return {{east, north}, {east + side, north}, {east + side, north + side}, {east, north + side}};
}

inline const Shape kWest{QStringLiteral("26041"), QStringLiteral("Xã Tây"), square(580'000, 1'180'000)};
inline const Shape kEast{QStringLiteral("26042"), QStringLiteral("Phường Đông"), square(590'000, 1'180'000)};

inline AdministrativeUnit commune(const char *code, const char *name, std::optional<Point> at = {},
                                  std::optional<double> areaKm2 = {})
{
    AdministrativeUnit unit;
    unit.code = QString::fromLatin1(code);
    unit.id = UnitId(unit.code + QStringLiteral("@2025-07-01"));
    unit.name.vi = QString::fromUtf8(name);
    unit.validFrom = day("2025-07-01");
    if (at) {
        unit.longitude = at->lon;
        unit.latitude = at->lat;
    }
    unit.areaKm2 = areaKm2;
    return unit;
}

/// A folder with files of shapes as ogr2ogr (package gdal-bin) writes them, and what is said of them at an import:
/// xa.shp into a pack of two communes, until a test says otherwise.
class BoundaryFiles
{
public:
    BoundaryFiles()
    {
        mapping.file.path = path(QStringLiteral("xa.shp"));
        mapping.validFrom = day("2026-01-01");
        mapping.code = QStringLiteral("ma");
        mapping.name = QStringLiteral("ten");
        tables.units = {commune("26041", "Tây"), commune("26042", "Đông")};
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    /// Writes shapes whose coordinates are of `srs`.
    void make(const QString &file, const QList<Shape> &shapes, const char *srs = "EPSG:9210",
              QStringList more = {}) const
    {
        write(QStringLiteral("source.geojson"), geoJsonOf(shapes));
        if (file.endsWith(QStringLiteral(".shp")))
            more += {QStringLiteral("-lco"), QStringLiteral("ENCODING=UTF-8")};
        QProcess ogr;
        ogr.start(QStringLiteral("ogr2ogr"), QStringList{QStringLiteral("-q"), QStringLiteral("-a_srs"), srs} + more +
                                                 QStringList{path(file), path("source.geojson")});
        if (!ogr.waitForFinished() || ogr.exitCode() != 0)
            qFatal("ogr2ogr (package gdal-bin): %s", ogr.readAllStandardError().constData());
    }

    Result<std::vector<UnitBoundary>> import(const OgrLimits &limits = {})
    {
        report = {};
        return importBoundaries(mapping, tables, report, limits);
    }

    /// The message of an import that fails.
    QString failure(const OgrLimits &limits = {})
    {
        const auto done = import(limits);
        return done ? QStringLiteral("no failure") : done.error().message;
    }

    /// Of the last import.
    QStringList refusals() const
    {
        QStringList lines;
        for (const PackProblem &problem : report.refused)
            lines.push_back(toString(problem));
        return lines;
    }

    BoundaryMapping mapping;
    BoundaryReport report;
    UnitTables tables;

private:
    static QByteArray geoJsonOf(const QList<Shape> &shapes)
    {
        QJsonArray features;
        for (const Shape &shape : shapes) {
            QJsonArray ring;
            for (const QPointF &point : shape.ring + QList<QPointF>{shape.ring.first()})
                ring.push_back(QJsonArray{point.x(), point.y()});
            features.push_back(
                QJsonObject{{"type", "Feature"},
                            {"properties", QJsonObject{{"ma", shape.code}, {"ten", shape.name}}},
                            {"geometry", QJsonObject{{"type", "Polygon"}, {"coordinates", QJsonArray{ring}}}}});
        }
        return QJsonDocument(QJsonObject{{"type", "FeatureCollection"}, {"features", features}}).toJson();
    }

    QTemporaryDir m_folder;
};

} // namespace ioc::test
