// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_backup.h"

#include "core/engine/actor.h"
#include "core/store/data_backup.h"
#include "core/store/data_restore.h"
#include "core/store/ledger_schema.h"
#include "core/store/ledger_writer.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

void say(const QString &sentence)
{
    print(QString(sentence + QLatin1Char('\n')));
}

/// The ledger that is in place now tells that it is not the one that was there before.
Result<void> tellLedger(const QString &folder, const RestoreOutcome &outcome, Instant now)
{
    const QString file = DataFolder::ledgerFile(folder);
    if (!QFileInfo::exists(file))
        return {};
    const auto writer = LedgerWriter::open(file, {QString(), now});
    if (!writer)
        return writer.error();
    const QJsonObject body{{QStringLiteral("v"), 1},
                           {QStringLiteral("aside"), QFileInfo(outcome.aside).fileName()},
                           {QStringLiteral("entries_before"), qint64(outcome.entriesBefore)},
                           {QStringLiteral("hash_before"), QString::fromLatin1(outcome.hashBefore.toHex())}};
    const Actor actor = thisUser(QStringLiteral("command_line"));
    const auto told = (*writer)->append({actor.name, actor.role, actor.station, QString::fromLatin1(kLedgerRestored),
                                         QStringLiteral("data"), QJsonDocument(body).toJson(QJsonDocument::Compact)},
                                        now);
    return told ? Result<void>() : told.error();
}

Exit statusOf(const Error &error)
{
    complain(error);
    return error.code == ErrorCode::StorageCorrupt ? Exit::VerificationFailed : Exit::Usage;
}

} // namespace

QString sentenceOf(const LedgerVerdict &verdict)
{
    if (verdict.isWhole())
        return CliTexts::tr("The ledger is whole: %1 entries, the last with the hash %2.")
            .arg(verdict.entries)
            .arg(QString::fromLatin1(verdict.head.toHex()));
    return CliTexts::tr("The ledger is damaged at %1 place(s); %2 entries are well. %3")
        .arg(verdict.breaks.size())
        .arg(verdict.entries)
        .arg(verdict.breaks.front().detail);
}

Exit makeBackup(const QCommandLineParser &parser, const QString &target)
{
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const auto outcome = backUp(*folder, target, SystemClock().now());
    if (!outcome)
        return statusOf(outcome.error());
    say(CliTexts::tr("Backed up: %1 files, %2 bytes.").arg(outcome->files).arg(outcome->bytes));
    if (!outcome->ledger)
        return Exit::Well;
    say(sentenceOf(*outcome->ledger));
    return outcome->ledger->isWhole() ? Exit::Well : Exit::VerificationFailed;
}

Exit restoreBackup(const QCommandLineParser &parser, const QString &backup)
{
    const auto path = dataFolderFrom(parser);
    if (!path)
        return complain(path.error());
    const auto folder = DataFolder::own(*path);
    if (!folder)
        return complain(folder.error());
    const Instant now = SystemClock().now();
    const auto outcome = restoreInto(*folder, backup, now);
    if (!outcome)
        return statusOf(outcome.error());
    if (const auto told = tellLedger(*path, *outcome, now); !told)
        return statusOf(told.error());
    say(CliTexts::tr("Restored: %1 files.").arg(outcome->manifest.files.size()));
    if (!outcome->aside.isEmpty())
        say(CliTexts::tr("What was there before is in %1.").arg(outcome->aside));
    return Exit::Well;
}

} // namespace ioc
