// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were read and cannot be moved away.
#include "tests/datasources/file_pickup_trial.h"

#include <QRegularExpression>

using namespace ioc;
using namespace ioc::test;

class FilesLeftTest : public FilePickupTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void readsWhatCannotBeMovedOnce();
    void takesAnotherFileUnderTheNameOfOneThatWasMovedLate();
    void theRefillReadsAgainWhatCouldNotBeMoved();
};

/// Nor does it come again later, with values that others have replaced since.
void FilesLeftTest::readsWhatCannotBeMovedOnce()
{
    const auto expectWarnings = [](int count) {
        for (int i = 0; i < count; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    };
    m_shelf->isFixed = true;
    m_shelf->set(QStringLiteral("a"), "100");
    m_shelf->set(QStringLiteral("b"), "200");
    m_shelf->set(QStringLiteral("c"), "200");
    expectWarnings(3);
    QCOMPARE(deliverAll(), (QByteArrayList{"100", "200", "-"}));
    for (int start = 0; start < 2; ++start) {
        restart();
        expectWarnings(3);
        QCOMPARE(deliverAll(), (QByteArrayList{"-", "-"})); // the content that came last
    }
    restart();
    m_shelf->set(QStringLiteral("d"), "300");
    expectWarnings(4);
    QCOMPARE(fetch().kind(), QStringLiteral("not modified"));
    QCOMPARE(fetch().kind(), QStringLiteral("not modified"));
    const Fetched last = fetch();
    QCOMPARE(last.bytes(), QByteArray("300"));
    QStringList told;
    for (const QuarantinedRecord &aside : last.payload()->aside)
        told.push_back(aside.value);
    QCOMPARE(told, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    commit(last);
    QCOMPARE(deliverAll(), QByteArrayList());

    restart(); // “b” and “c” say what was said before, and are not taken for news
    expectWarnings(4);
    QCOMPARE(deliverAll(), QByteArrayList{"-"});

    m_shelf->isFixed = false;
    restart();
    QCOMPARE(deliverAll(), QByteArrayList{"-"});
    QCOMPARE(m_shelf->names(), (QStringList{"archive/20261121T050000000Z-a", "archive/20261121T050000001Z-b",
                                            "archive/20261121T050000006Z-d", "duplicate/20261121T050000000Z-c"}));
    restart();
    QCOMPARE(deliverAll(), QByteArrayList());
}

void FilesLeftTest::takesAnotherFileUnderTheNameOfOneThatWasMovedLate()
{
    m_shelf->isFixed = true;
    m_shelf->set(QStringLiteral("a"), "100");
    m_shelf->set(QStringLiteral("b"), "200");
    for (int i = 0; i < 2; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    QCOMPARE(deliverAll(), (QByteArrayList{"100", "200"}));
    m_shelf->isFixed = false;
    restart();
    QCOMPARE(deliverAll(), QByteArrayList{"-"});
    m_shelf->set(QStringLiteral("a"), "300"); // of the same size and time
    QCOMPARE(deliverAll(), QByteArrayList{"300"});
}

/// In the order in which it came, with what could.
void FilesLeftTest::theRefillReadsAgainWhatCouldNotBeMoved()
{
    m_shelf->set(QStringLiteral("m"), "1");
    QCOMPARE(deliverAll(), QByteArrayList{"1"});
    m_shelf->isFixed = true;
    m_shelf->set(QStringLiteral("b"), "2");
    for (int i = 0; i < 3; ++i)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot move")));
    QCOMPARE(deliverAll(), QByteArrayList{"2"});
    m_shelf->isFixed = false;
    m_shelf->set(QStringLiteral("c"), "3");
    QCOMPARE(deliverAll(), QByteArrayList{"3"});
    m_shelf->isFixed = true;
    m_cursor = {};
    const Fetched first = fetch();
    QCOMPARE(first.bytes(), QByteArray("1"));
    commit(first);
    QCOMPARE(deliverAll(), (QByteArrayList{"2", "3"}));
    const FeedCursor end = m_cursor;
    QCOMPARE(deliverAll(), QByteArrayList());
    // A crash between the two: what the cursor tells of it is no commit.
    m_cursor = first.payload()->cursor;
    restart();
    QCOMPARE(deliverAll(), (QByteArrayList{"2", "3"}));
    m_cursor = end;
    restart();
    QCOMPARE(deliverAll(), QByteArrayList());
}

QTEST_GUILESS_MAIN(FilesLeftTest)
#include "tst_files_left.moc"
