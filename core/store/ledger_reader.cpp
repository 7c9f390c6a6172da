// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger_reader.h"

#include "core/store/ledger_schema.h"

#include <QFileInfo>

namespace ioc {
namespace {

// The last column tells a value whose type a flipped bit has changed.
constexpr const char *kSelectEntry =
    "SELECT at, actor, role, station, kind, subject, body, previous, hash, "
    "typeof(at) = 'integer' AND typeof(actor) = 'text' AND typeof(role) = 'text' AND typeof(station) = 'text' AND "
    "typeof(kind) = 'text' AND typeof(subject) = 'text' AND typeof(body) = 'text' AND typeof(previous) = 'blob' AND "
    "typeof(hash) = 'blob' FROM entry WHERE no = ?";

} // namespace

Result<LedgerReader> LedgerReader::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return noLedgerYet(path);
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return ledgerError(database.error());
    if (const auto known = checkLedgerSchema(*database, false); !known)
        return known.error();
    return LedgerReader(std::move(*database));
}

LedgerReader::LedgerReader(Database database)
    : m_database(std::make_unique<Database>(std::move(database)))
    , m_last(*m_database, "SELECT coalesce(max(no), 0) FROM entry")
    , m_entry(*m_database, kSelectEntry)
    , m_next(*m_database, "SELECT min(no) FROM entry WHERE no > ? AND kind = ? AND subject = ?")
    , m_about(*m_database, "SELECT no FROM entry WHERE no > ? AND kind > ? AND kind < ? ORDER BY no LIMIT ?")
    , m_aboutOne(*m_database, kAboutOne)
{
}

Result<std::int64_t> LedgerReader::lastNumber()
{
    if (m_last.with().step() != Statement::Step::Row)
        return ledgerError(m_database->error());
    const std::int64_t last = m_last.integer(0);
    m_last.step();
    return last;
}

Result<std::optional<LedgerEntry>> LedgerReader::entry(std::int64_t no)
{
    switch (m_entry.with(no).step()) {
    case Statement::Step::Failed:
        return ledgerError(m_database->error());
    case Statement::Step::Done:
        return std::optional<LedgerEntry>();
    case Statement::Step::Row:
        break;
    }
    LedgerEntry entry;
    entry.no = no;
    entry.at = m_entry.instant(0);
    entry.act = {m_entry.text(1), m_entry.text(2), m_entry.text(3), m_entry.text(4), m_entry.text(5), m_entry.blob(6)};
    entry.previous = m_entry.blob(7);
    entry.hash = m_entry.blob(8);
    const bool typed = m_entry.integer(9) == 1;
    m_entry.step();
    if (!typed)
        return ledgerError(Error{ErrorCode::StorageCorrupt, {}, m_database->path()});
    return std::optional(std::move(entry));
}

Result<std::optional<LedgerEntry>> LedgerReader::next(const QString &kind, const QString &subject, std::int64_t after)
{
    if (m_next.with(after, kind, subject).step() != Statement::Step::Row)
        return ledgerError(m_database->error());
    const auto no = m_next.isNull(0) ? std::nullopt : std::optional(m_next.integer(0));
    m_next.step();
    return no ? entry(*no) : std::optional<LedgerEntry>();
}

Result<std::vector<LedgerEntry>> LedgerReader::about(const QString &matter, std::int64_t after, int limit)
{
    return entriesOf(
        m_about.with(after, QString(matter + QLatin1Char('.')), QString(matter + QLatin1Char('/')), limit));
}

Result<std::vector<LedgerEntry>> LedgerReader::about(const QString &matter, const QString &subject, std::int64_t after,
                                                     int limit)
{
    return entriesOf(
        m_aboutOne.with(after, QString(matter + QLatin1Char('.')), QString(matter + QLatin1Char('/')), subject, limit));
}

Result<std::vector<LedgerEntry>> LedgerReader::entriesOf(Statement &selected)
{
    std::vector<std::int64_t> numbers;
    Statement::Step step;
    while ((step = selected.step()) == Statement::Step::Row)
        numbers.push_back(selected.integer(0));
    if (step == Statement::Step::Failed)
        return ledgerError(m_database->error());
    std::vector<LedgerEntry> entries;
    for (const std::int64_t no : numbers) {
        auto found = entry(no);
        if (!found)
            return found.error();
        if (*found)
            entries.push_back(std::move(**found));
    }
    return entries;
}

Result<LedgerReader::Newest> LedgerReader::newest(int limit)
{
    const auto last = lastNumber();
    if (!last)
        return last.error();
    Newest newest;
    for (std::int64_t no = *last; no > 0 && int(newest.entries.size()) < limit; --no) {
        auto found = entry(no);
        if (found && *found)
            newest.entries.push_back(std::move(**found));
        else
            ++newest.unreadable;
    }
    return newest;
}

Result<void> LedgerReader::begin()
{
    return m_database->execute("BEGIN");
}

void LedgerReader::end()
{
    (void)m_database->execute("ROLLBACK");
}

Result<QString> LedgerReader::integrityComplaint()
{
    const auto complaint = ioc::integrityComplaint(*m_database);
    return complaint ? complaint : ledgerError(complaint.error());
}

} // namespace ioc
