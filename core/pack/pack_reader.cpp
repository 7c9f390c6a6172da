// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"

#include "core/geo/area.h"
#include "core/geo/geojson.h"
#include "core/pack/check_addresses.h"
#include "core/pack/check_notify.h"
#include "core/pack/cross_check.h"
#include "core/pack/json_reading.h"
#include "core/pack/read_calendar.h"
#include "core/pack/read_feeds.h"
#include "core/pack/read_indicators.h"
#include "core/pack/read_limits.h"
#include "core/pack/read_notify.h"
#include "core/pack/read_pages.h"
#include "core/pack/read_playlists.h"
#include "core/pack/read_rules.h"
#include "core/pack/read_units.h"
#include "core/pack/resolve_units.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ioc {
namespace {

class PackReader
{
    Q_DECLARE_TR_FUNCTIONS(PackReader)

public:
    PackReader(QString folder, const PageEdits &edits)
        : m_folder(std::move(folder))
        , m_edits(edits)
    {
    }

    PackReading run()
    {
        if (!QFileInfo(m_folder).isDir()) {
            m_problems.push_back({m_folder, {}, tr("There is no such folder. Name a province pack with --pack.")});
            return {nullptr, m_problems};
        }
        readHead();
        if (const auto calendar = document("calendar.json", "calendar"))
            readCalendar(*calendar, *m_pack, m_problems);
        readLists();
        readUnitsAndBoundaries();
        readAreas();
        m_pack->limits = readLimits(m_folder, m_problems);
        readCatalogue();
        if (QFileInfo::exists(m_folder + QStringLiteral("/notify.json"))) {
            if (const auto notify = document("notify.json", "notify"))
                m_pack->notify = notifySettings(notify->root);
        }
        if (m_problems.empty()) {
            m_problems = crossCheck(*m_pack, m_origins);
            for (const PackProblem &problem : resolveUnits(*m_pack, m_origins))
                m_problems.push_back(problem);
            for (const QString &reason : notifyFaults(*m_pack))
                m_problems.push_back({QStringLiteral("notify.json"), {}, reason});
            nameInputs(m_pack->indicators);
        }
        return m_problems.empty() ? PackReading{m_pack, {}, addressProblems(*m_pack, m_origins)}
                                  : PackReading{nullptr, m_problems};
    }

private:
    std::optional<PackDocument> document(const char *file, const char *schema)
    {
        return readDocument(m_folder, QString::fromLatin1(file), QString::fromLatin1(schema), m_problems);
    }

    void readHead()
    {
        const auto head = document("pack.json", "pack");
        if (!head)
            return;
        const QJsonObject &json = head->root;
        m_pack->id = json["id"].toString();
        m_pack->name = localizedText(json["name"]);
        m_pack->centerName = localizedText(json["center_name"]);
        m_pack->provinceCode = json["province_code"].toString();
        m_pack->capSender = json["cap_sender"].toString();
        m_pack->simulated = json["simulated"].toBool();
        m_pack->startPage = PageId(json["start_page"].toString());
        m_pack->startPlaylist = PlaylistId(json["playlist"].toString());
        const QJsonObject endpoints = json["endpoints"].toObject();
        for (auto it = endpoints.begin(); it != endpoints.end(); ++it)
            m_pack->endpoints[it.key()] = it.value().toString();
        readShifts(*head);
        const auto zone = Zone::byName(json["zone"].toString());
        if (zone)
            m_pack->zone = *zone;
        else
            m_problems.push_back({head->file, QStringLiteral("/zone"), toString(zone.error())});
    }

    void readShifts(const PackDocument &head)
    {
        const QJsonArray shifts = head.root["shifts"].toArray();
        const auto time = [](const QJsonValue &text) {
            return QTime::fromString(text.toString(), QStringLiteral("hh:mm"));
        };
        for (const auto &item : shifts) {
            const QJsonObject json = item.toObject();
            const Shift shift{json["id"].toString(), time(json["from"]), time(json["to"]), localizedText(json["name"])};
            const auto same = std::find_if(m_pack->shifts.begin(), m_pack->shifts.end(),
                                           [&](const Shift &other) { return other.id == shift.id; });
            if (same != m_pack->shifts.end())
                m_problems.push_back({head.file, placeOf(QStringLiteral("shifts"), qsizetype(m_pack->shifts.size())),
                                      PackTexts::tr("The id “%1” stands twice.").arg(shift.id)});
            m_pack->shifts.push_back(shift);
        }
    }

    void readLists()
    {
        const auto text = [](const auto &thing) { return thing.id.toString(); };
        if (const auto sectors = document("sectors.json", "sectors")) {
            for (const auto &item : sectors->root["sectors"].toArray())
                m_pack->sectors.push_back(
                    {SectorId(item.toObject()["id"].toString()), localizedText(item.toObject()["name"])});
            remember(QStringLiteral("sector"), sectors->file, m_pack->sectors, 0, text);
        }
        if (const auto agencies = document("agencies.json", "agencies")) {
            for (const auto &item : agencies->root["agencies"].toArray())
                m_pack->agencies.push_back(
                    {AgencyId(item.toObject()["id"].toString()), localizedText(item.toObject()["name"])});
            remember(QStringLiteral("agency"), agencies->file, m_pack->agencies, 0, text);
        }
    }

    void readUnitsAndBoundaries()
    {
        m_pack->units = UnitRegistry(readUnits(m_folder, m_problems));
        m_pack->unitLinks = readUnitLinks(m_folder, m_pack->units, m_problems);
        const QDir dir(m_folder + QStringLiteral("/boundaries"));
        for (const QString &name : dir.entryList({QStringLiteral("*.geojson")}, QDir::Files, QDir::Name))
            readBoundary(name);
        QFile rivers(m_folder + QStringLiteral("/rivers.geojson"));
        if (rivers.open(QIODevice::ReadOnly))
            m_pack->rivers = rivers.readAll();
    }

    void readAreas()
    {
        const QDir dir(m_folder + QStringLiteral("/areas"));
        for (const QString &name : dir.entryList({QStringLiteral("*.geojson")}, QDir::Files, QDir::Name)) {
            const QString file = QStringLiteral("areas/") + name;
            QFile source(dir.filePath(name));
            if (!source.open(QIODevice::ReadOnly)) {
                m_problems.push_back({file, {}, tr("The file cannot be read: %1").arg(source.errorString())});
                continue;
            }
            const QByteArray geoJson = source.readAll();
            if (const auto area = Area::fromGeoJson(geoJson, file); !area)
                m_problems.push_back({file, {}, toString(area.error())});
            m_pack->areas.emplace(QFileInfo(name).completeBaseName(), geoJson);
        }
    }

    void readBoundary(const QString &name)
    {
        const QString file = QStringLiteral("boundaries/") + name;
        QFile source(m_folder + QLatin1Char('/') + file);
        const QDate validFrom = dayFromIso(QFileInfo(name).completeBaseName());
        if (!validFrom.isValid()) {
            m_problems.push_back(
                {file, {}, tr("A boundary file is named after its first day, such as 2025-07-01.geojson.")});
            return;
        }
        if (!source.open(QIODevice::ReadOnly)) {
            m_problems.push_back({file, {}, tr("The file cannot be read: %1").arg(source.errorString())});
            return;
        }
        BoundaryFile boundary{validFrom, source.readAll()};
        const auto shapes = parseBoundaries(boundary.geoJson, file);
        if (!shapes) {
            m_problems.push_back({file, {}, toString(shapes.error())});
            return;
        }
        for (const auto &shape : *shapes) {
            if (!m_pack->units.find(UnitId(shape.unitId)))
                m_problems.push_back({file, shape.unitId, tr("The unit is not in units.csv.")});
        }
        m_pack->boundaries.push_back(std::move(boundary));
    }

    template <typename Thing, typename IdOf>
    void remember(const QString &kind, const QString &file, const std::vector<Thing> &things, size_t from, IdOf idOf)
    {
        for (size_t i = from; i < things.size(); ++i)
            m_origins.insert(kind + QLatin1Char(' ') + idOf(things[i]), file);
    }

    void readCatalogue()
    {
        const auto text = [](const auto &thing) { return thing.id.toString(); };
        for (const auto &file :
             readDocuments(m_folder, QStringLiteral("measures"), QStringLiteral("measures"), m_problems)) {
            std::vector<Measure> measures;
            appendMeasures(file, measures);
            for (auto &measure : measures) {
                if (!m_pack->measures.emplace(measure.id, measure).second)
                    m_problems.push_back({file.file, measure.id.toString(), tr("This id stands twice in the pack.")});
            }
        }
        for (const auto &file :
             readDocuments(m_folder, QStringLiteral("indicators"), QStringLiteral("indicators"), m_problems)) {
            const size_t from = m_pack->indicators.size();
            appendIndicators(file, m_pack->indicators);
            remember(QStringLiteral("indicator"), file.file, m_pack->indicators, from, text);
        }
        for (const auto &file :
             readDocuments(m_folder, QStringLiteral("targets"), QStringLiteral("targets"), m_problems)) {
            const size_t from = m_pack->targets.size();
            appendTargets(file, m_pack->targets, m_problems);
            remember(QStringLiteral("target"), file.file, m_pack->targets, from,
                     [](const Target &target) { return target.id; });
        }
        for (const auto &file : readDocuments(m_folder, QStringLiteral("feeds"), QStringLiteral("feeds"), m_problems)) {
            const size_t from = m_pack->feeds.size();
            appendFeeds(file, m_pack->feeds, m_problems);
            remember(QStringLiteral("feed"), file.file, m_pack->feeds, from, text);
        }
        for (const auto &file : readDocuments(m_folder, QStringLiteral("rules"), QStringLiteral("rules"), m_problems)) {
            const size_t from = m_pack->rules.size();
            appendRules(file, m_pack->rules, m_problems);
            remember(QStringLiteral("rule"), file.file, m_pack->rules, from, text);
        }
        for (const auto &file : readPageDocuments(m_folder, m_edits, m_problems)) {
            const size_t from = m_pack->pages.size();
            appendPages(file, m_pack->pages, m_problems);
            remember(QStringLiteral("page"), file.file, m_pack->pages, from, text);
        }
        for (const auto &file :
             readDocuments(m_folder, QStringLiteral("playlists"), QStringLiteral("playlists"), m_problems)) {
            const size_t from = m_pack->playlists.size();
            appendPlaylists(file, m_pack->playlists, m_problems);
            remember(QStringLiteral("playlist"), file.file, m_pack->playlists, from, text);
        }
        // The start page is page one; the others follow by the names of their files.
        std::stable_partition(m_pack->pages.begin(), m_pack->pages.end(),
                              [this](const PageDocument &page) { return page.id == m_pack->startPage; });
    }

    QString m_folder;
    const PageEdits &m_edits;
    std::shared_ptr<ProvincePack> m_pack = std::make_shared<ProvincePack>();
    PackProblems m_problems;
    PackOrigins m_origins;
};

} // namespace

PackReading readPack(const QString &folder, const PageEdits &edits)
{
    return PackReader(folder, edits).run();
}

} // namespace ioc
