// SPDX-License-Identifier: GPL-3.0-or-later
// From the alarm to the mailbox, by the thread that sends.
#include "core/notify/notice_router.h"
#include "core/notify/notice_sender.h"
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/tls_server.h"
#include "tests/notify/sent_mail.h"
#include "tests/support.h"

#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const ChannelId kHook(QStringLiteral("hook"));
const ChannelId kDesk(QStringLiteral("desk"));
const QByteArray kTaken = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

/// A clock that the test moves.
class HandClock final : public Clock
{
public:
    Instant now() const override { return fromMillis(m_ms); }
    void advance(Milliseconds by) { m_ms += by.count(); }

private:
    std::atomic<std::int64_t> m_ms = toMillis(kNow);
};

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestNoticeSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_authority.issue("server"); }
    void init();
    void cleanup() { m_sender.reset(); }

    void alarmArrivesAsMail();
    void alarmArrivesAtTheScreenWhereThereIsOne();
    void noticesOfAMorningGoTogether();
    void channelThatFailsIsReportedAndTriedAgain();
    void clockThatIsSetBackDelaysNothing();
    void oneChannelFailsAndTheOthersGoOn();
    void urgentOvertakesWhatWaits();
    void refusedRecipientIsGivenUpAndTold();
    void refusedMessageIsInNobodysWay();
    void gatewayThatTakesNothingFails();
    void largeBundleIsTriedAgainAsItWas();
    void tooOldIsGivenUp();
    void channelThatIsGoneIsGivenUp();
    void sameNoticeIsSentOnce();
    void storageThatFailsHoldsEverythingBack();
    void storageThatFailsBeforeSendingIsTriedAgain();
    void remembersTheJournalOverAStart();
    void restsGrowToALimit();

private:
    void start(std::vector<NotifyChannel> channels, bool hasWindow = true);
    static NotifyChannel hookBy(const ScriptedServer &server);
    ChannelHealth healthOf(const ChannelId &channel)
    {
        const std::lock_guard lock(m_mutex);
        return m_health[channel];
    }
    QStringList screen()
    {
        const std::lock_guard lock(m_mutex);
        return m_screen;
    }
    QStringList storage()
    {
        const std::lock_guard lock(m_mutex);
        return m_storage;
    }
    Authority m_authority{"ours"};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_outbox;
    std::unique_ptr<HandClock> m_clock;
    std::mutex m_mutex;
    std::map<ChannelId, ChannelHealth> m_health;
    QStringList m_screen;
    QStringList m_storage;
    ScriptedServer *m_gateway = nullptr; ///< that a test scripts by what it was asked
    std::unique_ptr<NoticeSender> m_sender;
};

void TestNoticeSender::init()
{
    failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_outbox = m_folder->filePath(QStringLiteral("outbox.sqlite"));
    m_clock = std::make_unique<HandClock>();
    m_health.clear();
    m_screen.clear();
    m_storage.clear();
}

NotifyChannel TestNoticeSender::hookBy(const ScriptedServer &server)
{
    return {kHook, {}, WebhookChannel{server.url(), QStringLiteral("key"), {}}};
}

void TestNoticeSender::start(std::vector<NotifyChannel> channels, bool hasWindow)
{
    NoticeSender::Settings settings;
    settings.outboxFile = m_outbox;
    settings.notify.channels = std::move(channels);
    settings.secretOf = secretsWith(m_authority);
    settings.clock = m_clock.get();
    settings.limits = {5s, 10s};
    settings.onHealth = [this](const ChannelHealth &health) {
        const std::lock_guard lock(m_mutex);
        m_health[health.channel] = health;
    };
    settings.onStorage = [this](const std::optional<Error> &error) {
        const std::lock_guard lock(m_mutex);
        m_storage.push_back(error ? toString(error->code) : QStringLiteral("works"));
    };
    if (hasWindow) {
        settings.onScreen = [this](const NotifyChannel &channel, const NoticeMessage &message) {
            const std::lock_guard lock(m_mutex);
            m_screen.push_back(channel.id.toString() + u' ' + message.subject);
        };
    }
    auto sender = NoticeSender::start(std::move(settings));
    IOC_VERIFY(sender);
    m_sender = std::move(*sender);
}

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

void TestNoticeSender::channelThatFailsIsReportedAndTriedAgain()
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
    QCOMPARE(healthOf(kMail).waiting, 0);
    for (const QByteArray &mail : server.mails())
        QVERIFY(!mailOf(mail).contains(QStringLiteral("X-Toancanh-Possible-Duplicate"))); // nobody was there
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

void TestNoticeSender::oneChannelFailsAndTheOthersGoOn()
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

void TestNoticeSender::refusedRecipientIsGivenUpAndTold()
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
void TestNoticeSender::refusedMessageIsInNobodysWay()
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
void TestNoticeSender::gatewayThatTakesNothingFails()
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
void TestNoticeSender::largeBundleIsTriedAgainAsItWas()
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

void TestNoticeSender::tooOldIsGivenUp()
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

void TestNoticeSender::channelThatIsGoneIsGivenUp()
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

void TestNoticeSender::storageThatFailsHoldsEverythingBack()
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

void TestNoticeSender::storageThatFailsBeforeSendingIsTriedAgain()
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
