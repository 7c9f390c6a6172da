// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// New content of a file that lies beside it, on the disk, until it takes its place. What can be refused for want of
/// room or rights is so before anything has changed. Not put in place it goes with the object; one that a killed
/// program left is overwritten by the next.
class StagedFile
{
public:
    /// Writes PATH.new for the owner alone, and waits for the disk. StorageFull, Permission, Io; then nothing is left.
    static Result<StagedFile> write(const QString &path, const QByteArray &bytes);

    StagedFile(StagedFile &&other) noexcept;
    StagedFile &operator=(StagedFile &&other) noexcept;
    ~StagedFile();

    /// Takes the place of what bears the name, in one step: after a crash that is the old content or the new one.
    Result<void> putInPlace();

private:
    explicit StagedFile(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path; ///< empty: put in place, or moved away
};

} // namespace ioc
