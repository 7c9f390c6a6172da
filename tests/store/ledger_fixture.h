// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger_verification.h"
#include "core/store/ledger_writer.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <sqlite3.h>

namespace ioc::test {

inline LedgerAct act(const char *kind, const QString &subject = QStringLiteral("quakes"))
{
    return {QStringLiteral("lan"),
            QStringLiteral("operator"),
            QStringLiteral("wall-1"),
            QString::fromLatin1(kind),
            subject,
            QByteArrayLiteral("{\"v\":1}")};
}

/// A ledger in a folder of its own.
class LedgerFixture
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("ledger.sqlite")); }
    QString headFile() const { return ledgerHeadFile(path()); }

    Result<std::unique_ptr<LedgerWriter>> open() const
    {
        return LedgerWriter::open(path(), {QStringLiteral("minh-hoa"), at("2026-11-21T05:00:00Z"), Milliseconds(20)});
    }

    /// Entry 1 and these many acts after it; closed, so that everything is in the one file.
    void fill(int acts) const
    {
        const auto writer = open();
        Q_ASSERT_X(writer, "LedgerFixture", writer ? "" : qPrintable(toString(writer.error())));
        for (int i = 2; i < acts + 2; ++i) {
            const auto done = (*writer)->append(act("feed.paused", QStringLiteral("subject-%1-end").arg(i)),
                                                at("2026-11-21T05:00:00Z") + std::chrono::seconds(i));
            Q_ASSERT_X(done, "LedgerFixture", done ? "" : qPrintable(toString(done.error())));
        }
    }

    /// As somebody with the file in their hands would.
    void sql(const QByteArray &statements) const
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(path().toUtf8().constData(), &handle);
        if (sqlite3_exec(handle, statements.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(handle));
        sqlite3_close(handle);
    }

    /// Changes past the triggers.
    void tamper(const QByteArray &statements) const
    {
        sql("DROP TRIGGER entry_is_kept; DROP TRIGGER entry_is_final; DROP TRIGGER entry_comes_last;" + statements);
    }

    LedgerVerdict verdict() const { return verifyLedger(path()).value(); }

    /// "changed 5", "missing 7-9", …
    QStringList breaks() const
    {
        QStringList lines;
        for (const LedgerBreak &one : verdict().breaks)
            lines.push_back(toString(one.fault) + QLatin1Char(' ') + QString::number(one.no) +
                            (one.through > one.no ? QStringLiteral("-%1").arg(one.through) : QString()));
        return lines;
    }

    LedgerEntry entry(std::int64_t no) const
    {
        auto reader = LedgerReader::open(path());
        return reader.value().entry(no).value().value();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace ioc::test
