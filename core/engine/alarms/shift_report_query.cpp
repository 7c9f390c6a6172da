// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/shift_report_query.h"

#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/alarm_keeper.h"
#include "core/rules/alarms/shift_report.h"
#include "core/store/ledger_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

constexpr int kNotesAtOnce = 1000;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShiftReportQuery)
};

HandOverNote noteFrom(const LedgerEntry &entry)
{
    const QJsonObject body = QJsonDocument::fromJson(entry.act.body).object();
    return {entry.at, entry.act.actor, entry.act.subject == kWholeDesk ? QString() : entry.act.subject,
            body["text"].toString()};
}

Result<std::vector<HandOverNote>> notesUntil(const QString &ledgerFile, Instant end)
{
    std::vector<HandOverNote> notes;
    auto ledger = LedgerReader::open(ledgerFile);
    if (!ledger && ledger.error().code == ErrorCode::NotFound)
        return notes;
    if (!ledger)
        return ledger.error();
    for (std::int64_t after = 0;;) {
        const auto entries = ledger->about(QStringLiteral("shift"), after, kNotesAtOnce);
        if (!entries)
            return entries.error();
        for (const LedgerEntry &entry : *entries) {
            after = entry.no;
            if (entry.act.kind == kHandedOver && entry.at < end)
                notes.push_back(noteFrom(entry));
        }
        if (entries->size() < size_t(kNotesAtOnce))
            return notes;
    }
}

} // namespace

Result<ShiftReport> askShiftReport(const PackPtr &pack, const QString &ledgerFile, const ScoredStretch &stretch,
                                   const Format &format)
{
    if (stretch.from >= stretch.to)
        return Error{ErrorCode::Usage, Texts::tr("The report would be of no time: it ends when it begins, or before.")};
    const auto notes = notesUntil(ledgerFile, stretch.to);
    if (!notes)
        return notes.error();
    std::vector<AlarmEntry> entries;
    AlarmKeeper keeper(pack, format);
    std::int64_t after = 0;
    const auto read = readAlarmJournal(ledgerFile, after, stretch.to, [&](const AlarmEntry &entry, std::int64_t) {
        if (entry.at >= stretch.to)
            return;
        keeper.replay(entry);
        entries.push_back(entry);
    });
    if (!read)
        return read.error();
    ShiftReport report = shiftReport(*pack, stretch, entries, *notes);
    report.standing = keeper.alarms();
    return report;
}

} // namespace ioc
