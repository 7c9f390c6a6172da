// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_writer.h"

#include "core/base/log.h"
#include "core/store/checkpoint.h"
#include "core/store/ledger_hash.h"
#include "core/store/ledger_reader.h"
#include "core/store/ledger_schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <sqlite3.h>

namespace ioc {
namespace {

constexpr qsizetype kLongestBody = 1024 * 1024;
constexpr qint64 kLongLog = 4 * 1024 * 1024;

constexpr const char *kInsert = "INSERT INTO entry(no, at, actor, role, station, kind, subject, body, previous, hash) "
                                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LedgerWriter)
};

QByteArray toBody(QJsonObject object)
{
    object.insert(QStringLiteral("v"), 1);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

LedgerAct actOfTheProgram(const char *kind, const QString &subject, const QByteArray &body)
{
    return {kProgramActor, kProgramRole, QString(), QString::fromLatin1(kind), subject, body};
}

Result<void> checkAct(const LedgerAct &act)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z][a-z0-9_]*([.-][a-z0-9_]+)*$"));
    if (!slug.match(act.kind).hasMatch() || !slug.match(act.role).hasMatch() || act.actor.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("An act needs an actor, and slugs as role and kind."), act.kind};
    const QJsonObject body = QJsonDocument::fromJson(act.body).object();
    if (act.body.size() > kLongestBody || !body[QStringLiteral("v")].isDouble())
        return Error{ErrorCode::Usage, Texts::tr("The body of an act is a JSON object with a version, up to 1 MiB."),
                     act.kind};
    return {};
}

/// Looks at a file that is there before anything is written to it: opening it for writing would change its journal
/// mode.
Result<void> mayBeOurs(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return {};
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return ledgerError(database.error());
    return checkLedgerSchema(*database, true);
}

} // namespace

Result<std::unique_ptr<LedgerWriter>> LedgerWriter::open(const QString &path, const Settings &settings)
{
    if (const auto ours = mayBeOurs(path); !ours)
        return ours.error();
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return ledgerError(database.error());
    if (const auto set = database->execute("PRAGMA synchronous=FULL"); !set)
        return ledgerError(set.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    sqlite3_busy_timeout(database->handle(), int(settings.patience.count()));
    std::unique_ptr<LedgerWriter> writer(new LedgerWriter(std::move(*database), path));
    Statement tables(writer->m_database, "SELECT count(*) FROM sqlite_master");
    if (tables.step() != Statement::Step::Row)
        return ledgerError(writer->m_database.error());
    const bool isNew = tables.integer(0) == 0;
    tables.step();
    if (!isNew)
        writer->migrate();
    const auto ready = isNew ? writer->begin(settings) : writer->continueChain(settings);
    if (!ready)
        return ledgerError(ready.error());
    return writer;
}

/// One that cannot be migrated, for it is damaged or the disk is full, is written as it is: it only answers slower.
void LedgerWriter::migrate()
{
    if (const auto migrated = migrateLedger(m_database); !migrated)
        qCWarning(lcStore) << "the ledger stays as it was:" << toString(migrated.error());
}

LedgerWriter::LedgerWriter(Database database, QString path)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_identity(m_path)
    , m_insert(m_database, kInsert)
{
}

LedgerWriter::~LedgerWriter()
{
    sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Result<void> LedgerWriter::begin(const Settings &settings)
{
    // The head record comes before the first entry, so that there is no moment when a ledger rightly has none. A
    // database that was deleted while its head record stayed is a cut like any other.
    const auto recorded = readLedgerHead(ledgerHeadFile(m_path));
    const bool wasPrepared = recorded && *recorded && (*recorded)->count == 0;
    const LedgerHead none =
        wasPrepared ? **recorded : LedgerHead{QUuid::createUuid().toString(QUuid::WithoutBraces), 0, noLedgerHash()};
    const QByteArray body = toBody({{QStringLiteral("pack"), settings.pack}, {QStringLiteral("folder"), none.folder}});
    if (const auto adopted = adopt(none, recorded); !adopted)
        return adopted;
    const TimedAct beginning{actOfTheProgram(kLedgerBegun, settings.pack, body), settings.now};
    const auto begun = appendWithin({&beginning, 1}, true);
    if (!begun)
        return begun.error();
    if (m_damage.isEmpty())
        return {};
    const auto told = append(actOfTheProgram(kLedgerDamaged, settings.pack, m_damageBody), settings.now);
    return told ? Result<void>() : told.error();
}

Result<void> LedgerWriter::continueChain(const Settings &settings)
{
    const auto recorded = readLedgerHead(ledgerHeadFile(m_path));
    auto stored = storedEnd(0);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorCode::StorageCorrupt, {}, m_path};
    if (const auto adopted = adopt(**stored, recorded); !adopted)
        return adopted;
    if (m_damage.isEmpty())
        return {};
    const auto told = append(actOfTheProgram(kLedgerDamaged, settings.pack, m_damageBody), settings.now);
    return told ? Result<void>() : told.error();
}

/// The last entry of the database, or number `wanted`, in the form of a head record.
Result<std::optional<LedgerHead>> LedgerWriter::storedEnd(std::int64_t wanted)
{
    auto reader = LedgerReader::open(m_path);
    if (!reader)
        return reader.error();
    std::int64_t no = wanted;
    if (no == 0) {
        const auto last = reader->lastNumber();
        if (!last)
            return last.error();
        no = *last;
    }
    const auto end = reader->entry(no);
    if (!end)
        return end.error();
    if (!*end)
        return std::optional<LedgerHead>();
    LedgerHead head{{}, no, (*end)->hash};
    if (const auto first = reader->entry(1); first && *first)
        head.folder = folderOf(**first);
    return std::optional(std::move(head));
}

bool LedgerWriter::holdsEntryOf(const LedgerHead &head)
{
    if (head.count == 0)
        return head.hash == noLedgerHash();
    const auto at = storedEnd(head.count);
    return at && *at && (*at)->hash == head.hash;
}

/// Decides where the chain goes on, and what is wrong with its end.
Result<void> LedgerWriter::adopt(LedgerHead stored, const Result<std::optional<LedgerHead>> &recorded)
{
    const QString headFile = ledgerHeadFile(m_path);
    m_head = stored;
    QString found;
    if (!recorded) {
        if (recorded.error().code != ErrorCode::StorageCorrupt)
            return recorded.error();
        QFile::remove(headFile + QStringLiteral(".damaged"));
        if (!QFile::rename(headFile, headFile + QStringLiteral(".damaged")))
            return Error{ErrorCode::Permission, Texts::tr("The damaged head record cannot be moved aside."), headFile};
        found = QStringLiteral("head_damaged");
        m_damage = recorded.error().message;
    } else if (!*recorded) {
        if (stored.count > 0) {
            found = QStringLiteral("head_missing");
            m_damage = Texts::tr("The head record of the ledger is missing.");
        }
    } else if ((*recorded)->count > stored.count) {
        m_head = **recorded;
        found = QStringLiteral("cut_at_end");
        m_damage = Texts::tr("The ledger is cut at its end: entries %1 to %2 are gone.")
                       .arg(stored.count + 1)
                       .arg(m_head.count);
    } else {
        if (!holdsEntryOf(**recorded)) {
            found = QStringLiteral("head_disagrees");
            m_damage = Texts::tr("The ledger is not the one that its head record tells.");
        }
    }
    if (found.isEmpty())
        return writeLedgerHead(headFile, m_head);
    qCCritical(lcStore) << "ledger:" << found << "stored" << stored.count << "counted" << m_head.count;
    m_damageBody = toBody({{QStringLiteral("found"), found},
                           {QStringLiteral("stored"), double(stored.count)},
                           {QStringLiteral("counted"), double(m_head.count)}});
    return {};
}

Result<std::int64_t> LedgerWriter::append(const LedgerAct &act, Instant at)
{
    const TimedAct one{act, at};
    return append({&one, 1});
}

Result<std::int64_t> LedgerWriter::append(std::span<const TimedAct> acts)
{
    for (const TimedAct &one : acts) {
        if (const auto good = checkAct(one.act); !good)
            return good.error();
    }
    if (!m_identity.stillThere())
        return Error{
            ErrorCode::Io,
            Texts::tr("The ledger was removed or replaced while the program runs. Nothing was recorded. Put it "
                      "back, or end the program and start it again."),
            m_path};
    return appendWithin(acts, false);
}

Result<std::int64_t> LedgerWriter::appendWithin(std::span<const TimedAct> acts, bool isFirst)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return ledgerError(transaction.started().error());
    if (isFirst) {
        if (const auto made = makeLedgerSchema(m_database); !made)
            return ledgerError(made.error());
    }
    const std::int64_t first = m_head.count + 1;
    LedgerHead head = m_head;
    for (const TimedAct &one : acts) {
        LedgerEntry entry{head.count + 1, one.at, one.act, head.hash, {}};
        entry.hash = ledgerHash(entry);
        if (const auto inserted = insert(entry); !inserted)
            return inserted.error();
        head.count = entry.no;
        head.hash = entry.hash;
    }
    if (const auto done = transaction.commit(); !done)
        return ledgerError(done.error());
    m_head = head;
    // The acts are kept already; a head record that is behind is seen by verify, and mended by the next act or start.
    if (const auto sealed = writeLedgerHead(ledgerHeadFile(m_path), m_head); !sealed)
        qCWarning(lcStore) << "the ledger's head record:" << toString(sealed.error());
    if (logSize(m_path) > kLongLog)
        (void)checkpointPassively(m_database);
    return first;
}

Result<void> LedgerWriter::insert(const LedgerEntry &entry)
{
    const LedgerAct &act = entry.act;
    if (m_insert
            .with(entry.no, entry.at, act.actor, act.role, act.station, act.kind, act.subject,
                  QString::fromUtf8(act.body), entry.previous, entry.hash)
            .run())
        return {};
    return ledgerError(m_database.error());
}

} // namespace ioc
