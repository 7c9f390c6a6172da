// SPDX-License-Identifier: GPL-3.0-or-later
// What the outbox keeps.
#include "tests/store/outbox_notices.h"

#include <QTemporaryDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

QStringList idsOf(const std::vector<WaitingNotice> &waiting)
{
    QStringList ids;
    for (const WaitingNotice &one : waiting)
        ids.push_back(one.notice.id.section(u'/', 1, 1));
    return ids;
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsNoticesAsTheyWere();
    void sameIdIsToldOnce();
    void highestPriorityGoesFirst();
    void heldBackUntilItsTime();
    void clockThatWasSetBackHoldsBackBundlesAlone();
    void sentIsNotDueAgain();
    void putBackWaitsAndRemembers();
    void whatIsRefusedStandsBehindWhatIsNew();
    void messageIsTriedAgainWhole();
    void givenUpTellsWhy();
    void whatWasBegunIsMarkedAfterADeath();
    void remembersTheLastJournalEntry();
    void addingIsWholeOrNotDone();
    void sweepsWhatEndedLongAgo();
    void damagedOneMovesAside();
    void removedFileIsNoticed();
    void laterVersionIsLeftAlone();

private:
    std::unique_ptr<Outbox> open() { return std::move(Outbox::open(m_path, kNow).value()); }
    std::vector<WaitingNotice> due(Outbox &outbox, Instant now = kNow) { return outbox.due(kMail, now, 100).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestOutbox::init()
{
    failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("outbox.sqlite"));
}

void TestOutbox::keepsNoticesAsTheyWere()
{
    Notice notice = noticeOf(1);
    notice.bundle = QStringLiteral("quiet");
    notice.isTest = true;
    {
        const auto outbox = open();
        IOC_VERIFY(outbox->add({notice}, 17, kNow + 5s));
    }
    const auto outbox = open();
    QCOMPARE(outbox->damage(), QString());
    const auto waiting = due(*outbox, kNow + 5s);
    QCOMPARE(waiting.size(), size_t(1));
    QVERIFY(waiting[0].notice == notice);
    QVERIFY(waiting[0].since == kNow + 5s);
    QCOMPARE(waiting[0].attempts, 0);
    QVERIFY(!waiting[0].mayBeDuplicate);
    QVERIFY(*outbox->handledEntry() == std::int64_t(17));
    QCOMPARE(QFile::permissions(m_path) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

void TestOutbox::sameIdIsToldOnce()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2)}, {}, kNow));
    Notice again = noticeOf(1);
    again.body = QStringLiteral("otherwise");
    IOC_VERIFY(outbox->add({again, noticeOf(3)}, {}, kNow));
    QCOMPARE(idsOf(due(*outbox)), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QVERIFY(due(*outbox)[0].notice == noticeOf(1));
    const auto first = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({first}, QStringLiteral("m")));
    IOC_VERIFY(outbox->sent({first}, kNow));
    IOC_VERIFY(outbox->add({again}, {}, kNow));
    QCOMPARE(idsOf(due(*outbox)), (QStringList{QStringLiteral("2"), QStringLiteral("3")}));
}

void TestOutbox::highestPriorityGoesFirst()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1, kMail, Priority::Normal), noticeOf(2, kMail, Priority::Critical),
                            noticeOf(3, kMail, Priority::Critical), noticeOf(4, kSms, Priority::Critical)},
                           {}, kNow));
    QCOMPARE(idsOf(due(*outbox)), (QStringList{QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("1")}));
    QCOMPARE(outbox->due(kMail, kNow, 2)->size(), size_t(2));
}

void TestOutbox::heldBackUntilItsTime()
{
    const auto outbox = open();
    Notice later = noticeOf(1);
    later.notBefore = kNow + 1h;
    later.bundle = QStringLiteral("digest");
    IOC_VERIFY(outbox->add({later}, {}, kNow));
    QVERIFY(due(*outbox, kNow + 1h - 1ms).empty());
    QCOMPARE(due(*outbox, kNow + 1h).size(), size_t(1));
    QCOMPARE(utc(*outbox->nextDue(kMail)), utc(kNow + 1h));
    QCOMPARE(utc(*outbox->nextDue(kSms)), QStringLiteral("none"));
}

void TestOutbox::clockThatWasSetBackHoldsBackBundlesAlone()
{
    const auto outbox = open();
    Notice later = noticeOf(2);
    later.bundle = QStringLiteral("digest");
    IOC_VERIFY(outbox->add({noticeOf(1), later}, {}, kNow));
    QCOMPARE(idsOf(due(*outbox, kNow - 5h)), QStringList{QStringLiteral("1")});
    const auto no = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m")));
    IOC_VERIFY(outbox->putBack({no}, kNow + 30min, false, QStringLiteral("refused")));
    QVERIFY(due(*outbox, kNow - 1ms).size() == 1); // further away than any delay
    QVERIFY(idsOf(due(*outbox, kNow)) == QStringList{QStringLiteral("2")});
}

void TestOutbox::sentIsNotDueAgain()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, kNow));
    const auto no = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m")));
    QVERIFY(due(*outbox).empty());
    QCOMPARE(outbox->counts(kMail, kNow)->waiting, 1);
    IOC_VERIFY(outbox->sent({no}, kNow));
    QCOMPARE(outbox->counts(kMail, kNow)->waiting, 0);
    QVERIFY(due(*open(), kNow + 24h).empty());
}

void TestOutbox::putBackWaitsAndRemembers()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, kNow));
    const auto no = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m-1")));
    IOC_VERIFY(outbox->putBack({no}, kNow + 30s, false, QStringLiteral("refused")));
    QVERIFY(due(*outbox).empty());
    auto again = due(*outbox, kNow + 30s);
    QCOMPARE(again.at(0).attempts, 1);
    QVERIFY(!again[0].mayBeDuplicate);
    QCOMPARE(again[0].message, QStringLiteral("m-1"));
    QVERIFY(again[0].since == kNow);
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m-1")));
    IOC_VERIFY(outbox->putBack({no}, kNow + 60s, true, QStringLiteral("silent")));
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m-1")));
    IOC_VERIFY(outbox->putBack({no}, kNow + 90s, false, QStringLiteral("refused")));
    again = due(*outbox, kNow + 90s);
    QCOMPARE(again.at(0).attempts, 3);
    QVERIFY(again[0].mayBeDuplicate); // the second attempt may still arrive
}

void TestOutbox::whatIsRefusedStandsBehindWhatIsNew()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2)}, {}, kNow));
    const auto no = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m-1")));
    IOC_VERIFY(outbox->putBack({no}, kNow + 5s, false, QStringLiteral("refused")));
    QCOMPARE(idsOf(due(*outbox, kNow + 5s)), (QStringList{QStringLiteral("2"), QStringLiteral("1")}));
}

void TestOutbox::messageIsTriedAgainWhole()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2), noticeOf(3)}, {}, kNow));
    const auto all = due(*outbox);
    const std::vector<std::int64_t> two{all[0].no, all[2].no};
    IOC_VERIFY(outbox->begin(two, QStringLiteral("m-1")));
    IOC_VERIFY(outbox->putBack(two, kNow + 5s, false, QStringLiteral("refused")));
    QCOMPARE(idsOf(outbox->triedIn(kMail, QStringLiteral("m-1")).value()),
             (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
    QVERIFY(outbox->triedIn(ChannelId(QStringLiteral("sms")), QStringLiteral("m-1"))->empty());
}

void TestOutbox::givenUpTellsWhy()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, kNow));
    QCOMPARE(*outbox->lastReason(kMail), QString());
    const auto no = due(*outbox)[0].no;
    IOC_VERIFY(outbox->begin({no}, QStringLiteral("m")));
    IOC_VERIFY(outbox->giveUp({no}, kNow, QStringLiteral("Hộp thư không tồn tại.")));
    QVERIFY(due(*outbox, kNow + 24h).empty());
    QCOMPARE(outbox->counts(kMail, kNow)->givenUp, 1);
    QCOMPARE(outbox->counts(kMail, kNow + 24h)->givenUp, 0); // told for a day
    QCOMPARE(*outbox->lastReason(kMail), QStringLiteral("Hộp thư không tồn tại."));
}

void TestOutbox::whatWasBegunIsMarkedAfterADeath()
{
    {
        const auto outbox = open();
        IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2), noticeOf(3)}, {}, kNow));
        const auto waiting = due(*outbox);
        IOC_VERIFY(outbox->begin({waiting[0].no}, QStringLiteral("a")));
        IOC_VERIFY(outbox->sent({waiting[0].no}, kNow));
        IOC_VERIFY(outbox->begin({waiting[1].no}, QStringLiteral("b")));
    }
    const auto waiting = due(*open());
    QCOMPARE(idsOf(waiting), (QStringList{QStringLiteral("3"), QStringLiteral("2")}));
    QVERIFY(!waiting[0].mayBeDuplicate);
    QVERIFY(waiting[1].mayBeDuplicate);
    QCOMPARE(waiting[1].message, QStringLiteral("b"));
}

void TestOutbox::remembersTheLastJournalEntry()
{
    const auto outbox = open();
    QVERIFY(!outbox->handledEntry()->has_value());
    IOC_VERIFY(outbox->add({}, 5, kNow));
    IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2, kSms)}, {}, kNow));
    QVERIFY(*outbox->handledEntry() == std::int64_t(5));
    IOC_VERIFY(outbox->add({}, 4, kNow)); // after a restore of the ledger
    QVERIFY(*outbox->handledEntry() == std::int64_t(4));
    QVERIFY((*outbox->waitingChannels() == std::vector<ChannelId>{kMail, kSms}));
}

void TestOutbox::addingIsWholeOrNotDone()
{
    const auto outbox = open();
    auto database = Database::open(m_path, Database::Access::ReadWrite);
    IOC_VERIFY(database);
    IOC_VERIFY(
        database->execute("CREATE TRIGGER refuse BEFORE INSERT ON handled BEGIN SELECT RAISE(ABORT, 'no'); END"));
    IOC_FAILS(outbox->add({noticeOf(1)}, 5, kNow), ErrorCode::Internal);
    QVERIFY(due(*outbox).empty());
    IOC_VERIFY(database->execute("DROP TRIGGER refuse"));
    IOC_VERIFY(outbox->add({noticeOf(1)}, 5, kNow));
    QCOMPARE(due(*outbox).size(), size_t(1));
}

void TestOutbox::sweepsWhatEndedLongAgo()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1), noticeOf(2)}, {}, kNow));
    const auto waiting = due(*outbox);
    IOC_VERIFY(outbox->begin({waiting[0].no}, QStringLiteral("m")));
    IOC_VERIFY(outbox->sent({waiting[0].no}, kNow));
    const Instant month = kNow + std::chrono::days(30);
    IOC_VERIFY(outbox->sweep(month));
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, month));
    QCOMPARE(idsOf(due(*outbox, month)), QStringList{QStringLiteral("2")}); // 1 is still known
    IOC_VERIFY(outbox->sweep(month + 1ms));
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, month));
    QCOMPARE(idsOf(due(*outbox, month)), (QStringList{QStringLiteral("2"), QStringLiteral("1")}));
}

void TestOutbox::damagedOneMovesAside()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto outbox = open();
    QVERIFY(!outbox->damage().isEmpty());
    QVERIFY(!outbox->handledEntry()->has_value());
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, kNow));
    const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("outbox.sqlite.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(QFileInfo(m_folder->filePath(aside[0])).size(), qint64(8192));
}

void TestOutbox::removedFileIsNoticed()
{
    const auto outbox = open();
    IOC_VERIFY(outbox->add({noticeOf(1)}, {}, kNow));
    QVERIFY(QFile::remove(m_path));
    IOC_FAILS(outbox->add({noticeOf(2)}, {}, kNow), ErrorCode::Io);
}

void TestOutbox::laterVersionIsLeftAlone()
{
    (void)open();
    {
        auto database = Database::open(m_path, Database::Access::ReadWrite);
        IOC_VERIFY(database->execute("PRAGMA user_version=2"));
    }
    IOC_FAILS(Outbox::open(m_path, kNow), ErrorCode::StorageVersion);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
