// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/fuzz_target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace ioc::fuzz {

/// A pack folder on the disk whose files are replaced input by input.
class PackFiles
{
public:
    QString path() const { return m_folder.path(); }

    void put(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(m_folder.filePath(name)).path());
        QFile file(m_folder.filePath(name));
        FUZZ_EXPECT(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private:
    // In memory where there is such a place: the fuzzer writes ten thousands of times.
    QTemporaryDir m_folder{(QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
                           QStringLiteral("/toancanh-fuzz-XXXXXX")};
};

} // namespace ioc::fuzz
