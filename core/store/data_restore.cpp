// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_restore.h"

#include "core/base/durable_file.h"
#include "core/store/data_backup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

constexpr qint64 kLongestManifest = 64 * 1024 * 1024;

Error damaged(const QString &what, const QString &where)
{
    return Error{ErrorCode::StorageCorrupt, Texts::tr("The backup is damaged, and nothing was changed: %1").arg(what),
                 where};
}

Error cannotMove(const QString &path)
{
    return Error{
        ErrorCode::Io,
        Texts::tr("A file cannot be moved; the restore is not complete. Check the permissions and run it again."),
        path};
}

Result<BackupManifest> manifestOf(const QString &backup)
{
    QFile file(backup + QStringLiteral("/manifest.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Texts::tr("This is no complete backup: it has no manifest."), backup};
    auto manifest = backupManifestFrom(file.read(kLongestManifest));
    if (!manifest)
        return damaged(manifest.error().message, file.fileName());
    return manifest;
}

Result<void> checkDatabases(const QString &folder)
{
    if (QFileInfo::exists(DataFolder::cacheFile(folder))) {
        const auto complaint = complaintOf(DataFolder::cacheFile(folder));
        if (!complaint || !complaint->isEmpty())
            return damaged(complaint ? *complaint : complaint.error().message, QStringLiteral("cache.sqlite"));
    }
    const auto verdict = verifyLedger(DataFolder::ledgerFile(folder));
    if (!verdict && verdict.error().code != ErrorCode::NotFound)
        return damaged(verdict.error().message, QStringLiteral("ledger.sqlite"));
    if (verdict && !verdict->isWhole())
        return damaged(verdict->breaks.front().detail, QStringLiteral("ledger.sqlite"));
    // The checks may have left logs and their indexes behind.
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*-wal"), QStringLiteral("*-shm")}, QDir::Files))
        QFile::remove(folder + QLatin1Char('/') + name);
    return {};
}

class Restore
{
public:
    Restore(QString folder, QString backup)
        : m_folder(std::move(folder))
        , m_backup(std::move(backup))
        , m_fresh(m_folder + QStringLiteral("/restore.new"))
    {
    }

    Result<RestoreOutcome> run(Instant now)
    {
        auto manifest = manifestOf(m_backup);
        if (!manifest)
            return manifest.error();
        m_outcome.manifest = std::move(*manifest);
        QDir(m_fresh).removeRecursively(); // copies that an earlier restore left
        for (const auto &step : {&Restore::bringIn, &Restore::check, &Restore::rememberLedger, &Restore::mark}) {
            if (const auto done = (this->*step)(); !done) {
                QDir(m_fresh).removeRecursively();
                return done.error();
            }
        }
        const QString time =
            QDateTime::fromMSecsSinceEpoch(toMillis(now), Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
        if (const auto moved = moveAside(time); !moved)
            return moved.error();
        if (const auto moved = putInPlace(); !moved)
            return moved.error();
        return m_outcome;
    }

private:
    Result<void> bringIn()
    {
        for (const auto &file : m_outcome.manifest.files) {
            const QString path = QLatin1Char('/') + file.name;
            if (!QFileInfo::exists(m_backup + path))
                return damaged(Texts::tr("%1 is missing.").arg(file.name), m_backup);
            const auto copied = copyHashed(m_backup + path, m_fresh + path, file.name);
            if (!copied)
                return copied.error();
            if (*copied != file)
                return damaged(Texts::tr("%1 is not what the manifest tells.").arg(file.name), m_backup);
        }
        return {};
    }

    Result<void> check() { return checkDatabases(m_fresh); }

    /// From the mark of a restore that was interrupted: the head record may lie aside by now, or be the backup's.
    Result<void> rememberLedger()
    {
        const QString mark = DataFolder::restoreMark(m_folder);
        const QString head = ledgerHeadFile(DataFolder::ledgerFile(m_folder));
        if (const auto before = readLedgerHead(QFileInfo::exists(mark) ? mark : head); before && *before) {
            m_before = **before;
            m_outcome.entriesBefore = m_before->count;
            m_outcome.hashBefore = m_before->hash;
        }
        return {};
    }

    Result<void> mark()
    {
        const QString mark = DataFolder::restoreMark(m_folder);
        return QFileInfo::exists(mark) ? Result<void>()
                                       : writeDurably(mark, m_before ? toText(*m_before) : QByteArray("\n"));
    }

    Result<void> moveAside(const QString &time)
    {
        const QDir folder(m_folder);
        const QStringList present = folder.entryList({QStringLiteral("*.sqlite"), QStringLiteral("*.sqlite-*"),
                                                      QStringLiteral("*.head"), QStringLiteral("pack")},
                                                     QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        if (present.isEmpty())
            return {};
        QString aside = QStringLiteral("aside/") + time;
        for (int again = 2; folder.exists(aside); ++again)
            aside = QStringLiteral("aside/%1-%2").arg(time).arg(again);
        if (!folder.mkpath(aside))
            return cannotMove(folder.filePath(aside));
        for (const QString &name : present) {
            if (!QDir().rename(folder.filePath(name), folder.filePath(aside + QLatin1Char('/') + name)))
                return cannotMove(folder.filePath(name));
        }
        m_outcome.aside = folder.filePath(aside);
        return syncFolder(m_outcome.aside);
    }

    Result<void> putInPlace()
    {
        const QDir fresh(m_fresh);
        for (const QString &name : fresh.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!QDir().rename(fresh.filePath(name), m_folder + QLatin1Char('/') + name))
                return cannotMove(fresh.filePath(name));
        }
        QDir().rmdir(m_fresh);
        if (const auto durable = syncFolder(m_folder); !durable)
            return durable;
        if (!QFile::remove(DataFolder::restoreMark(m_folder)))
            return cannotMove(DataFolder::restoreMark(m_folder));
        return syncFolder(m_folder);
    }

    QString m_folder;
    QString m_backup;
    QString m_fresh;
    std::optional<LedgerHead> m_before;
    RestoreOutcome m_outcome;
};

} // namespace

Result<RestoreOutcome> restoreInto(const DataFolder &folder, const QString &backup, Instant now)
{
    return Restore(QDir::cleanPath(folder.path()), QDir::cleanPath(backup)).run(now);
}

} // namespace ioc
