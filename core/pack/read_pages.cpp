// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_pages.h"

#include "core/domain/page_faults.h"
#include "core/pack/page_json.h"

#include <QDir>
#include <QJsonArray>

#include <set>

namespace ioc {

std::vector<PackDocument> readPageDocuments(const QString &packFolder, const PageEdits &edits, PackProblems &problems)
{
    const QString schema = QStringLiteral("pages");
    const QDir folder(packFolder + QLatin1Char('/') + schema);
    std::set<QString> files;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        files.insert(schema + QLatin1Char('/') + name);
    for (const auto &[file, bytes] : edits)
        files.insert(file);
    std::vector<PackDocument> documents;
    for (const QString &file : files) {
        const auto edit = edits.find(file);
        if (edit != edits.end() && !edit->second)
            continue;
        auto document = edit == edits.end() ? readDocument(packFolder, file, schema, problems)
                                            : documentFrom(*edit->second, file, schema, problems);
        if (document)
            documents.push_back(std::move(*document));
    }
    return documents;
}

void appendPages(const PackDocument &document, std::vector<PageDocument> &pages, PackProblems &problems)
{
    const QJsonArray list = document.root["pages"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        PageDocument page = pageFromJson(list[i].toObject());
        for (size_t t = 0; t < page.tiles.size(); ++t) {
            const QString place = placeOf(QStringLiteral("pages"), i) + placeOf(QStringLiteral("tiles"), qsizetype(t));
            for (const QString &fault : faultsOfTile(page, t))
                problems.push_back({document.file, place, fault});
        }
        pages.push_back(std::move(page));
    }
}

} // namespace ioc
