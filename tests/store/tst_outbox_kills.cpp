// SPDX-License-Identifier: GPL-3.0-or-later
// A notice is sent at least once, and once more at most when the program is killed.
#include "tests/store/outbox_notices.h"

#include <QTemporaryDir>

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

namespace {

qsizetype linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

} // namespace

class TestOutboxKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void killsCostADuplicateAtMost();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("outbox.sqlite"));
};

/// A child sends, which is a line in a file; it is killed at moments of a fixed random sequence, until all is sent.
void TestOutboxKills::killsCostADuplicateAtMost()
{
    constexpr int kNotices = 40;
    const QString mailbox = m_folder.filePath(QStringLiteral("mailbox"));
    std::mt19937 random(47);
    int deaths = 0;
    int deathsAtWork = 0;
    for (bool isDone = false; !isDone;) {
        const pid_t child = ::fork();
        if (child == 0) {
            auto outbox = Outbox::open(m_path, kNow);
            if (!outbox)
                ::_exit(2);
            // As the engine does after each start: what it may have told already is told again.
            std::vector<Notice> notices;
            for (int i = 0; i < kNotices; ++i)
                notices.push_back(noticeOf(i));
            (void)(*outbox)->add(notices, kNotices, kNow);
            QFile box(mailbox);
            (void)box.open(QIODevice::Append);
            for (auto waiting = (*outbox)->due(kMail, kNow, 1); waiting && !waiting->empty();
                 waiting = (*outbox)->due(kMail, kNow, 1)) {
                const WaitingNotice &one = waiting->front();
                if (!(*outbox)->begin({one.no}, one.notice.id))
                    ::_exit(3);
                box.write((one.notice.id + (one.mayBeDuplicate ? " again\n" : " first\n")).toUtf8());
                box.flush();
                if (!(*outbox)->sent({one.no}, kNow))
                    ::_exit(4);
            }
            ::_exit(0);
        }
        // Some are killed while they open and add, most when they have sent a few more.
        const qsizetype wanted = linesOf(mailbox) + 1 + qsizetype(random() % 5);
        int status = 0;
        bool hasEnded = false;
        if (random() % 4 != 0) {
            while (!(hasEnded = ::waitpid(child, &status, WNOHANG) == child) && linesOf(mailbox) < wanted)
                ::usleep(100);
        }
        if (!hasEnded) {
            ::usleep(useconds_t(random() % 5'000));
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
        }
        isDone = WIFEXITED(status);
        QVERIFY2(!isDone || WEXITSTATUS(status) == 0, "the outbox did not open, or refused a change");
        deaths += isDone ? 0 : 1;
        deathsAtWork += !isDone && linesOf(mailbox) > 0 ? 1 : 0;
        QVERIFY(deaths < 2000);
    }
    QVERIFY2(deathsAtWork >= 3, "it was too fast to be killed at work");
    QFile box(mailbox);
    QVERIFY(box.open(QIODevice::ReadOnly));
    std::map<QByteArray, QByteArrayList> arrivals;
    for (const QByteArray &line : box.readAll().split('\n').mid(0)) {
        if (!line.isEmpty())
            arrivals[line.split(' ').front()].push_back(line.split(' ').back());
    }
    QCOMPARE(arrivals.size(), size_t(kNotices));
    int duplicates = 0;
    for (const auto &[id, marks] : arrivals) {
        for (qsizetype i = 1; i < marks.size(); ++i)
            QCOMPARE(marks[i], QByteArray("again")); // each one after the first says so
        duplicates += int(marks.size()) - 1;
    }
    QVERIFY2(duplicates <= deaths, "a death cost more than one duplicate");
}

QTEST_GUILESS_MAIN(TestOutboxKills)
#include "tst_outbox_kills.moc"
