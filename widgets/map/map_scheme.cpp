// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_scheme.h"

#include "widgets/map/map_log.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace ioc {
namespace {

constexpr char kScheme[] = "ioc";
constexpr int kMaxPath = 100;

struct PageFile
{
    const char *path;
    const char *resource;
    const char *type;
};

constexpr PageFile kPageFiles[] = {
    {"/index.html", ":/map/index.html", "text/html"},
    {"/map.css", ":/map/map.css", "text/css"},
    {"/ol.css", ":/map/ol.css", "text/css"},
    {"/fitting.js", ":/map/fitting.js", "text/javascript"},
    {"/furniture.js", ":/map/furniture.js", "text/javascript"},
    {"/labels.js", ":/map/labels.js", "text/javascript"},
    {"/map.js", ":/map/map.js", "text/javascript"},
    {"/ol.js", ":/map/ol.js", "text/javascript"},
    {"/outline.js", ":/map/outline.js", "text/javascript"},
    {"/patterns.js", ":/map/patterns.js", "text/javascript"},
    {"/warnings.js", ":/map/warnings.js", "text/javascript"},
    {"/qwebchannel.js", ":/qtwebchannel/qwebchannel.js", "text/javascript"},
};

QString versionOf(const BoundaryFile &boundaries, const QByteArray &rivers)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(boundaries.geoJson);
    hash.addData(rivers);
    return boundaries.validFrom.toString(Qt::ISODate) + QLatin1Char('-') +
           QString::fromLatin1(hash.result().toHex().left(12));
}

} // namespace

void registerMapScheme()
{
    if (!QWebEngineUrlScheme::schemeByName(kScheme).name().isEmpty())
        return;
    QWebEngineUrlScheme scheme(kScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl mapPageUrl()
{
    return QUrl(QStringLiteral("ioc://map/index.html"));
}

void MapScheme::setPack(const PackPtr &pack)
{
    if (pack == m_pack)
        return;
    m_pack = pack;
    m_versions.clear();
    for (const BoundaryFile &boundaries : pack->boundaries)
        m_versions.push_back(versionOf(boundaries, pack->rivers));
}

QString MapScheme::boundariesOn(QDate day) const
{
    QString version;
    for (size_t i = 0; i < m_versions.size() && m_pack->boundaries[i].validFrom <= day; ++i)
        version = m_versions[i];
    return version;
}

std::optional<MapDocument> MapScheme::document(const QUrl &url) const
{
    const bool isOurs = url.scheme() == QLatin1String(kScheme) && url.host() == QLatin1String("map") &&
                        url.port() == -1 && url.userInfo().isEmpty() && !url.hasQuery();
    const QString path = url.path(QUrl::FullyEncoded);
    if (!isOurs || path.size() > kMaxPath)
        return std::nullopt;
    for (const PageFile &file : kPageFiles) {
        QFile resource(QString::fromLatin1(file.resource));
        if (path == QLatin1String(file.path) && resource.open(QIODevice::ReadOnly))
            return MapDocument{file.type, resource.readAll()};
    }
    if (const std::optional<QByteArray> bytes = geometry(path))
        return MapDocument{"application/geo+json", *bytes};
    return std::nullopt;
}

std::optional<QByteArray> MapScheme::geometry(const QString &path) const
{
    static const QByteArray kNone = R"({"type":"FeatureCollection","features":[]})";
    for (size_t i = 0; i < m_versions.size(); ++i) {
        if (path == QStringLiteral("/boundaries/%1.geojson").arg(m_versions[i]))
            return m_pack->boundaries[i].geoJson;
        if (path == QStringLiteral("/rivers/%1.geojson").arg(m_versions[i]))
            return m_pack->rivers.isEmpty() ? kNone : m_pack->rivers;
    }
    return std::nullopt;
}

void MapScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const std::optional<MapDocument> found = document(job->requestUrl());
    if (!found || job->requestMethod() != "GET") {
        qCWarning(lcMap, "no such document: %s", qPrintable(job->requestUrl().toDisplayString().left(200)));
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *body = new QBuffer(job);
    body->setData(found->bytes);
    body->open(QIODevice::ReadOnly);
    job->reply(found->type, body);
}

} // namespace ioc
