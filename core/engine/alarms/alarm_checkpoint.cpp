// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_checkpoint.h"

#include "core/base/durable_file.h"
#include "core/base/log.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/rules/alarms/alarm_journal_json.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kVersion = 2;                  // of the file, and of what alarm_machine makes of a journal
constexpr std::int64_t kWorthKeeping = 1000; // entries that the next start need not read
constexpr qsizetype kHashSize = 32;

struct Numbered
{
    std::int64_t no;
    AlarmEntry entry;
};

QByteArray textOf(const AlarmCheckpoint &checkpoint)
{
    QJsonArray entries;
    for (const std::int64_t no : checkpoint.entries)
        entries.append(qint64(no));
    return QJsonDocument(QJsonObject{{QStringLiteral("v"), kVersion},
                                     {QStringLiteral("no"), qint64(checkpoint.no)},
                                     {QStringLiteral("hash"), QString::fromLatin1(checkpoint.hash.toHex())},
                                     {QStringLiteral("entries"), entries}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

QByteArray checkOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex() + '\n';
}

/// The entries that a checkpoint names; nothing where it does not stand on this ledger.
std::optional<std::vector<Numbered>> entriesOf(const AlarmCheckpoint &checkpoint, LedgerReader &ledger)
{
    const auto stand = ledger.entry(checkpoint.no);
    if (!stand || !*stand || (*stand)->hash != checkpoint.hash)
        return std::nullopt;
    std::vector<Numbered> entries;
    for (const std::int64_t no : checkpoint.entries) {
        const auto found = ledger.entry(no);
        auto entry = found && *found ? alarmEntryFrom((*found)->act) : Result<AlarmEntry>(Error{});
        if (!entry)
            return std::nullopt;
        entries.push_back({no, std::move(*entry)});
    }
    return entries;
}

/// Of the ledger as it is; nothing where it has to be read whole.
std::optional<AlarmCheckpoint> replayCheckpoint(const QString &ledgerFile, const JournalReader &reader,
                                                CheckpointMaker &next)
{
    const auto checkpoint = readAlarmCheckpoint(alarmCheckpointFile(ledgerFile));
    auto ledger = checkpoint ? LedgerReader::open(ledgerFile) : Result<LedgerReader>(Error{});
    const auto entries = ledger ? entriesOf(*checkpoint, *ledger) : std::nullopt;
    if (!entries)
        return std::nullopt;
    for (const auto &[no, entry] : *entries) {
        reader.take(entry, no);
        next.follow(entry, no, reader.phaseOf(entry.key));
    }
    return checkpoint;
}

void keep(const QString &ledgerFile, std::optional<AlarmCheckpoint> made, std::int64_t known)
{
    if (!made || made->no - known < kWorthKeeping)
        return;
    auto ledger = LedgerReader::open(ledgerFile);
    const auto stand = ledger ? ledger->entry(made->no) : Result<std::optional<LedgerEntry>>(ledger.error());
    if (!stand || !*stand)
        return;
    made->hash = (*stand)->hash;
    if (const auto kept = writeAlarmCheckpoint(alarmCheckpointFile(ledgerFile), *made); !kept)
        qCWarning(lcEngine) << "no checkpoint of the alarms:" << toString(kept.error());
}

} // namespace

QString alarmCheckpointFile(const QString &ledgerFile)
{
    return QFileInfo(ledgerFile).path() + QStringLiteral("/alarms.checkpoint");
}

std::optional<AlarmCheckpoint> readAlarmCheckpoint(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = opened.readLine();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (opened.readAll() != checkOf(text) || object[QStringLiteral("v")].toInt() != kVersion)
        return std::nullopt;
    AlarmCheckpoint checkpoint;
    checkpoint.no = object[QStringLiteral("no")].toInteger();
    checkpoint.hash = QByteArray::fromHex(object[QStringLiteral("hash")].toString().toLatin1());
    for (const QJsonValue &no : object[QStringLiteral("entries")].toArray())
        checkpoint.entries.push_back(no.toInteger());
    if (checkpoint.no <= 0 || checkpoint.hash.size() != kHashSize)
        return std::nullopt;
    return checkpoint;
}

Result<void> writeAlarmCheckpoint(const QString &file, const AlarmCheckpoint &checkpoint)
{
    const QByteArray text = textOf(checkpoint);
    return writeDurably(file, text + checkOf(text));
}

void CheckpointMaker::follow(const AlarmEntry &entry, std::int64_t no, AlarmPhase phase)
{
    m_isOver = m_isOver || entry.at >= m_before;
    if (m_isOver)
        return;
    m_last = no;
    if (phase == AlarmPhase::Normal)
        m_entries.remove(entry.key);
    else
        m_entries[entry.key].push_back(no);
}

std::optional<AlarmCheckpoint> CheckpointMaker::made() const
{
    if (m_last == 0)
        return std::nullopt;
    AlarmCheckpoint checkpoint;
    checkpoint.no = m_last;
    for (const std::vector<std::int64_t> &entries : m_entries)
        checkpoint.entries.insert(checkpoint.entries.end(), entries.begin(), entries.end());
    std::sort(checkpoint.entries.begin(), checkpoint.entries.end());
    return checkpoint;
}

Result<void> readAlarmJournalShortly(const QString &ledgerFile, Instant now, bool mayKeep, std::int64_t &after,
                                     const JournalReader &reader)
{
    CheckpointMaker next(now - kJournalAlwaysRead);
    const auto known = replayCheckpoint(ledgerFile, reader, next);
    after = known ? known->no : 0;
    const auto read = readAlarmJournal(ledgerFile, after, {}, [&](const AlarmEntry &entry, std::int64_t no) {
        reader.take(entry, no);
        next.follow(entry, no, reader.phaseOf(entry.key));
    });
    if (read && mayKeep)
        keep(ledgerFile, next.made(), known ? known->no : 0);
    return read;
}

} // namespace ioc
