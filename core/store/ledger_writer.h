// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"
#include "core/store/file_identity.h"
#include "core/store/ledger_head.h"
#include "core/store/statement.h"

#include <memory>
#include <span>

namespace ioc {

/// The only read-write connection to the ledger. One act is one transaction with synchronous=FULL: on return it is on
/// the disk, in the chain, and counted by the head record. Ledger thread.
class LedgerWriter
{
public:
    struct Settings
    {
        QString pack; ///< id of the pack, for the first entry
        Instant now;
        Milliseconds patience{5000}; ///< how long another holder of the database is waited for
    };

    /// Opens or begins the ledger. Damage at its end does not stop the work: the numbers go on after those that the
    /// head record counts, a damaged head record is moved aside, and an entry `ledger.damaged` tells what was found.
    /// One of an older version is migrated where it can be.
    static Result<std::unique_ptr<LedgerWriter>> open(const QString &path, const Settings &settings);

    ~LedgerWriter();
    LedgerWriter(const LedgerWriter &) = delete;
    LedgerWriter &operator=(const LedgerWriter &) = delete;

    /// The number that the act got. On an error nothing was recorded. Usage: no slug as kind or role, no actor, or a
    /// body that is no JSON object with a version or is longer than 1 MiB. Io: the database was removed or replaced.
    Result<std::int64_t> append(const LedgerAct &act, Instant at);

    /// Several acts in one transaction: all of them or none, and one wait for the disk. The number of the first; the
    /// others follow it.
    Result<std::int64_t> append(std::span<const TimedAct> acts);

    /// Whether the database is still the one that was opened.
    bool isStillThere() { return m_identity.stillThere(); }

    /// What was wrong at the opening, one sentence; empty when nothing was.
    const QString &damage() const { return m_damage; }

    const LedgerHead &head() const { return m_head; }

private:
    LedgerWriter(Database database, QString path);
    void migrate();
    Result<void> begin(const Settings &settings);
    Result<void> continueChain(const Settings &settings);
    Result<std::optional<LedgerHead>> storedEnd(std::int64_t wanted);
    bool holdsEntryOf(const LedgerHead &head);
    Result<void> adopt(LedgerHead stored, const Result<std::optional<LedgerHead>> &recorded);
    Result<std::int64_t> appendWithin(std::span<const TimedAct> acts, bool isFirst);
    Result<void> insert(const LedgerEntry &entry);

    Database m_database;
    QString m_path;
    FileIdentity m_identity;
    Statement m_insert;
    LedgerHead m_head;
    QString m_damage;
    QByteArray m_damageBody;
};

} // namespace ioc
