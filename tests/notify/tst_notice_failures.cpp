// SPDX-License-Identifier: GPL-3.0-or-later
// What the thread that sends does when channels or the storage refuse.
#include "tests/notify/sender_trial.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class TestNoticeFailures : public SenderTrial
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { issue(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void channelThatFailsIsReportedAndTriedAgain();
    void oneChannelFailsAndTheOthersGoOn();
    void refusedRecipientIsGivenUpAndTold();
    void refusedMessageIsInNobodysWay();
    void gatewayThatTakesNothingFails();
    void largeBundleIsTriedAgainAsItWas();
    void tooOldIsGivenUp();
    void channelThatIsGoneIsGivenUp();
    void storageThatFailsHoldsEverythingBack();
    void storageThatFailsBeforeSendingIsTriedAgain();
};

void TestNoticeFailures::channelThatFailsIsReportedAndTriedAgain()
{
    SmtpServer server = mailServer(m_authority);
    server.kill();
    start({mailBy(server)});
    m_sender->tell({noticeOf(1), noticeOf(2)});
    QTRY_VERIFY(healthOf(kMail).failure.has_value());
    QVERIFY(healthOf(kMail).failure->code == ErrorCode::Connection);
    QCOMPARE(healthOf(kMail).failures, 1);
    QCOMPARE(healthOf(kMail).waiting, 2);
    server.start();
    m_sender->look(); // it rests
    m_clock->advance(5s);
    m_sender->look();
    QTRY_COMPARE(server.mails().size(), 2);
    QTRY_VERIFY(!healthOf(kMail).failure.has_value());
    QTRY_COMPARE(healthOf(kMail).waiting, 0);
    for (const QByteArray &mail : server.mails())
        QVERIFY(!mailOf(mail).contains(QStringLiteral("X-Toancanh-Possible-Duplicate"))); // nobody was there
}

void TestNoticeFailures::oneChannelFailsAndTheOthersGoOn()
{
    SmtpServer server = mailServer(m_authority);
    server.kill();
    ScriptedServer receiver(ScriptedServer::answer(kTaken));
    start({mailBy(server), hookBy(receiver)});
    m_sender->tell({noticeOf(1), noticeOf(1, kHook)});
    QTRY_COMPARE(receiver.requests.size(), 1);
    QTRY_VERIFY(healthOf(kMail).failure.has_value());
    QVERIFY(!healthOf(kHook).failure.has_value());
}

void TestNoticeFailures::refusedRecipientIsGivenUpAndTold()
{
    const SmtpServer server = mailServer(m_authority);
    start({mailBy(server)});
    m_sender->tell({noticeOf(1, kMail, "nobody@tinh.gov.vn"), noticeOf(2, kMail, "later@tinh.gov.vn"), noticeOf(3)});
    QTRY_COMPARE(server.mails().size(), 1);
    QTRY_COMPARE(healthOf(kMail).waiting, 1);
    QCOMPARE(healthOf(kMail).givenUp, 1);
    QVERIFY(healthOf(kMail).lastGivenUp.contains(QStringLiteral("550")));
    QVERIFY(!healthOf(kMail).failure.has_value()); // the channel works
}

/// An SMS gateway that refuses one number must not stand between the others and theirs.
void TestNoticeFailures::refusedMessageIsInNobodysWay()
{
    ScriptedServer gateway([this](QTcpSocket &socket) {
        const bool isRefused = m_gateway->requests.last().contains("f1/1-1/");
        ScriptedServer::answer(isRefused ? QByteArray("HTTP/1.1 422 No\r\nContent-Length: 0\r\n\r\n") : kTaken)(socket);
    });
    m_gateway = &gateway;
    start({hookBy(gateway)});
    m_sender->tell({noticeOf(1, kHook), noticeOf(2, kHook), noticeOf(3, kHook)});
    QTRY_COMPARE(gateway.requests.size(), 3);
    QTRY_COMPARE(healthOf(kHook).waiting, 1);
    QVERIFY(!healthOf(kHook).failure.has_value());
}

/// No credit, say: it refuses each message for a reason of its own, and nobody hears of anything.
void TestNoticeFailures::gatewayThatTakesNothingFails()
{
    bool isPaid = false;
    ScriptedServer gateway([&isPaid](QTcpSocket &socket) {
        ScriptedServer::answer(isPaid ? QByteArray(kTaken)
                                      : QByteArray("HTTP/1.1 422 No\r\nContent-Length: 0\r\n\r\n"))(socket);
    });
    start({hookBy(gateway)});
    m_sender->tell({noticeOf(1, kHook), noticeOf(2, kHook)});
    QTRY_COMPARE(gateway.requests.size(), 2);
    QTRY_COMPARE(healthOf(kHook).waiting, 2);
    QVERIFY(!healthOf(kHook).failure && !healthOf(kHook).isProven);
    m_sender->tell({noticeOf(3, kHook)});
    QTRY_VERIFY(healthOf(kHook).failure.has_value());
    isPaid = true;
    m_clock->advance(2min);
    m_sender->look();
    QTRY_VERIFY(!healthOf(kHook).failure.has_value());
    QVERIFY(healthOf(kHook).isProven);
}

/// 450 notices of one morning go in bundles; one that fails goes again as it was, under its own id.
void TestNoticeFailures::largeBundleIsTriedAgainAsItWas()
{
    ScriptedServer receiver([this](QTcpSocket &socket) {
        const bool isFirst = m_gateway->requests.size() <= 1;
        ScriptedServer::answer(isFirst ? QByteArray("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n") : kTaken)(socket);
    });
    m_gateway = &receiver;
    start({hookBy(receiver)});
    std::vector<Notice> notices;
    for (int i = 1; i <= 450; ++i) {
        notices.push_back(noticeOf(i, kHook));
        notices.back().bundle = QStringLiteral("morning");
        notices.back().priority = i % 2 ? Priority::High : Priority::Normal;
    }
    m_sender->tell(notices);
    QTRY_COMPARE(healthOf(kHook).failures, 1);
    m_clock->advance(5s);
    m_sender->look();
    QTRY_COMPARE(healthOf(kHook).waiting, 0);
    QHash<QString, QString> texts;
    for (const QByteArray &request : receiver.requests) {
        const QJsonObject body = QJsonDocument::fromJson(bodyOf(request)).object();
        QString text = body["text"].toString();
        text = text.section(QStringLiteral("\n\nThis message may"), 0, 0);
        const QString id = body["id"].toString();
        if (texts.contains(id))
            QCOMPARE(text, texts[id]);
        texts[id] = text;
    }
    QCOMPARE(receiver.requests.size(), texts.size() + 1);
}

void TestNoticeFailures::tooOldIsGivenUp()
{
    SmtpServer server = mailServer(m_authority);
    server.kill();
    start({mailBy(server)});
    m_sender->tell({noticeOf(1)});
    QTRY_COMPARE(healthOf(kMail).failures, 1);
    m_clock->advance(24h);
    m_sender->look();
    QTRY_COMPARE(healthOf(kMail).givenUp, 1);
    QCOMPARE(healthOf(kMail).waiting, 0);
}

void TestNoticeFailures::channelThatIsGoneIsGivenUp()
{
    {
        auto outbox = Outbox::open(m_outbox, kNow);
        IOC_VERIFY((*outbox)->add({noticeOf(1, ChannelId(QStringLiteral("fax"))), noticeOf(1, kDesk)}, {}, kNow));
    }
    start({{kDesk, {}, DesktopChannel{}}});
    QTRY_COMPARE(screen().size(), 1);
    m_sender.reset();
    auto outbox = Outbox::open(m_outbox, kNow);
    QVERIFY((*outbox)->waitingChannels()->empty());
    QCOMPARE((*outbox)->counts(ChannelId(QStringLiteral("fax")), m_clock->now())->givenUp, 1);
}

void TestNoticeFailures::storageThatFailsHoldsEverythingBack()
{
    start({{kDesk, {}, DesktopChannel{}}});
    QTRY_COMPARE(healthOf(kDesk).channel, kDesk);
    auto database = Database::open(m_outbox, Database::Access::ReadWrite);
    IOC_VERIFY(database->execute("CREATE TRIGGER full BEFORE INSERT ON notice BEGIN SELECT RAISE(ABORT, 'x'); END"));
    QTest::ignoreMessage(QtWarningMsg, "outbox: internal (native 1811)");
    m_sender->tell({noticeOf(1, kDesk)}, 7);
    QTRY_COMPARE(storage(), QStringList{QStringLiteral("internal")});
    QVERIFY(screen().isEmpty());
    IOC_VERIFY(database->execute("DROP TRIGGER full"));
    QTRY_COMPARE(screen().size(), 1); // tried again by itself
    QCOMPARE(storage().back(), QStringLiteral("works"));
}

void TestNoticeFailures::storageThatFailsBeforeSendingIsTriedAgain()
{
    start({{kDesk, {}, DesktopChannel{}}});
    QTRY_COMPARE(healthOf(kDesk).channel, kDesk);
    auto database = Database::open(m_outbox, Database::Access::ReadWrite);
    IOC_VERIFY(database->execute("CREATE TRIGGER full BEFORE UPDATE ON notice BEGIN SELECT RAISE(ABORT, 'x'); END"));
    QTest::ignoreMessage(QtWarningMsg, "outbox: internal (native 1811)");
    m_sender->tell({noticeOf(1, kDesk)});
    QTRY_COMPARE(storage(), QStringList{QStringLiteral("internal")});
    QVERIFY(screen().isEmpty());
    IOC_VERIFY(database->execute("DROP TRIGGER full"));
    QTRY_COMPARE(screen().size(), 1); // nothing else was told meanwhile
    QCOMPARE(storage().back(), QStringLiteral("works"));
}

QTEST_GUILESS_MAIN(TestNoticeFailures)
#include "tst_notice_failures.moc"
