// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns the data folder stands still, and what was sent to it is sent again: nothing is done twice, and nothing
// later of what nobody waits for any more.
#include "core/engine/command_client.h"
#include "tests/e2e/running_program.h"

#include <csignal>

using namespace ioc;
using namespace ioc::e2e;

namespace {

Command note(const QString &text)
{
    Command command{Command::Kind::HandOver, {}};
    command.body = {{QStringLiteral("text"), text}};
    return command;
}

Command order(const QString &content)
{
    Command command{Command::Kind::ActOnDirective, {}};
    command.event = QStringLiteral("issued");
    command.body = {
        {QStringLiteral("order"),
         QJsonObject{{QStringLiteral("content"), content},
                     {QStringLiteral("issuer"), QStringLiteral("Chủ tịch")},
                     {QStringLiteral("charge"), QJsonObject{{QStringLiteral("agency"), QStringLiteral("usgs")}}},
                     {QStringLiteral("due"), QStringLiteral("2031-11-27")}}}};
    return command;
}

} // namespace

class TestFrozenOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNothingOfWhatWasGivenUp()
    {
        Sources sources;
        RunningProgram owner;
        layPack(owner.pack(), QStringLiteral("world"));
        QCOMPARE(owner.start(sources.address()), QByteArray());
        CommandClient client(owner.data(), std::chrono::milliseconds(300));
        owner.signal(SIGSTOP);
        for (int press = 0; press < 2; ++press) {
            for (const Command &command : {note(QStringLiteral("pump 3")), order(QStringLiteral("pump 3"))})
                QCOMPARE(sent(client, command), QStringLiteral("timeout"));
        }
        owner.signal(SIGCONT);
        CommandClient patient(owner.data(), std::chrono::seconds(10));
        for (const Command &command : {note(QStringLiteral("pump 3")), order(QStringLiteral("pump 3"))})
            QCOMPARE(sent(patient, command), QString()); // the owner has come to all that was sent before
        const QByteArray kinds = kindsIn(owner);
        QVERIFY2(kinds.count("handed_over") == 1, kinds.constData());
        QVERIFY2(kinds.count("directive.issued") == 1, kinds.constData());
        QVERIFY(owner.end());
    }

private:
    /// The code of the error; empty where it was done.
    static QString sent(CommandClient &client, const Command &command)
    {
        std::optional<Result<CommandAnswer>> answer;
        client.send(command, [&answer](const Result<CommandAnswer> &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            return QStringLiteral("nothing was told");
        return *answer ? (*answer)->code : toString(answer->error().code);
    }

    static QByteArray kindsIn(const RunningProgram &owner)
    {
        return tool(QStringLiteral("sqlite3"),
                    {QStringLiteral("-readonly"), owner.data() + QStringLiteral("/ledger.sqlite"),
                     QStringLiteral("select kind from entry")});
    }
};

QTEST_GUILESS_MAIN(TestFrozenOwner)
#include "tst_frozen_owner.moc"
