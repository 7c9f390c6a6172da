// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/datasources/sql_feed.h"
#include "tests/servers/server_process.h"

#include <QTcpServer>

namespace ioc::test {

/// What a feed must stand from any database server; each test of a server inherits it and runs it with its own.
class SqlServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_plant.setPassword(ServerProcess::kPassword);
    }
    void tellsAServerThatIsNotThere()
    {
        const QJsonObject nowhere = place(text("127.0.0.1"), freePort());
        QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one", nowhere)).kind(), toString(ErrorCode::Connection));
        verifyRecovery();
    }
    void tellsANameThatNobodyKnows()
    {
        const QJsonObject nowhere = place(text("no-such-host.invalid"), server().port());
        QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one", nowhere)).kind(), toString(ErrorCode::NameResolution));
    }
    void tellsAWrongPassword()
    {
        const QByteArray wrong = "Sai-bét-4711";
        m_plant.setPassword(wrong);
        const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS one"));
        QCOMPARE(fetched.kind(), toString(ErrorCode::Secret));
        QVERIFY2(!wordsOf(fetched).contains(QString::fromUtf8(wrong)), qPrintable(wordsOf(fetched)));
        m_plant.setPassword(ServerProcess::kPassword);
        verifyRecovery();
    }

protected:
    virtual const ServerProcess &server() const = 0;

    /// The settings that lead to a server there.
    virtual QJsonObject place(const QString &host, int port) const = 0;

    /// A feed from the server, but for `changes`.
    QJsonObject settings(const char *query, const QJsonObject &changes = {}) const
    {
        QJsonObject all = place(text("127.0.0.1"), server().port());
        for (const auto &[key, value] : std::initializer_list<std::pair<const char *, QJsonValue>>{
                 {"user", "reader"}, {"password_secret", "db"}, {"timeout_s", 20}, {"query", query}})
            all.insert(QLatin1StringView(key), value);
        for (auto change = changes.begin(); change != changes.end(); ++change)
            all.insert(change.key(), change.value());
        return all;
    }

    /// A later fetch by the same way brings rows, with nobody's help.
    void verifyRecovery() { QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one")).bytes(), QByteArray("{\"one\":1}\n")); }

    /// Somebody listens and says nothing.
    void verifySilence()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QJsonObject changes = place(text("127.0.0.1"), silent.serverPort());
        changes.insert(text("timeout_s"), 1);
        QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one", changes)).kind(), toString(ErrorCode::Timeout));
        verifyRecovery();
    }

    SqlPlant m_plant;
};

} // namespace ioc::test
