// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/page_files.h"

namespace ioc {

/// What was imported into a working copy of the pack, so that a later import can tell what was changed here from what
/// has changed at its source. A hidden file of the copy: the two are exchanged as one.
struct ImportRecord
{
    QByteArray source;                  ///< fingerprintOf() the folder that it came from
    std::map<PageId, QByteArray> pages; ///< hashOf() each page as it came

    /// Nothing where the copy has none; an empty one where it cannot be read, so that nothing of here counts as the
    /// source's.
    static std::optional<ImportRecord> read(const QString &packFolder);
    Result<void> write(const QString &packFolder) const;
};

/// What identifies a page whatever way it is written; it has passed its schema.
QByteArray hashOf(const QJsonObject &page);
std::map<PageId, QByteArray> hashesOf(const PageFiles &files);

/// The files below a folder, as paths within it, without hidden ones.
QStringList packFilesBelow(const QString &folder);

/// Of names and contents of all of them; empty when one cannot be read.
QByteArray fingerprintOf(const QString &packFolder);

/// What is there is what was imported: writes the record of it, or writes it anew.
Result<void> recordImport(const QString &packFolder);

/// Before something is changed in a working copy that has no record, made by an earlier edition of the program, which
/// changed nothing: recordImport(). Does nothing where there is one.
Result<void> rememberImport(const QString &packFolder);

} // namespace ioc
