// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_pages.h"

#include "core/domain/page_faults.h"
#include "core/pack/page_json.h"

#include <QJsonArray>

namespace ioc {

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
