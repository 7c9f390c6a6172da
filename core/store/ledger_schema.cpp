// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_schema.h"

#include "core/store/statement.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

// Numbers only rise: an entry cannot be put in between, nor replaced (REPLACE would delete without firing the trigger).
constexpr const char *kTable = R"sql(
CREATE TABLE entry(
    no INTEGER PRIMARY KEY CHECK(no > 0), at INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,
    station TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
    previous BLOB NOT NULL CHECK(length(previous) = 32), hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_is_final BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_comes_last BEFORE INSERT ON entry WHEN NEW.no <= (SELECT max(no) FROM entry)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
)sql";

// What happened to one alarm is asked for by its subject. No entry is told by it alone: the chain is read by number.
constexpr const char *kIndex = "CREATE INDEX entry_of_subject ON entry(subject)"; // since version 2

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

std::optional<std::int64_t> numberOf(Database &database, const char *sql)
{
    Statement statement(database, sql);
    if (statement.step() != Statement::Step::Row)
        return std::nullopt;
    return statement.integer(0);
}

Result<void> makeIndex(Database &database)
{
    if (const auto made = database.execute(kIndex); !made)
        return made;
    static_assert(kLedgerVersion == 2);
    return database.execute("PRAGMA user_version=2");
}

} // namespace

Result<void> checkLedgerSchema(Database &database, bool mayBeEmpty)
{
    const auto version = numberOf(database, "PRAGMA user_version");
    if (!version)
        return ledgerError(database.error());
    if (*version > 0 && *version <= kLedgerVersion)
        return {};
    const auto tables = numberOf(database, "SELECT count(*) FROM sqlite_master");
    if (!tables)
        return ledgerError(database.error());
    if (*version == 0 && *tables == 0)
        return mayBeEmpty ? Result<void>() : Result<void>(noLedgerYet(database.path()));
    return Error{ErrorCode::StorageVersion,
                 Texts::tr("This file is no ledger that this program knows (version %1). Start the program that wrote "
                           "it, or name another folder with --data.")
                     .arg(*version),
                 database.path(), int(*version)};
}

Error noLedgerYet(const QString &path)
{
    return Error{ErrorCode::NotFound, Texts::tr("There is no ledger yet: nobody has done anything here."), path};
}

Result<void> makeLedgerSchema(Database &database)
{
    if (const auto made = database.execute(kTable); !made)
        return made;
    return makeIndex(database);
}

Result<void> migrateLedger(Database &database)
{
    Transaction transaction(database);
    if (!transaction.started())
        return transaction.started();
    const auto version = numberOf(database, "PRAGMA user_version");
    if (!version)
        return database.error();
    if (*version == kLedgerVersion)
        return {};
    if (const auto made = makeIndex(database); !made)
        return made;
    return transaction.commit();
}

QString folderOf(const LedgerEntry &beginning)
{
    return QJsonDocument::fromJson(beginning.act.body).object()[QStringLiteral("folder")].toString();
}

Error ledgerError(Error error)
{
    if (error.code == ErrorCode::StorageCorrupt)
        error.message = Texts::tr("The ledger is damaged. “toancanh-cli ledger verify” tells what; “toancanh-cli "
                                  "ledger restore” puts a backup in its place.");
    else if (error.code == ErrorCode::StorageBusy)
        error.message = Texts::tr("Another program holds the ledger. Nothing was recorded; try again.");
    return error;
}

} // namespace ioc
