// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/answered_commands.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const CommandAnswer kDone{true, {}, {}, {{QStringLiteral("directive"), QStringLiteral("2026-0001")}}};
const CommandAnswer kRefused{false, QStringLiteral("permission"), QStringLiteral("The disk is full."), {}};

Command named(const QString &name)
{
    Command command{Command::Kind::HandOver, {}};
    command.once = name;
    return command;
}

} // namespace

class AnsweredCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_answered = {};
        m_underWay.clear();
        m_told.clear();
    }

    void doesOnceWhatIsSentTwice();
    void answersAllWhoWait();
    void triesAgainWhatWasRefused();
    void takesEachWithoutANameAsNew();
    void forgetsTheOldestFirst();

private:
    void send(const Command &command)
    {
        m_answered.once(
            command, [this](const CommandAnswer &answer) { m_told.push_back(answer); },
            [this](const AnsweredCommands::Done &done) { m_underWay.push_back(done); });
    }

    AnsweredCommands m_answered;
    std::vector<AnsweredCommands::Done> m_underWay;
    std::vector<CommandAnswer> m_told;
};

void AnsweredCommandsTest::doesOnceWhatIsSentTwice()
{
    send(named(QStringLiteral("a")));
    QCOMPARE(m_underWay.size(), std::size_t(1));
    QVERIFY(m_told.empty());
    m_underWay[0](kDone);
    QVERIFY(m_told == std::vector{kDone});
    send(named(QStringLiteral("a")));
    QCOMPARE(m_underWay.size(), std::size_t(1));
    QVERIFY((m_told == std::vector{kDone, kDone}));
    send(named(QStringLiteral("b")));
    QCOMPARE(m_underWay.size(), std::size_t(2));
}

void AnsweredCommandsTest::answersAllWhoWait()
{
    send(named(QStringLiteral("a")));
    send(named(QStringLiteral("a")));
    QCOMPARE(m_underWay.size(), std::size_t(1));
    QVERIFY(m_told.empty());
    m_underWay[0](kDone);
    QVERIFY((m_told == std::vector{kDone, kDone}));
}

void AnsweredCommandsTest::triesAgainWhatWasRefused()
{
    send(named(QStringLiteral("a")));
    send(named(QStringLiteral("a")));
    m_underWay[0](kRefused);
    QVERIFY((m_told == std::vector{kRefused, kRefused}));
    send(named(QStringLiteral("a")));
    QCOMPARE(m_underWay.size(), std::size_t(2));
    m_underWay[1](kDone);
    QVERIFY(m_told.back() == kDone);
}

void AnsweredCommandsTest::takesEachWithoutANameAsNew()
{
    send(named({}));
    send(named({}));
    QCOMPARE(m_underWay.size(), std::size_t(2));
    m_underWay[1](kRefused);
    m_underWay[0](kDone);
    QVERIFY((m_told == std::vector{kRefused, kDone}));
}

void AnsweredCommandsTest::forgetsTheOldestFirst()
{
    for (std::size_t i = 0; i <= AnsweredCommands::kMost; ++i) {
        send(named(QString::number(i)));
        m_underWay.back()(kDone);
    }
    const std::size_t done = m_underWay.size();
    send(named(QStringLiteral("1")));
    QCOMPARE(m_underWay.size(), done);
    send(named(QStringLiteral("0")));
    QCOMPARE(m_underWay.size(), done + 1);
}

QTEST_GUILESS_MAIN(AnsweredCommandsTest)
#include "tst_answered_commands.moc"
