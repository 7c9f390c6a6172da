// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/boundaries/shape_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShapeFile)
};

Error fault(const QString &message, const QString &where)
{
    return {ErrorCode::InvalidPack, message, where};
}

/// GDAL goes by content too: a text called .shp could make it open other files and addresses.
Result<void> checkKind(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Texts::tr("The file cannot be read: %1").arg(file.errorString()), path};
    const QByteArray head = file.read(16);
    if (head.startsWith(QByteArray("\x00\x00\x27\x0a", 4)) || head == QByteArray("SQLite format 3\0", 16))
        return {};
    return fault(Texts::tr("The file is neither a Shapefile (.shp) nor a GeoPackage (.gpkg)."), path);
}

/// The one layer of a file.
Result<QString> onlyLayer(const QString &path, const OgrLimits &limits)
{
    const auto list = runOgr(QStringLiteral("ogrinfo"), {QStringLiteral("-ro"), QStringLiteral("-q"), path}, limits);
    if (!list)
        return list.error();
    static const QRegularExpression line(QStringLiteral("^\\d+: (.*?)(?: \\((?:[^()]|\\([^()]*\\))*\\))?$"),
                                         QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = line.globalMatch(QString::fromUtf8(*list));
    while (matches.hasNext())
        names.push_back(matches.next().captured(1));
    if (names.isEmpty())
        return fault(Texts::tr("The file has no layer."), path);
    if (names.size() > 1)
        return fault(
            Texts::tr("The file has several layers; name one with --layer: %1").arg(names.join(QStringLiteral(", "))),
            path);
    return names.front();
}

/// What the file says its coordinates are in.
Result<QString> statedSystem(const QString &path, const QString &layer, const OgrLimits &limits)
{
    const auto told = runOgr(QStringLiteral("ogrinfo"),
                             {QStringLiteral("-ro"), QStringLiteral("-so"), QStringLiteral("-wkt_format"),
                              QStringLiteral("WKT1"), path, layer},
                             limits);
    if (!told)
        return told.error();
    const QString text = QString::fromUtf8(*told);
    static const QRegularExpression name(QStringLiteral("^(?:PROJCS|GEOGCS|COMPD_CS)\\[\"([^\"]*)\""),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression datum(QStringLiteral("DATUM\\[\"([^\"]*)\""));
    static const QRegularExpression known(QStringLiteral("^(?:D_)?(?:Vietnam_2000|VN_?2000|WGS_?(?:19)?84)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto system = name.match(text);
    if (!system.hasMatch())
        return fault(Texts::tr("The file does not say what its coordinates are in; tell it with --srs EPSG:NUMBER."),
                     path);
    const QString found = datum.match(text).captured(1);
    if (!known.match(found).hasMatch())
        return fault(
            Texts::tr("The file says that its coordinates are in “%1”, whose datum “%2” is neither VN-2000 nor "
                      "WGS 84; tell what is meant with --srs EPSG:NUMBER.")
                .arg(system.captured(1), found),
            path);
    return system.captured(1);
}

} // namespace

Result<ShapeLayer> readShapes(const ShapeFile &file, bool mended, const OgrLimits &limits)
{
    const QString path = QFileInfo(file.path).absoluteFilePath();
    if (const auto kind = checkKind(path); !kind)
        return kind.error();
    static const QRegularExpression epsg(QStringLiteral("^EPSG:[0-9]{4,6}$"));
    if (!file.referenceSystem.isEmpty() && !epsg.match(file.referenceSystem).hasMatch())
        return Error{ErrorCode::Usage, Texts::tr("A reference system is told as EPSG:NUMBER, such as EPSG:9210.")};
    if (file.layer.startsWith(QLatin1Char('-')))
        return Error{ErrorCode::Usage, Texts::tr("The name of a layer cannot begin with “-”.")};
    const auto layer = file.layer.isEmpty() ? onlyLayer(path, limits) : Result<QString>(file.layer);
    if (!layer)
        return layer.error();
    const auto system =
        file.referenceSystem.isEmpty() ? statedSystem(path, *layer, limits) : Result<QString>(file.referenceSystem);
    if (!system)
        return system.error();

    QStringList arguments{QStringLiteral("-f"),     QStringLiteral("GeoJSON"),
                          QStringLiteral("-t_srs"), QStringLiteral("OGC:CRS84"),
                          QStringLiteral("-dim"),   QStringLiteral("XY"),
                          QStringLiteral("-nlt"),   QStringLiteral("CONVERT_TO_LINEAR"),
                          QStringLiteral("-lco"),   QStringLiteral("COORDINATE_PRECISION=9")};
    if (!file.referenceSystem.isEmpty())
        arguments << QStringLiteral("-s_srs") << file.referenceSystem;
    if (!file.encoding.isEmpty())
        arguments << QStringLiteral("-oo") << QStringLiteral("ENCODING=") + file.encoding;
    if (mended)
        arguments << QStringLiteral("-makevalid");
    arguments << QStringLiteral("/vsistdout/") << path << *layer;
    auto geoJson = runOgr(QStringLiteral("ogr2ogr"), arguments, limits);
    if (!geoJson)
        return geoJson.error();
    return ShapeLayer{std::move(*geoJson), *system};
}

} // namespace ioc
