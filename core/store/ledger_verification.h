// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger_head.h"
#include "core/store/ledger_reader.h"

namespace ioc {

/// What is wrong with a ledger at one place.
enum class LedgerFault {
    Unreadable,    ///< the database cannot give the entry
    Changed,       ///< its content is not what its hash was taken of
    Missing,       ///< there is no such entry, though there are later ones
    Reordered,     ///< it was written under another number
    Unlinked,      ///< it does not follow from the entry before: one of the two was replaced with its hash
    Beginning,     ///< the first entry is not the beginning of a ledger
    CutAtEnd,      ///< from here on entries that the head record counts are gone
    HeadMissing,   ///< there is no head record: a cut at the end could not be seen
    HeadDamaged,   ///< the head record cannot be read
    HeadDisagrees, ///< the head record tells another entry or another ledger
    FileDamaged    ///< SQLite complains of the file, though every entry is well
};

/// Stable lower-case name for JSON.
QString toString(LedgerFault fault);

struct LedgerBreak
{
    LedgerFault fault = LedgerFault::Unreadable;
    std::int64_t no = 0;      ///< first entry concerned; 0: the ledger as a whole
    std::int64_t through = 0; ///< last entry concerned; the same as `no` for one
    QString detail;           ///< one sentence, translated
};

/// The outcome of walking the whole chain.
struct LedgerVerdict
{
    std::int64_t entries = 0;        ///< entries that were read and are what was written
    std::int64_t last = 0;           ///< greatest number in the database
    std::int64_t unsealed = 0;       ///< entries after those that the head record counts: a crash between the two
    QByteArray head;                 ///< hash of the last entry; empty when it could not be read
    std::vector<LedgerBreak> breaks; ///< in the order of the numbers; empty: whole. At most kMostLedgerBreaks
    bool isWhole() const { return breaks.empty(); }
};

constexpr std::size_t kMostLedgerBreaks = 100;

/// Walks the chain from the first entry to the last and holds its end against the head record. While the owner writes,
/// read the head first and verify then. An error only when nothing at all can be read.
Result<LedgerVerdict> verifyLedger(LedgerReader &reader, const Result<std::optional<LedgerHead>> &head);

/// Of the ledger file and the head record beside it.
Result<LedgerVerdict> verifyLedger(const QString &ledgerFile);

} // namespace ioc
