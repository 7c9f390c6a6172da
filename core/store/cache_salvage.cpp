// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_salvage.h"

#include "core/base/durable_file.h"
#include "core/base/log.h"
#include "core/store/cache_schema.h"
#include "core/store/lost_counts.h"
#include "core/store/missing_figures.h"
#include "core/store/salvage_copy.h"
#include "core/store/sequence_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CacheSalvage)
};

// Any series may have lost observations that its roll-ups count, and any feed has more to bring.
constexpr const char *kNoteLoss = R"sql(
INSERT INTO damaged(source, key, body) VALUES('file', 0, x'');
INSERT OR IGNORE INTO refill(feed) SELECT no FROM feed;
)sql";

/// What the sequence file beside the cache says, so that commits are numbered on from there.
std::int64_t sequenceOf(const QString &path)
{
    const auto file = SequenceFile::open(path + QStringLiteral("-sequence"));
    return file ? file->read().value_or(0) : 0;
}

Result<void> copyState(Database &damaged, Database &fresh, const QString &path, const Zone &zone)
{
    Statement state(damaged, "SELECT sequence, zone FROM state");
    std::int64_t sequence = sequenceOf(path);
    if (state.step() == Statement::Step::Row) {
        if (state.text(1) != zone.name())
            return Error{ErrorCode::StorageVersion,
                         Texts::tr("This cache is damaged and kept by the days of %1, the pack by those of %2. Name "
                                   "another folder with --data.")
                             .arg(state.text(1), zone.name()),
                         path};
        sequence = state.integer(0);
    }
    Statement set(fresh, "UPDATE state SET sequence = ?");
    if (!set.with(sequence).run())
        return fresh.error();
    return {};
}

/// What the log holds goes into blocks: entries name series that may not have come along.
Result<void> makeFigures(Database &fresh, const Zone &zone)
{
    FigureTables tables(fresh, zone);
    if (const auto loaded = tables.load(); !loaded)
        return loaded;
    Transaction transaction(fresh);
    if (!transaction.started())
        return transaction.started();
    Result<void> done = tables.sealNow();
    if (done)
        done = fresh.execute("DELETE FROM arrival; DELETE FROM block WHERE key >> 32 NOT IN (SELECT id FROM series)");
    tables.recent = RecentObservations();
    if (done)
        done = takeOutLostCounts(fresh);
    if (done)
        done = makeMissingFigures(tables);
    if (done)
        done = fresh.execute(kNoteLoss);
    return done ? transaction.commit() : done;
}

Result<std::vector<Salvage::Table>> writeFresh(const QString &path, const QString &beside, const Zone &zone)
{
    auto fresh = Database::open(beside, Database::Access::ReadWrite);
    if (!fresh)
        return fresh.error();
    if (const auto made = prepareCacheSchema(*fresh, zone); !made)
        return made.error();
    auto damaged = Database::open(path, Database::Access::ReadOnly);
    std::vector<Salvage::Table> tables;
    if (damaged && checkCacheSchema(*damaged) && damaged->execute("PRAGMA cell_size_check=ON")) {
        if (const auto state = copyState(*damaged, *fresh, path, zone); !state)
            return state.error();
        auto copied = copyReadable(*damaged, *fresh);
        if (!copied)
            return copied;
        tables = std::move(*copied);
        if (const auto made = makeFigures(*fresh, zone); !made)
            return made.error();
    } else {
        Statement set(*fresh, "UPDATE state SET sequence = ?");
        if (!set.with(sequenceOf(path)).run() || !fresh->execute(kNoteLoss))
            return fresh->error();
    }
    // Its log goes into the file, so that it is whole by itself.
    if (const auto moved = fresh->execute("PRAGMA wal_checkpoint(TRUNCATE)"); !moved)
        return moved.error();
    return tables;
}

Error cannotReplace(const QString &path)
{
    const int reason = errno;
    return Error{reason == ENOSPC || reason == EDQUOT ? ErrorCode::StorageFull : ErrorCode::Io,
                 Texts::tr("The damaged cache cannot be moved aside."), path, reason};
}

/// What stands in the log of the damaged file would be taken for the new one's, once that bears its name.
Result<void> emptyLog(const QString &path)
{
    if (auto damaged = Database::open(path, Database::Access::ReadWrite)) {
        Statement checkpoint(*damaged, "PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.step() == Statement::Step::Row && checkpoint.integer(0) != 0)
            return Error{ErrorCode::StorageBusy,
                         Texts::tr("The cache is damaged, and another program is reading it. Close that one and start "
                                   "again; what can be read is then saved."),
                         path};
    }
    return {};
}

/// The damaged file has both names until the new one takes its place: at no moment is there none.
Result<void> giveSecondName(const QString &path, const QString &aside)
{
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) == 0)
        return {};
    const bool hasNoLinks = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
    return hasNoLinks ? copyDurably(path, aside) : cannotReplace(path);
}

/// A log that SQLite cannot move into the file goes with it.
Result<void> moveLog(const QString &from, const QString &to)
{
    const QByteArray old = QFile::encodeName(from + QStringLiteral("-wal"));
    const QByteArray next = QFile::encodeName(to + QStringLiteral("-wal"));
    if (std::rename(old.constData(), next.constData()) != 0 && errno != ENOENT)
        return cannotReplace(from);
    QFile::remove(from + QStringLiteral("-shm"));
    return {};
}

Result<void> takePlace(const QString &path, const QString &beside, const QString &aside)
{
    if (const auto named = giveSecondName(path, aside); !named)
        return named;
    if (const auto moved = moveLog(path, aside); !moved)
        return moved;
    if (const auto synced = syncFolder(QFileInfo(path).absolutePath()); !synced)
        return synced;
    if (std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) != 0)
        return cannotReplace(path);
    return {};
}

Result<void> replace(const QString &path, const QString &beside, const QString &aside)
{
    if (const auto synced = syncFile(beside); !synced)
        return synced;
    if (const auto emptied = emptyLog(path); !emptied)
        return emptied;
    if (const auto taken = takePlace(path, beside, aside); !taken) {
        if (moveLog(aside, path))
            QFile::remove(aside);
        return taken;
    }
    QFile::remove(damageMark(path));
    return syncFolder(QFileInfo(path).absolutePath());
}

QString freeName(const QString &path)
{
    const QString dated = path + QStringLiteral(".damaged-") +
                          QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmss'Z'"));
    QString name = dated;
    for (int next = 2; QFileInfo::exists(name); ++next)
        name = dated + QLatin1Char('-') + QString::number(next);
    return name;
}

void tell(const Salvage &salvage)
{
    qCCritical(lcStore) << "the cache was damaged; it is kept as" << salvage.aside;
    if (salvage.tables.empty()) {
        qCCritical(lcStore) << "nothing of it could be read";
        return;
    }
    QStringList saved;
    for (const Salvage::Table &table : salvage.tables)
        saved.push_back(QStringLiteral("%1 %2%3")
                            .arg(table.name)
                            .arg(table.rows)
                            .arg(table.whole ? QString() : QStringLiteral(" (some could not be read)")));
    qCCritical(lcStore) << "rows that were saved:" << saved.join(QStringLiteral(", "));
}

} // namespace

QString damageMark(const QString &cache)
{
    return cache + QStringLiteral("-damaged");
}

Result<Salvage> salvageCache(const QString &path, const Zone &zone)
{
    const QString beside = path + QStringLiteral(".new");
    removeDatabase(beside);
    Salvage salvage;
    salvage.aside = freeName(path);
    auto tables = writeFresh(path, beside, zone);
    Result<void> done = tables ? replace(path, beside, salvage.aside) : Result<void>(tables.error());
    if (!done) {
        removeDatabase(beside);
        return done.error();
    }
    removeDatabase(beside);
    salvage.tables = std::move(*tables);
    tell(salvage);
    return salvage;
}

} // namespace ioc
