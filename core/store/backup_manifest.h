// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace ioc {

/// What a backup holds: `manifest.json` in its folder. Written last, so a folder with a manifest is complete.
struct BackupManifest
{
    struct File
    {
        QString name; ///< relative, with `/`; never leads out of the folder
        std::int64_t size = 0;
        QByteArray sha256; ///< 32 bytes
        friend bool operator==(const File &, const File &) = default;
    };

    Instant made;
    std::vector<File> files; ///< by name

    friend bool operator==(const BackupManifest &, const BackupManifest &) = default;
};

QByteArray toJson(const BackupManifest &manifest);

/// Decode when it is no manifest of this version, or names a file outside of its folder: untrusted input.
Result<BackupManifest> backupManifestFrom(const QByteArray &json);

/// A file as it is, by size and hash. `name` is only told on.
Result<BackupManifest::File> hashedFile(const QString &path, const QString &name);

/// Copies a file and makes the copy durable; what was copied, by size and hash.
Result<BackupManifest::File> copyHashed(const QString &from, const QString &to, const QString &name);

} // namespace ioc
