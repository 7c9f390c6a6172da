// SPDX-License-Identifier: GPL-3.0-or-later
// From the alarm to the mailbox, by the thread that sends.
#include "tests/notify/sender_trial.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class TestNoticeSender : public SenderTrial
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { issue(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void alarmArrivesAsMail();
    void alarmArrivesAtTheScreenWhereThereIsOne();
    void noticesOfAMorningGoTogether();
    void clockThatIsSetBackDelaysNothing();
    void urgentOvertakesWhatWaits();
    void sameNoticeIsSentOnce();
    void remembersTheJournalOverAStart();
    void restsGrowToALimit();
};

void TestNoticeSender::alarmArrivesAsMail()
{
    const SmtpServer server = mailServer(m_authority);
    NotifySettings settings;
    settings.channels = {mailBy(server)};
    settings.people = {{QStringLiteral("duty"), {}, {{kMail, QStringLiteral("truc@tinh.gov.vn")}}}};
    settings.roles = {{QStringLiteral("watch"), {}, {QStringLiteral("duty")}}};
    settings.routes = {{QStringLiteral("watch"), Priority::Info, {}, {kMail}, {}, {}, true}};
    const NoticeRouter router(settings, QStringLiteral("f1"), Format(Language::Vietnamese, vietnam()));
    AlarmHappening happening;
    happening.entry = 184;
    happening.at = kNow;
    happening.priority = Priority::Critical;
    happening.rule = QStringLiteral("Mực nước vượt báo động II");
    happening.unit = QStringLiteral("Phường Kim Long");
    start(settings.channels);
    m_sender->tell(router.noticesOf(happening, m_clock->now()), happening.entry);
    QTRY_COMPARE(server.mails().size(), 1);
    const QJsonObject mail = mailOf(server.mails()[0]);
    QCOMPARE(mail["Subject"].toString(), QStringLiteral("Critical: Mực nước vượt báo động II – Phường Kim Long"));
    QCOMPARE(mail["X-Toancanh-Notice"].toString(), router.noticesOf(happening, kNow)[0].id);
    QVERIFY(!mail.contains(QStringLiteral("X-Toancanh-Possible-Duplicate")));
    QTRY_COMPARE(healthOf(kMail).waiting, 0);
    QVERIFY(!healthOf(kMail).failure);
}

void TestNoticeSender::alarmArrivesAtTheScreenWhereThereIsOne()
{
    start({{kDesk, {}, DesktopChannel{}}});
    m_sender->tell({noticeOf(1, kDesk)});
    QTRY_COMPARE(screen(), QStringList{QStringLiteral("desk Mực nước vượt báo động II, số 1")});
    m_sender.reset();
    start({{kDesk, {}, DesktopChannel{}}}, false);
    m_sender->tell({noticeOf(2, kDesk)});
    QTRY_COMPARE(healthOf(kDesk).givenUp, 1);
    QVERIFY(!healthOf(kDesk).lastGivenUp.isEmpty());
    QCOMPARE(screen().size(), 1);
}

void TestNoticeSender::noticesOfAMorningGoTogether()
{
    const SmtpServer server = mailServer(m_authority);
    start({mailBy(server)});
    std::vector<Notice> notices;
    for (int i = 1; i <= 3; ++i) {
        notices.push_back(noticeOf(i));
        notices.back().notBefore = kNow + 1h;
        notices.back().bundle = QStringLiteral("morning");
    }
    notices[2].recipient = QStringLiteral("head");
    notices[2].address = QStringLiteral("giamdoc@tinh.gov.vn");
    m_sender->tell(notices);
    QTRY_COMPARE(healthOf(kMail).waiting, 0); // at the start
    QVERIFY(server.mails().isEmpty());
    m_clock->advance(1h);
    m_sender->look();
    QTRY_COMPARE(server.mails().size(), 2);
    const QJsonObject together = mailOf(server.mails()[0]);
    QCOMPARE(together["Subject"].toString(), QStringLiteral("2 notices, the highest: High"));
    QVERIFY(together["body"].toString().contains(QStringLiteral("1. Mực nước vượt báo động II, số 1")));
    QVERIFY(together["body"].toString().contains(QStringLiteral("2. Mực nước vượt báo động II, số 2")));
    QCOMPARE(mailOf(server.mails()[1])["Subject"].toString(), QStringLiteral("Mực nước vượt báo động II, số 3"));
}

void TestNoticeSender::clockThatIsSetBackDelaysNothing()
{
    SmtpServer server = mailServer(m_authority);
    server.kill();
    start({mailBy(server)});
    m_sender->tell({noticeOf(1)});
    QTRY_COMPARE(healthOf(kMail).failures, 1);
    server.start();
    m_clock->advance(-3h);
    m_sender->look();
    QTRY_COMPARE(server.mails().size(), 1);
}

void TestNoticeSender::urgentOvertakesWhatWaits()
{
    Notice urgent = noticeOf(100, kHook);
    urgent.priority = Priority::Critical;
    int asked = 0;
    ScriptedServer receiver([&](QTcpSocket &socket) {
        if (++asked == 1)
            m_sender->tell({urgent});
        ScriptedServer::answer(kTaken)(socket);
    });
    start({hookBy(receiver)});
    m_sender->tell({noticeOf(1, kHook), noticeOf(2, kHook), noticeOf(3, kHook)});
    QTRY_COMPARE(receiver.requests.size(), 4);
    QVERIFY(receiver.requests[0].contains("f1/1-1/"));
    QVERIFY(receiver.requests[1].contains("f1/100-1/"));
    QVERIFY(receiver.requests[2].contains("f1/2-1/"));
}

void TestNoticeSender::sameNoticeIsSentOnce()
{
    start({{kDesk, {}, DesktopChannel{}}});
    m_sender->tell({noticeOf(1, kDesk)});
    m_sender->tell({noticeOf(1, kDesk)});
    m_sender->tell({noticeOf(1, kDesk), noticeOf(2, kDesk)});
    QTRY_VERIFY(screen().size() >= 2);
    m_sender.reset();
    QCOMPARE(screen().size(), 2);
}

void TestNoticeSender::remembersTheJournalOverAStart()
{
    start({{kDesk, {}, DesktopChannel{}}});
    QVERIFY(!m_sender->handledEntry());
    m_sender->tell({}, 12);
    m_sender.reset(); // what was told is on the disk before it ends
    start({{kDesk, {}, DesktopChannel{}}});
    QVERIFY(m_sender->handledEntry() == std::int64_t(12));
}

void TestNoticeSender::restsGrowToALimit()
{
    QVERIFY(restAfter(1) == 5s && restAfter(2) == 10s && restAfter(4) == 40s && restAfter(5) == 60s);
    QVERIFY(restAfter(1000) == 60s);
    QVERIFY(delayAfter(0) == 1min && delayAfter(1) == 2min && delayAfter(5) == 30min && delayAfter(1000) == 30min);
}

QTEST_GUILESS_MAIN(TestNoticeSender)
#include "tst_notice_sender.moc"
