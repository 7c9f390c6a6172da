// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/pack.h"

namespace ioc {

/// What an import made of the working copy.
struct PackImport
{
    PackPtr pack;     ///< the working copy's, where pages of it are not those of the source; null: the source's
    QStringList told; ///< what people should know of it: a sentence each
};

/// Makes `dataFolder`/pack the same as `packFolder`, which is well, but for pages that were changed in the data folder
/// (mergePages()); of those, one that does not fit the new pack yields to the new pack's. Copied beside it, then
/// exchanged by renaming, the older kept as pack.old; killed at any step it leaves the old one or the new one whole
/// (mendPackCopy()). The same source again changes nothing. For the owner of the folder.
Result<PackImport> importPack(const QString &packFolder, const QString &dataFolder);

/// After a kill between the two renamings of an import: gives the new copy its name, or else the old one. Does nothing
/// where there is a copy. For the owner of the folder.
Result<void> mendPackCopy(const QString &dataFolder);

/// Whether mendPackCopy() has something to do.
bool isPackCopyTorn(const QString &dataFolder);

} // namespace ioc
