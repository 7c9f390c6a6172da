// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/command_message.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class CommandMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsWhatItWrites();
    void writesOneLine();
    void readsTheDocumentedCommands_data();
    void readsTheDocumentedCommands();
    void refusesWhatIsNoCommand_data();
    void refusesWhatIsNoCommand();
    void refusesWhatIsNoAnswer();
};

void CommandMessageTest::readsWhatItWrites()
{
    for (const Command &command : {Command{Command::Kind::Ping, {}}, Command{Command::Kind::Status, {}},
                                   Command{Command::Kind::PauseFeed, FeedId(QStringLiteral("một-cửa"))},
                                   Command{Command::Kind::ResumeFeed, FeedId(QStringLiteral("a\nb"))},
                                   Command{Command::Kind::RunFeed, FeedId(QStringLiteral("\"quakes\""))},
                                   Command{Command::Kind::RerunQuarantine, FeedId(QStringLiteral("quakes"))},
                                   Command{Command::Kind::AddEntry, FeedId(QStringLiteral("gauge")),
                                           QJsonArray{QJsonObject{{QStringLiteral("mm"), QStringLiteral("12,5")}}}},
                                   Command{Command::Kind::ActOnDirective,
                                           {},
                                           {},
                                           QStringLiteral("2026-0001"),
                                           QStringLiteral("closed"),
                                           {{QStringLiteral("text"), QStringLiteral("xong")}}}}) {
        QByteArray line = toLine(command);
        QVERIFY(line.endsWith('\n'));
        line.chop(1);
        QVERIFY(!line.contains('\n'));
        const auto back = commandFromLine(line);
        IOC_VERIFY(back);
        QVERIFY(*back == command);
    }
    const CommandAnswer answer{
        false, QStringLiteral("not_found"), QStringLiteral("Không có nguồn này."), {{QStringLiteral("pid"), 7}}};
    const auto back = answerFromLine(toLine(answer).chopped(1));
    IOC_VERIFY(back);
    QVERIFY(*back == answer);
}

void CommandMessageTest::writesOneLine()
{
    QCOMPARE(toLine(Command{Command::Kind::PauseFeed, FeedId(QStringLiteral("quakes"))}),
             QByteArray("{\"command\":\"feed.pause\",\"feed\":\"quakes\",\"v\":1}\n"));
    QCOMPARE(toLine(CommandAnswer{true, {}, {}, {}}), QByteArray("{\"done\":true,\"v\":1}\n"));
}

void CommandMessageTest::readsTheDocumentedCommands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::newRow("ping") << QByteArray(R"({"v":1,"command":"ping"})") << int(Command::Kind::Ping);
    QTest::newRow("status") << QByteArray(R"({"v":1,"command":"status"})") << int(Command::Kind::Status);
    QTest::newRow("pause") << QByteArray(R"({"v":1,"command":"feed.pause","feed":"a"})")
                           << int(Command::Kind::PauseFeed);
    QTest::newRow("resume") << QByteArray(R"({"v":1,"command":"feed.resume","feed":"a"})")
                            << int(Command::Kind::ResumeFeed);
    QTest::newRow("run") << QByteArray(R"( {"feed":"a", "command":"feed.run", "v":1} )") << int(Command::Kind::RunFeed);
    QTest::newRow("entry") << QByteArray(R"({"v":1,"command":"entry.add","feed":"a","rows":[{"mm":"1,5"}]})")
                           << int(Command::Kind::AddEntry);
    QTest::newRow("directive") << QByteArray(
                                      R"({"v":1,"command":"directive.act","subject":"","event":"issued","body":{}})")
                               << int(Command::Kind::ActOnDirective);
    QTest::newRow("page") << QByteArray(R"({"v":1,"command":"page.act","subject":"a","event":"removed","body":{}})")
                          << int(Command::Kind::ActOnPage);
    QTest::newRow("trial") << QByteArray(R"({"v":1,"command":"channel.try","channel":"sms"})")
                           << int(Command::Kind::TryChannel);
    QTest::newRow("hand-over")
        << QByteArray(R"({"v":1,"command":"shift.hand_over","subject":"","event":"","body":{"text":"x"}})")
        << int(Command::Kind::HandOver);
}

void CommandMessageTest::readsTheDocumentedCommands()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    const auto command = commandFromLine(line);
    IOC_VERIFY(command);
    QCOMPARE(int(command->kind), kind);
}

void CommandMessageTest::refusesWhatIsNoCommand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("feed.pause quakes");
    QTest::newRow("a list") << QByteArray(R"([{"v":1,"command":"ping"}])");
    QTest::newRow("cut") << QByteArray(R"({"v":1,"command":"pi)");
    QTest::newRow("no version") << QByteArray(R"({"command":"ping"})");
    QTest::newRow("later version") << QByteArray(R"({"v":2,"command":"ping"})");
    QTest::newRow("version as a text") << QByteArray(R"({"v":"1","command":"ping"})");
    QTest::newRow("unknown") << QByteArray(R"({"v":1,"command":"format"})");
    QTest::newRow("no command") << QByteArray(R"({"v":1})");
    QTest::newRow("no feed") << QByteArray(R"({"v":1,"command":"feed.pause"})");
    QTest::newRow("empty feed") << QByteArray(R"({"v":1,"command":"feed.pause","feed":""})");
    QTest::newRow("feed as a number") << QByteArray(R"({"v":1,"command":"feed.pause","feed":7})");
    QTest::newRow("a feed too much") << QByteArray(R"({"v":1,"command":"ping","feed":"a"})");
    QTest::newRow("no channel") << QByteArray(R"({"v":1,"command":"channel.try","subject":"sms"})");
    QTest::newRow("no rows") << QByteArray(R"({"v":1,"command":"entry.add","feed":"a"})");
    QTest::newRow("rows that are one row") << QByteArray(R"({"v":1,"command":"entry.add","feed":"a","rows":{}})");
    QTest::newRow("rows too much") << QByteArray(R"({"v":1,"command":"feed.run","feed":"a","rows":[]})");
    QTest::newRow("act without body") << QByteArray(R"({"v":1,"command":"directive.act","subject":"","event":"a"})");
    QTest::newRow("body as a text") << QByteArray(
        R"({"v":1,"command":"directive.act","subject":"","event":"a","body":"b"})");
    QTest::newRow("act with a feed") << QByteArray(
        R"({"v":1,"command":"directive.act","subject":"","event":"a","body":{},"feed":"f"})");
    QTest::newRow("unknown key") << QByteArray(R"({"v":1,"command":"ping","force":true})");
    QTest::newRow("no UTF-8") << QByteArray("{\"v\":1,\"command\":\"feed.pause\",\"feed\":\"\xff\"}");
    QTest::newRow("too long") << QByteArray(R"({"v":1,"command":"feed.pause","feed":")" + QByteArray(65536, 'x') +
                                            "\"}");
    QTest::newRow("too deep") << QByteArray(QByteArray(20000, '[') + QByteArray(20000, ']'));
}

void CommandMessageTest::refusesWhatIsNoCommand()
{
    QFETCH(QByteArray, line);
    const auto command = commandFromLine(line);
    IOC_FAILS(command, ErrorCode::Usage);
    QVERIFY(!command.error().message.isEmpty());
    QVERIFY(command.error().message.size() < 200);
}

void CommandMessageTest::refusesWhatIsNoAnswer()
{
    for (const char *line : {"", "{}", R"({"v":1})", R"({"v":1,"done":"yes"})", R"({"v":2,"done":true})"}) {
        const auto answer = answerFromLine(line);
        IOC_FAILS(answer, ErrorCode::Usage);
    }
}

QTEST_GUILESS_MAIN(CommandMessageTest)
#include "tst_command_message.moc"
