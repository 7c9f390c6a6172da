// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 between the outbox and the mail server: at least once, and each further arrival is marked.
#include "core/notify/notice_sender.h"
#include "tests/notify/sent_mail.h"

#include <QTemporaryDir>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

class TestNoticeKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_authority.issue("server"); }
    void init() { failOnAnyWarning(); }
    void killsCostADuplicateAtMost();

private:
    Authority m_authority{"ours"};
};

/// The program dies while a real server takes its mail: three times when that has it and has not said so, then at
/// moments of a fixed random sequence.
void TestNoticeKills::killsCostADuplicateAtMost()
{
    constexpr int kNotices = 60;
    constexpr int kSilentDeaths = 3;
    const SmtpServer server = mailServer(m_authority);
    const NotifyChannel mail = mailBy(server);
    const QTemporaryDir folder;
    const QString outbox = folder.filePath(QStringLiteral("outbox.sqlite"));
    std::mt19937 random(50);
    int deaths = 0;
    bool isDone = false;
    while (!isDone) {
        server.beSilent(deaths < kSilentDeaths);
        const pid_t child = ::fork();
        if (child == 0) {
            NoticeSender::Settings settings;
            settings.outboxFile = outbox;
            settings.notify.channels = {mail};
            settings.secretOf = secretsWith(m_authority);
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

QTEST_GUILESS_MAIN(TestNoticeKills)
#include "tst_notice_kills.moc"
