// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_pattern.h"
#include "datasources/connectors/files/file_place.h"

namespace ioc {

/// A moment as the name of an archived file begins with it: 20261121T114403250Z. Ascends with time.
QString positionAt(Instant moment);

/// The name under which an archived file was delivered, or what fittingName() has left of it.
QString deliveredName(const QString &archived);

/// A name for a file that is moved: `before` and its own. Of one that would be longer than a file system takes (255
/// bytes) something in the middle is left out, so that it keeps its beginning and its ending and is still of the
/// pattern; where there is no such name the ending alone is kept.
QString fittingName(const QString &before, const QString &name,
                    const FilePattern &pattern = FilePattern(QStringLiteral("*")));

/// The `archive/` of a place: files whose rows were committed, in the order of their delivery. A name there begins with
/// the file's position, `20261121T114403250Z-name`; a cursor that holds the position of the last committed file
/// therefore tells which files are in the cache, and those behind it are read again. Names without a position (of an
/// older program, or put there by hand) stand before all others, by the time of their last change.
class FileArchive
{
public:
    struct File
    {
        QString name;     ///< within the place: archive/…
        QString position; ///< ascends in the order of delivery
    };

    /// `place` is borrowed. `pattern`: of the names as they were delivered; several feeds may share a folder.
    FileArchive(FilePlace &place, const QString &pattern);

    /// The files that stand behind a position, in order; all of them for an empty one. Reads the folder.
    Result<std::vector<File>> filesBehind(const QString &position, const BlockingCall &call);

    /// A position behind all that filesBehind() has seen and all that were given, also when the clock was set back.
    QString nextPosition(Instant now);

    /// Moves a file of the place into the archive.
    Result<void> take(const QString &name, const QString &position, const BlockingCall &call);

private:
    FilePlace &m_place;
    FilePattern m_pattern;
    QString m_last; ///< the last position that is known
};

} // namespace ioc
