// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pack_copy.h"

#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace ioc {
namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    const QDir top(QDir(folder).absolutePath());
    QDirIterator walk(top.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.push_back(top.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

QByteArray fingerprint(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : filesBelow(folder)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        hash.addData(name.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
        hash.addData(&file);
    }
    return hash.result();
}

Error copyFailed(const QString &path)
{
    return Error{
        ErrorCode::Io,
        QCoreApplication::translate(
            "PackCopy", "The pack cannot be copied into the data folder. Check the space and the permissions."),
        path};
}

} // namespace

Result<void> importPack(const QString &packFolder, const QString &dataFolder)
{
    const QString target = DataFolder::packFolder(dataFolder);
    if (QDir(packFolder).canonicalPath() == QDir(target).canonicalPath())
        return {};
    if (QDir(target).exists() && fingerprint(packFolder) == fingerprint(target))
        return {};
    const QString fresh = target + QStringLiteral(".new");
    const QString old = target + QStringLiteral(".old");
    QDir(fresh).removeRecursively();
    for (const QString &name : filesBelow(packFolder)) {
        const QString to = fresh + QLatin1Char('/') + name;
        if (!QDir().mkpath(QFileInfo(to).path()) || !QFile::copy(packFolder + QLatin1Char('/') + name, to))
            return copyFailed(to);
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    }
    QDir(old).removeRecursively();
    if (QDir(target).exists() && !QDir().rename(target, old))
        return copyFailed(target);
    if (!QDir().rename(fresh, target))
        return copyFailed(fresh);
    return {};
}

} // namespace ioc
