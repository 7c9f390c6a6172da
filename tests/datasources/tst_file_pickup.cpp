// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold wherever files are picked up, with a place that plays faults.
#include "tests/datasources/file_pickup_trial.h"

#include <QRegularExpression>
#include <QTimer>

using namespace ioc;
using namespace ioc::test;

class FilePickupTest : public FilePickupTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void aPlaceThatHangsHoldsUpNobody();
    void aFetchWaitsForTheMoveBeforeIt();
    void passesOverAFileThatRepeatsTheLast();
    void takesAContentThatHasComeBack();
    void passesOverWhatCameWithinTheDays();
    void forgetsAfterTheDays();
    void theRefillReadsContentsAgain();
    void aProducerThatRepeatsItsStateIsHealthy();
    void takesNoFileWhoseSizeIsNotTheListedOne();
    void movesNothingThatItHasNotRead();
    void oneThatCannotBeReadBarsNoOther();
    void looksTwiceWithinAFetchAtATimeAhead();
    void waitsOnceForFilesThatStandStillTogether();
    void remembersNoMoreThanItMay();
};

void FilePickupTest::aPlaceThatHangsHoldsUpNobody()
{
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->setHangs(true);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("hangs; abandoned calls: 1")));
    Fetched fetched;
    start(*m_connector, fetched, {QStringLiteral("run-1"), m_cursor, {}, kNoon});
    int turns = 0; // this thread goes on
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&turns] { ++turns; });
    other.start(10);
    QTRY_COMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QVERIFY(turns > 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("hangs; abandoned calls: 2")));
    QCOMPARE(fetch().kind(), toString(ErrorCode::Timeout));
    QCOMPARE(fetch().kind(), toString(ErrorCode::Timeout)); // at once: two hang already
    QCOMPARE(m_shelf->hanging, 2);
    m_shelf->setHangs(false);
    QTRY_COMPARE(m_pool->abandoned(), 0);
    QCOMPARE(deliverAll(), QByteArrayList{"1"});
}

void FilePickupTest::aFetchWaitsForTheMoveBeforeIt()
{
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "2");
    const Fetched first = fetch();
    commit(first);
    QVERIFY(m_connector->isSettling());
    QCOMPARE(fetch().bytes(), QByteArray("2"));
    QVERIFY(m_shelf->names().contains(QStringLiteral("archive/20261121T050000000Z-a")));
}

void FilePickupTest::passesOverAFileThatRepeatsTheLast()
{
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "1");
    m_shelf->set(QStringLiteral("c"), "2");
    QCOMPARE(deliverAll(), (QByteArrayList{"1", "-", "2"}));
    QCOMPARE(m_shelf->names(), (QStringList{"archive/20261121T050000000Z-a", "archive/20261121T050000003Z-c",
                                            "duplicate/20261121T050000002Z-b"}));
    restart(); // and with the cursor that was kept
    m_shelf->set(QStringLiteral("d"), "2");
    QCOMPARE(deliverAll(), QByteArrayList{"-"});
}

void FilePickupTest::takesAContentThatHasComeBack()
{
    // A state that was, was another, and is again: three things that were said.
    for (const char *content : {"1", "2", "1"}) {
        m_shelf->set(QStringLiteral("a"), content);
        QCOMPARE(deliverAll(), QByteArrayList{content});
    }
}

void FilePickupTest::passesOverWhatCameWithinTheDays()
{
    restart(30);
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "2");
    QCOMPARE(deliverAll(), (QByteArrayList{"1", "2"}));
    m_shelf->set(QStringLiteral("a"), "1"); // sent once more
    m_shelf->set(QStringLiteral("c"), "3");
    QCOMPARE(deliverAll(kNoon + 24h * 30), QByteArrayList{"3"});
    QCOMPARE(m_shelf->names().filter(QStringLiteral("duplicate/")).size(), 1);
}

void FilePickupTest::forgetsAfterTheDays()
{
    restart(30);
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "2");
    QCOMPARE(deliverAll(), (QByteArrayList{"1", "2"}));
    m_shelf->set(QStringLiteral("a"), "1");
    QCOMPARE(deliverAll(kNoon + 24h * 30 + 2s), QByteArrayList{"1"});
}

void FilePickupTest::theRefillReadsContentsAgain()
{
    restart(30);
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "1");
    m_shelf->set(QStringLiteral("c"), "2");
    QCOMPARE(deliverAll(), (QByteArrayList{"1", "-", "2"}));
    m_cursor = {};
    QCOMPARE(deliverAll(), (QByteArrayList{"1", "2"})); // and what was never read is not read now
    m_shelf->set(QStringLiteral("d"), "1");
    QCOMPARE(deliverAll(), QByteArrayList()); // the contents are known again
}

void FilePickupTest::aProducerThatRepeatsItsStateIsHealthy()
{
    m_shelf->set(QStringLiteral("a"), "1");
    QCOMPARE(deliverAll(), QByteArrayList{"1"});
    m_shelf->set(QStringLiteral("a"), "1");
    QCOMPARE(fetch().kind(), QStringLiteral("not modified")); // a success, as HTTP's 304
    QCOMPARE(fetch().kind(), QStringLiteral("nothing new"));
}

void FilePickupTest::takesNoFileWhoseSizeIsNotTheListedOne()
{
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->grows = true;
    QCOMPARE(fetch().kind(), QStringLiteral("nothing new"));
    m_shelf->grows = false;
    QCOMPARE(deliverAll(), QByteArrayList{"1x"});
}

/// Its producer puts new content under the name of a repetition while that is read.
void FilePickupTest::movesNothingThatItHasNotRead()
{
    QVERIFY(m_connector->keepsWhatWaits());
    m_shelf->set(QStringLiteral("a"), "1");
    QCOMPARE(deliverAll(), QByteArrayList{"1"});
    m_shelf->set(QStringLiteral("b"), "1");
    m_shelf->whenRead = [this] { m_shelf->files[QStringLiteral("b")] = "new content"; };
    QCOMPARE(fetch().kind(), QStringLiteral("not modified"));
    m_shelf->whenRead = [] {};
    QCOMPARE(deliverAll(), QByteArrayList{"new content"});
}

void FilePickupTest::oneThatCannotBeReadBarsNoOther()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no right"))); // once
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "2");
    m_shelf->unreadable = QStringLiteral("a");
    const Fetched fetched = fetch();
    QCOMPARE(fetched.bytes(), QByteArray("2"));
    commit(fetched);
    QCOMPARE(fetch().kind(), toString(ErrorCode::Http)); // it is told once nothing else waits
    m_shelf->unreadable.clear();
    QCOMPARE(deliverAll(), QByteArrayList{"1"});
}

/// A time that our clock has not reached tells no age.
void FilePickupTest::looksTwiceWithinAFetchAtATimeAhead()
{
    restart(0, 50ms);
    m_shelf->modified = kNoon + 1h;
    m_shelf->set(QStringLiteral("a"), "1");
    const Fetched fetched = fetch();
    QCOMPARE(fetched.bytes(), QByteArray("1"));
    QCOMPARE(m_shelf->looks, 2);
}

/// With a clock that stands still (--at) as well.
void FilePickupTest::waitsOnceForFilesThatStandStillTogether()
{
    restart(0, 50ms);
    m_shelf->modified = kNoon + 1h;
    m_shelf->set(QStringLiteral("a"), "1");
    m_shelf->set(QStringLiteral("b"), "2");
    commit(fetch());
    QCOMPARE(fetch().bytes(), QByteArray("2"));
    QCOMPARE(m_shelf->looks, 4); // two for the first file, one before it is moved, and one for the second
}

void FilePickupTest::remembersNoMoreThanItMay()
{
    DeliveryMemory memory;
    const std::size_t most = DeliveryMemory::kMostContents;
    for (std::size_t i = 0; i <= most; ++i)
        memory.add({QString::number(i), QStringLiteral("a"), positionAt(kNoon)}, kNoon, 30);
    memory = DeliveryMemory::fromText(memory.toText());
    QVERIFY(!memory.earlier(QStringLiteral("0"), kNoon, 30));
    QVERIFY(memory.earlier(QStringLiteral("1"), kNoon, 30));
    QVERIFY(memory.isLast(*memory.earlier(QString::number(most), kNoon, 30)));
    QVERIFY(!DeliveryMemory::fromText(QStringLiteral("\"v1\"")).earlier(QStringLiteral("1"), kNoon, 30));
}

QTEST_GUILESS_MAIN(FilePickupTest)
#include "tst_file_pickup.moc"
