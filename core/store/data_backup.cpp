// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_backup.h"

#include "core/base/durable_file.h"
#include "core/store/backup_manifest.h"
#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <sqlite3.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error cannotWrite(const QString &path)
{
    return Error{ErrorCode::Permission, Texts::tr("The backup cannot be written there. Name another folder."), path};
}

class Backup
{
public:
    Backup(QString from, QString to)
        : m_from(std::move(from))
        , m_to(std::move(to))
    {
    }

    Result<BackupOutcome> run(Instant now)
    {
        // Counts beside the databases first: a database may be ahead of its count, never behind it.
        for (const QString &name :
             QDir(m_from).entryList({QStringLiteral("*.head"), QStringLiteral("*.sqlite-sequence")}, QDir::Files)) {
            if (const auto copied = copy(name); !copied)
                return copied.error();
        }
        for (const QString &name : {DataFolder::ledgerFile({}).mid(1), DataFolder::cacheFile({}).mid(1)}) {
            if (const auto copied = copyOf(name); !copied)
                return copied.error();
        }
        const QString pack = DataFolder::packFolder({}).mid(1);
        for (const QString &name : filesWithin(m_from + QLatin1Char('/') + pack)) {
            if (const auto copied = copy(pack + QLatin1Char('/') + name); !copied)
                return copied.error();
        }
        if (const auto looked = lookAtLedger(); !looked)
            return looked.error();
        return finish(now);
    }

private:
    Result<void> copy(const QString &name)
    {
        const QString path = QLatin1Char('/') + name;
        return add(copyHashed(m_from + path, m_to + path, name));
    }

    Result<void> copyOf(const QString &database)
    {
        const QString path = QLatin1Char('/') + database;
        if (!QFileInfo::exists(m_from + path))
            return {};
        const QString copy = m_to + path;
        if (const auto copied = copyDatabase(m_from + path, copy); !copied)
            return copied;
        if (!QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
            return cannotWrite(copy);
        if (const auto durable = syncFile(copy); !durable)
            return durable;
        return add(hashedFile(copy, database));
    }

    Result<void> add(Result<BackupManifest::File> file)
    {
        if (!file)
            return file.error();
        ++m_outcome.files;
        m_outcome.bytes += file->size;
        m_manifest.files.push_back(std::move(*file));
        return {};
    }

    /// Also proves that the copy can be read.
    Result<void> lookAtLedger()
    {
        auto verdict = verifyLedger(DataFolder::ledgerFile(m_to));
        if (!verdict)
            return verdict.error().code == ErrorCode::NotFound ? Result<void>() : verdict.error();
        m_outcome.ledger = std::move(*verdict);
        return {};
    }

    Result<BackupOutcome> finish(Instant now)
    {
        if (m_manifest.files.empty())
            return Error{ErrorCode::NotFound, Texts::tr("There is nothing to back up in this data folder."), m_from};
        m_manifest.made = now;
        std::sort(m_manifest.files.begin(), m_manifest.files.end(),
                  [](const auto &a, const auto &b) { return a.name < b.name; });
        if (const auto told = writeDurably(m_to + QStringLiteral("/manifest.json"), toJson(m_manifest)); !told)
            return told.error();
        return m_outcome;
    }

    QString m_from;
    QString m_to;
    BackupManifest m_manifest;
    BackupOutcome m_outcome;
};

} // namespace

QStringList filesWithin(const QString &folder)
{
    QStringList names;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        names.push_back(QDir(folder).relativeFilePath(walk.next()));
    names.sort();
    return names;
}

Result<void> copyDatabase(const QString &from, const QString &to)
{
    auto source = Database::open(from, Database::Access::ReadOnly);
    if (!source)
        return source.error();
    auto copy = Database::open(to, Database::Access::ReadWrite);
    if (!copy)
        return copy.error();
    // The copy is one file: no log of its own, before and after.
    if (const auto alone = copy->execute("PRAGMA journal_mode=DELETE"); !alone)
        return alone;
    sqlite3_backup *backup = sqlite3_backup_init(copy->handle(), "main", source->handle(), "main");
    if (!backup)
        return copy->error();
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return copy->error();
    return copy->execute("PRAGMA journal_mode=DELETE");
}

Result<QString> complaintOf(const QString &database)
{
    auto opened = Database::open(database, Database::Access::ReadOnly);
    if (!opened)
        return opened.error();
    return integrityComplaint(*opened);
}

Result<BackupOutcome> backUp(const QString &dataFolder, const QString &target, Instant now)
{
    const QDir wanted(target);
    if (wanted.exists() ? !wanted.isEmpty() : QFileInfo::exists(target))
        return Error{ErrorCode::Usage, Texts::tr("There is something there already. Name a new folder for the backup."),
                     target};
    const QString partial = QDir::cleanPath(target) + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (!QDir().mkpath(partial) ||
        !QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return cannotWrite(partial);
    auto outcome = Backup(QDir::cleanPath(dataFolder), partial).run(now);
    if (!outcome) {
        QDir(partial).removeRecursively();
        return outcome;
    }
    QDir().rmdir(target);
    if (!QDir().rename(partial, target))
        return cannotWrite(target);
    if (const auto durable = syncFolder(QFileInfo(QDir::cleanPath(target)).absolutePath()); !durable)
        return durable.error();
    return outcome;
}

} // namespace ioc
