// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_verification.h"

#include "core/store/ledger_hash.h"
#include "core/store/ledger_schema.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LedgerVerification)
};

class Walk
{
public:
    Walk(LedgerReader &reader, const std::optional<LedgerHead> &head)
        : m_reader(reader)
        , m_head(head)
    {
    }

    Result<LedgerVerdict> run()
    {
        const auto last = m_reader.lastNumber();
        if (!last && !m_head)
            return last.error();
        // Where the end cannot be found, the head record still tells how many there are to look for.
        m_verdict.last = last ? *last : m_head->count;
        for (std::int64_t no = 1; no <= m_verdict.last; ++no)
            look(no);
        holdAgainstHead();
        if (const auto complaint = m_reader.integrityComplaint(); m_verdict.isWhole()) {
            if (!complaint)
                note(LedgerFault::FileDamaged, 0, complaint.error().message);
            else if (!complaint->isEmpty())
                note(LedgerFault::FileDamaged, 0, *complaint);
        }
        return std::move(m_verdict);
    }

private:
    void look(std::int64_t no)
    {
        auto found = m_reader.entry(no);
        const bool atEnd = no == m_verdict.last;
        if (!found || !*found) {
            m_previous.reset();
            return found ? note(LedgerFault::Missing, no, Texts::tr("Entry %1 is missing.").arg(no))
                         : note(LedgerFault::Unreadable, no, Texts::tr("Entry %1 cannot be read.").arg(no));
        }
        const LedgerEntry &entry = **found;
        if (m_head && no == m_head->count)
            m_atHead = entry.hash;
        if (atEnd)
            m_verdict.head = entry.hash;
        if (ledgerHash(entry) != entry.hash) {
            m_previous = entry.hash; // as stored: only the next link tells whether the damage goes on
            return noteChanged(entry);
        }
        if (no == 1)
            checkBeginning(entry);
        else if (m_previous && entry.previous != *m_previous)
            note(LedgerFault::Unlinked, no,
                 Texts::tr("Entry %1 does not follow from entry %2: one of the two was replaced.").arg(no).arg(no - 1));
        m_previous = entry.hash;
        ++m_verdict.entries;
    }

    void checkBeginning(const LedgerEntry &entry)
    {
        if (entry.act.kind != QLatin1StringView(kLedgerBegun) || entry.previous != noLedgerHash())
            note(LedgerFault::Beginning, 1, Texts::tr("Entry 1 is not the beginning of a ledger."));
        else if (m_head && folderOf(entry) != m_head->folder)
            note(LedgerFault::HeadDisagrees, 1, Texts::tr("The head record belongs to the ledger of another folder."));
    }

    void noteChanged(const LedgerEntry &entry)
    {
        if (const auto was = writtenAs(entry))
            note(LedgerFault::Reordered, entry.no,
                 Texts::tr("Entry %1 was written as entry %2.").arg(entry.no).arg(*was));
        else
            note(LedgerFault::Changed, entry.no, Texts::tr("Entry %1 was changed after it was written.").arg(entry.no));
    }

    /// The number that the entry's hash fits. Only asked for the first few: each costs a hash for every number.
    std::optional<std::int64_t> writtenAs(LedgerEntry entry)
    {
        if (m_searches++ >= kSearches)
            return std::nullopt;
        for (entry.no = 1; entry.no <= m_verdict.last + kBeyond; ++entry.no) {
            if (ledgerHash(entry) == entry.hash)
                return entry.no;
        }
        return std::nullopt;
    }

    void holdAgainstHead()
    {
        if (!m_head)
            return;
        if (m_head->count > m_verdict.last) {
            const std::int64_t first = m_verdict.last + 1;
            note(LedgerFault::CutAtEnd, first,
                 Texts::tr("The ledger is cut at its end: %n entries from number %1 on are gone.", nullptr,
                           int(m_head->count - m_verdict.last))
                     .arg(first),
                 m_head->count);
            return;
        }
        m_verdict.unsealed = m_verdict.last - m_head->count;
        if (m_atHead && *m_atHead != m_head->hash)
            note(LedgerFault::HeadDisagrees, m_head->count,
                 Texts::tr("Entry %1 is not the one that the head record tells.").arg(m_head->count));
    }

    void note(LedgerFault fault, std::int64_t no, const QString &detail, std::int64_t through = 0)
    {
        auto &breaks = m_verdict.breaks;
        const bool isRun = fault == LedgerFault::Unreadable || fault == LedgerFault::Missing;
        if (isRun && !breaks.empty() && breaks.back().fault == fault && breaks.back().through == no - 1) {
            LedgerBreak &run = breaks.back();
            run.through = no;
            run.detail = fault == LedgerFault::Missing
                             ? Texts::tr("Entries %1 to %2 are missing.").arg(run.no).arg(no)
                             : Texts::tr("Entries %1 to %2 cannot be read.").arg(run.no).arg(no);
            return;
        }
        if (breaks.size() < kMostLedgerBreaks)
            breaks.push_back({fault, no, std::max(no, through), detail});
    }

    static constexpr int kSearches = 8;
    static constexpr std::int64_t kBeyond = 16; ///< an entry may come from behind a cut end

    LedgerReader &m_reader;
    const std::optional<LedgerHead> &m_head;
    LedgerVerdict m_verdict;
    std::optional<QByteArray> m_previous;
    std::optional<QByteArray> m_atHead;
    int m_searches = 0;
};

} // namespace

QString toString(LedgerFault fault)
{
    switch (fault) {
    case LedgerFault::Unreadable:
        return QStringLiteral("unreadable");
    case LedgerFault::Changed:
        return QStringLiteral("changed");
    case LedgerFault::Missing:
        return QStringLiteral("missing");
    case LedgerFault::Reordered:
        return QStringLiteral("reordered");
    case LedgerFault::Unlinked:
        return QStringLiteral("unlinked");
    case LedgerFault::Beginning:
        return QStringLiteral("beginning");
    case LedgerFault::CutAtEnd:
        return QStringLiteral("cut_at_end");
    case LedgerFault::HeadMissing:
        return QStringLiteral("head_missing");
    case LedgerFault::HeadDamaged:
        return QStringLiteral("head_damaged");
    case LedgerFault::HeadDisagrees:
        return QStringLiteral("head_disagrees");
    case LedgerFault::FileDamaged:
        return QStringLiteral("file_damaged");
    }
    return {};
}

Result<LedgerVerdict> verifyLedger(LedgerReader &reader, const Result<std::optional<LedgerHead>> &head)
{
    if (const auto begun = reader.begin(); !begun)
        return begun.error();
    const std::optional<LedgerHead> known = head ? *head : std::nullopt;
    auto verdict = Walk(reader, known).run();
    reader.end();
    if (verdict && !known)
        verdict->breaks.push_back({head ? LedgerFault::HeadMissing : LedgerFault::HeadDamaged, 0, 0,
                                   head
                                       ? Texts::tr("The head record is missing: nobody can tell whether the ledger was "
                                                   "cut at its end.")
                                       : head.error().message});
    return verdict;
}

Result<LedgerVerdict> verifyLedger(const QString &ledgerFile)
{
    const auto head = readLedgerHead(ledgerHeadFile(ledgerFile));
    auto reader = LedgerReader::open(ledgerFile);
    if (!reader && reader.error().code == ErrorCode::NotFound && head && *head && (*head)->count > 0) {
        LedgerVerdict gone;
        gone.breaks.push_back(
            {LedgerFault::CutAtEnd, 1, (*head)->count,
             Texts::tr("The ledger is gone: the head record counts %n entries.", nullptr, int((*head)->count))});
        return gone;
    }
    if (!reader)
        return reader.error();
    return verifyLedger(*reader, head);
}

} // namespace ioc
