// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <vector>

namespace ioc {

/// The `archive/` of a drop folder: files whose rows were committed, in the order of their delivery. A name there
/// begins with the file's position, `20261121T114403250Z-name`; a cursor that holds the position of the last committed
/// file therefore tells which files are in the cache, and those behind it are read again. Names without a position (of
/// an older program, or put there by hand) stand before all others, by the time of their last change.
class FolderArchive
{
public:
    struct File
    {
        QString path;
        QString position; ///< ascends in the order of delivery
    };

    /// `pattern`: of the names as they were delivered; several feeds may share a folder.
    FolderArchive(QString folder, QString pattern);

    /// The files that stand behind a position, in order; all of them for an empty one. Reads the folder.
    std::vector<File> filesBehind(const QString &position);

    /// A position behind all that filesBehind() has seen and all that were given, also when the clock was set back.
    QString nextPosition(Instant now);

    /// Moves a file of the drop folder into the archive. False when it cannot be moved.
    bool take(const QString &name, const QString &position) const;

private:
    QString m_folder;
    QString m_pattern;
    QString m_last; ///< the last position that is known
};

} // namespace ioc
