// SPDX-License-Identifier: GPL-3.0-or-later
// From the alarm to the mailbox, by the thread that sends.
#include "core/notify/dead_man_signal.h"
#include "core/notify/notice_router.h"
#include "core/notify/notice_sender.h"
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/tls_server.h"
#include "tests/notify/parsed_mail.h"
#include "tests/servers/smtp_server.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = at("2026-11-21T05:00:00Z");
const ChannelId kMail(QStringLiteral("mail"));
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

Notice noticeOf(int number, const ChannelId &channel = kMail, const char *address = "truc@tinh.gov.vn")
{
    Notice notice;
    notice.id = QStringLiteral("f1/%1-1/0/%2/duty").arg(number).arg(channel.toString());
    notice.channel = channel;
    notice.recipient = QStringLiteral("duty");
    notice.address = QString::fromLatin1(address);
    notice.priority = Priority::High;
    notice.at = kNow;
    notice.notBefore = kNow;
    notice.subject = QStringLiteral("Mực nước vượt báo động II, số %1").arg(number);
    notice.body = QStringLiteral("Trạm Kim Long");
    return notice;
}

QJsonObject mailOf(const QByteArray &kept)
{
    return parsedMail(kept.mid(kept.indexOf("\r\n\r\n") + 4));
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
    void tooOldIsGivenUp();
    void channelThatIsGoneIsGivenUp();
    void sameNoticeIsSentOnce();
    void storageThatFailsHoldsEverythingBack();
    void remembersTheJournalOverAStart();
    void killsCostADuplicateAtMost();
    void signOfLifeNeedsTheEngine();
    void restsGrowToALimit();

private:
    void start(std::vector<NotifyChannel> channels, bool hasWindow = true);
    NotifyChannel mailBy(const SmtpServer &server) const;
    static NotifyChannel hookBy(const ScriptedServer &server);
    SecretOf secretOf() const;
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
    SmtpServer mailServer() const
    {
        return SmtpServer(SmtpServer::Tls::StartTls, m_authority.certificate("server"), m_authority.key("server"));
    }

    Authority m_authority{"ours"};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_outbox;
    std::unique_ptr<HandClock> m_clock;
    std::mutex m_mutex;
    std::map<ChannelId, ChannelHealth> m_health;
    QStringList m_screen;
    QStringList m_storage;
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

SecretOf TestNoticeSender::secretOf() const
{
    return [ca = m_authority.certificate()](const QString &name) -> Result<QByteArray> {
        return name == u"ca" ? ca : QByteArray("key");
    };
}

NotifyChannel TestNoticeSender::mailBy(const SmtpServer &server) const
{
    EmailChannel email;
    email.host = QStringLiteral("127.0.0.1");
    email.port = server.port();
    email.from = QStringLiteral("ioc@tinh.gov.vn");
    email.caSecret = QStringLiteral("ca");
    return {kMail, {}, email};
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
    settings.secretOf = secretOf();
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
    const SmtpServer server = mailServer();
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
    const SmtpServer server = mailServer();
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
    SmtpServer server = mailServer();
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
    SmtpServer server = mailServer();
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
    SmtpServer server = mailServer();
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
    const SmtpServer server = mailServer();
    start({mailBy(server)});
    m_sender->tell({noticeOf(1, kMail, "nobody@tinh.gov.vn"), noticeOf(2, kMail, "later@tinh.gov.vn"), noticeOf(3)});
    QTRY_COMPARE(server.mails().size(), 1);
    QTRY_COMPARE(healthOf(kMail).waiting, 1);
    QCOMPARE(healthOf(kMail).givenUp, 1);
    QVERIFY(healthOf(kMail).lastGivenUp.contains(QStringLiteral("550")));
    QVERIFY(!healthOf(kMail).failure.has_value()); // the channel works
}

void TestNoticeSender::tooOldIsGivenUp()
{
    SmtpServer server = mailServer();
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
    QCOMPARE((*outbox)->counts(ChannelId(QStringLiteral("fax")))->givenUp, 1);
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

void TestNoticeSender::remembersTheJournalOverAStart()
{
    start({{kDesk, {}, DesktopChannel{}}});
    QVERIFY(!m_sender->handledEntry());
    m_sender->tell({}, 12);
    m_sender.reset(); // what was told is on the disk before it ends
    start({{kDesk, {}, DesktopChannel{}}});
    QVERIFY(m_sender->handledEntry() == std::int64_t(12));
}

/// The program dies while a real server takes its mail: three times when that has it and has not said so, then at
/// moments of a fixed random sequence.
void TestNoticeSender::killsCostADuplicateAtMost()
{
    constexpr int kNotices = 60;
    constexpr int kSilentDeaths = 3;
    const SmtpServer server = mailServer();
    const NotifyChannel mail = mailBy(server);
    std::mt19937 random(50);
    int deaths = 0;
    bool isDone = false;
    while (!isDone) {
        server.beSilent(deaths < kSilentDeaths);
        const pid_t child = ::fork();
        if (child == 0) {
            NoticeSender::Settings settings;
            settings.outboxFile = m_outbox;
            settings.notify.channels = {mail};
            settings.secretOf = secretOf();
            const SystemClock clock; // rests pass
            settings.clock = &clock;
            std::atomic<bool> isEmpty = false;
            settings.onHealth = [&isEmpty, first = true](const ChannelHealth &health) mutable {
                isEmpty = !first && health.waiting == 0;
                first = false;
            };
            auto sender = NoticeSender::start(std::move(settings));
            if (!sender)
                ::_exit(2);
            std::vector<Notice> notices;
            for (int i = 0; i < kNotices; ++i)
                notices.push_back(noticeOf(i));
            (*sender)->tell(notices, kNotices);
            // With nothing left to send there is no further report: another notice asks for one.
            (*sender)->tell({noticeOf(1000 + deaths)});
            while (!isEmpty)
                ::usleep(1000);
            ::_exit(0);
        }
        if (server.isSilent()) {
            const qsizetype before = server.mails().size();
            QTRY_VERIFY(server.mails().size() > before);
        } else {
            ::usleep(useconds_t(30'000 + random() % 60'000 + unsigned(deaths) * 15'000));
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        isDone = WIFEXITED(status);
        QVERIFY2(!isDone || WEXITSTATUS(status) == 0, "the outbox did not open");
        deaths += isDone ? 0 : 1;
        QVERIFY(deaths < 300);
    }
    std::map<QString, QList<bool>> marks; // of each notice, in the order of arrival
    for (const QByteArray &kept : server.mails()) {
        const QJsonObject arrived = mailOf(kept);
        marks[arrived["X-Toancanh-Notice"].toString()].push_back(
            arrived.contains(QStringLiteral("X-Toancanh-Possible-Duplicate")));
    }
    int duplicates = 0;
    for (int i = 0; i < kNotices; ++i) {
        const QList<bool> &arrivals = marks[noticeOf(i).id];
        QVERIFY2(!arrivals.isEmpty(), qPrintable(noticeOf(i).id));
        duplicates += int(arrivals.size()) - 1;
    }
    for (const auto &[id, arrivals] : marks) {
        for (qsizetype i = 1; i < arrivals.size(); ++i)
            QVERIFY2(arrivals[i], qPrintable(id)); // each after the first says so
    }
    QVERIFY(duplicates >= kSilentDeaths); // the others depend on the moment
    QVERIFY2(duplicates <= deaths, "a death cost more than one duplicate");
}

void TestNoticeSender::signOfLifeNeedsTheEngine()
{
    ScriptedServer receiver(ScriptedServer::answer(kTaken));
    DeadManSignal::Settings settings;
    settings.deadMan = {kHook, 20ms};
    settings.webhook = std::get<WebhookChannel>(hookBy(receiver).by);
    settings.secretOf = secretOf();
    settings.clock = m_clock.get();
    settings.onHealth = [this](const ChannelHealth &health) {
        const std::lock_guard lock(m_mutex);
        m_health[health.channel] = health;
    };
    DeadManSignal signal(settings);
    signal.engineIsAlive();
    QTRY_COMPARE(receiver.requests.size(), 1);
    signal.engineIsAlive();
    QTRY_COMPARE(receiver.requests.size(), 2);
    receiver.close();
    signal.engineIsAlive();
    QTRY_VERIFY(healthOf(kHook).failure.has_value());
    QCOMPARE(receiver.requests.size(), 2); // one for each time that the engine was heard of
}

void TestNoticeSender::restsGrowToALimit()
{
    QVERIFY(restAfter(1) == 5s && restAfter(2) == 10s && restAfter(4) == 40s && restAfter(5) == 60s);
    QVERIFY(restAfter(1000) == 60s);
    QVERIFY(delayAfter(0) == 1min && delayAfter(1) == 2min && delayAfter(5) == 30min && delayAfter(1000) == 30min);
}

QTEST_GUILESS_MAIN(TestNoticeSender)
#include "tst_notice_sender.moc"
