// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// Puts `bytes` into a file of the owner's alone, in one step: after a crash it holds the old content or the new one.
/// On return the new content and its name are on the disk.
Result<void> writeDurably(const QString &path, const QByteArray &bytes);

/// Writes a file of the owner's alone from its beginning. On return its content is on the disk; on an error there is no
/// such file.
Result<void> writeFileDurably(const QString &path, const QByteArray &bytes);

/// Gives a file or folder another name on the same disk, in one step, in place of a file that bears it. On return the
/// names are on the disk, as far as both are in one folder.
Result<void> renameDurably(const QString &from, const QString &to);

/// Removes a file. On return its name is gone from the disk.
Result<void> removeDurably(const QString &path);

/// Copies a file to a name that nothing bears yet, for the owner alone. On return its content is on the disk; on an
/// error there is no copy.
Result<void> copyDurably(const QString &from, const QString &to);

/// Makes a folder of the owner's alone, durably, unless it is there; the one above it must be.
Result<void> makeFolderDurably(const QString &folder);

/// Makes the names in a folder durable, after a rename or a removal.
Result<void> syncFolder(const QString &folder);

/// Makes the content of a file durable.
Result<void> syncFile(const QString &path);

} // namespace ioc
