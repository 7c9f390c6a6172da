// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_playlists.h"

#include "core/pack/read_schedule.h"

#include <QJsonArray>

namespace ioc {
namespace {

PlaylistEntry entryOf(const QJsonObject &json)
{
    PlaylistEntry entry;
    entry.page = PageId(json["page"].toString());
    entry.duration = std::chrono::seconds(json["seconds"].toInt());
    if (json.contains("days"))
        entry.when.days = scheduleDays(json["days"]).numbers;
    if (json.contains("from") && json.contains("to")) {
        entry.when.from = QTime::fromString(json["from"].toString(), QStringLiteral("hh:mm"));
        entry.when.to = QTime::fromString(json["to"].toString(), QStringLiteral("hh:mm"));
    }
    return entry;
}

} // namespace

void appendPlaylists(const PackDocument &document, std::vector<Playlist> &playlists, PackProblems &problems)
{
    const QJsonArray list = document.root["playlists"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        Playlist playlist;
        playlist.id = PlaylistId(json["id"].toString());
        playlist.title = localizedText(json["title"]);
        for (const auto &entry : json["entries"].toArray()) {
            playlist.entries.push_back(entryOf(entry.toObject()));
            if (entry.toObject().contains("from") != entry.toObject().contains("to"))
                problems.push_back({document.file, placeOf(QStringLiteral("playlists"), i),
                                    PackTexts::tr("A stretch of time names both “from” and “to”.")});
        }
        if (json.contains("takeover")) {
            playlist.takeover = std::chrono::seconds(json["takeover"]["seconds"].toInt());
            playlist.takeoverPage = PageId(json["takeover"]["page"].toString());
        }
        playlists.push_back(std::move(playlist));
    }
}

} // namespace ioc
