// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"
#include "core/store/statement.h"

#include <memory>
#include <vector>

namespace ioc {

/// A query-only connection to the ledger; needs no owner. Entries are fetched one by one, so that a damaged page hides
/// no more than what lay on it. One thread at a time.
class LedgerReader
{
public:
    /// Asked by about() of one subject: needs the index of it.
    static constexpr const char *kAboutOne =
        "SELECT no FROM entry WHERE no > ? AND kind > ? AND kind < ? AND subject = ? ORDER BY no LIMIT ?";

    /// NotFound when there is no ledger yet.
    static Result<LedgerReader> open(const QString &path);

    LedgerReader(LedgerReader &&) = default;

    /// The greatest number; 0 when there is none.
    Result<std::int64_t> lastNumber();

    /// Nothing when there is no entry of that number; StorageCorrupt when it cannot be read.
    Result<std::optional<LedgerEntry>> entry(std::int64_t no);

    /// The first entry after `after` of that kind on that subject; nothing when there is none. StorageCorrupt as above.
    Result<std::optional<LedgerEntry>> next(const QString &kind, const QString &subject, std::int64_t after);

    /// Up to `limit` entries after `after` of the kinds that begin with `matter` and a dot, oldest first.
    /// StorageCorrupt as above.
    Result<std::vector<LedgerEntry>> about(const QString &matter, std::int64_t after, int limit);

    /// The same of one subject.
    Result<std::vector<LedgerEntry>> about(const QString &matter, const QString &subject, std::int64_t after,
                                           int limit);

    /// The newest entries that can be read, newest first; those that cannot are counted.
    struct Newest
    {
        std::vector<LedgerEntry> entries;
        std::int64_t unreadable = 0;
    };
    Result<Newest> newest(int limit);

    /// From here to end() every answer is of one moment.
    Result<void> begin();
    void end();

    /// Nothing when SQLite finds the file whole; its first complaint otherwise.
    Result<QString> integrityComplaint();

private:
    explicit LedgerReader(Database database);
    Result<std::vector<LedgerEntry>> entriesOf(Statement &selected);

    std::unique_ptr<Database> m_database; // its address is what the statements hold
    Statement m_last;
    Statement m_entry;
    Statement m_next;
    Statement m_about;
    Statement m_aboutOne;
};

} // namespace ioc
