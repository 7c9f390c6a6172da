// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace ioc {

/// What of the pages of a working copy stands when its pack is imported again.
struct PageMerge
{
    std::map<PageId, std::optional<QJsonObject>> ours; ///< to be put over the imported; nothing: to be taken out
    std::map<PageId, QString> told;                    ///< a sentence of each page that was changed on both sides
};

/// Three ways, page by page. `imported`: the hash of each page as it was imported; `ours`: the pages of the working
/// copy; `theirs`: those of the pack that is imported now. Changed or removed on one side alone: that side's. On both:
/// ours, and it is told. Pure.
PageMerge mergePages(const std::map<PageId, QByteArray> &imported, const std::map<PageId, QJsonObject> &ours,
                     const std::map<PageId, QJsonObject> &theirs);

} // namespace ioc
