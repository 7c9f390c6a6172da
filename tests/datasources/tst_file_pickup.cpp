// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold wherever files are picked up, with a place that plays faults.
#include "datasources/connectors/files/file_connector.h"
#include "tests/datasources/fetch.h"

#include <QRegularExpression>
#include <QTimer>

#include <condition_variable>
#include <mutex>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");

/// Files that a test sets. Outlives the places on it.
struct Shelf
{
    std::mutex mutex;
    std::condition_variable changed;
    std::map<QString, QByteArray> files; ///< with archive/… and the like
    bool hangs = false;
    QString unreadable;                     ///< a file that may not be read
    bool isFixed = false;                   ///< no file can be moved
    std::function<void()> whenRead = [] {}; ///< with the mutex held
    int looks = 0;
    Instant modified = kNoon - 1h; ///< of every file
    bool grows = false;            ///< a byte is added to each file at each read
    int hanging = 0;

    void set(const QString &name, const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        files[name] = bytes;
    }
    void setHangs(bool hang)
    {
        const std::lock_guard lock(mutex);
        hangs = hang;
        changed.notify_all();
    }
    QStringList names()
    {
        const std::lock_guard lock(mutex);
        QStringList names;
        for (const auto &[name, bytes] : files)
            names.push_back(name);
        return names;
    }
};

class ShelfPlace final : public FilePlace
{
public:
    explicit ShelfPlace(std::shared_ptr<Shelf> shelf)
        : m_shelf(std::move(shelf))
    {
    }

    Result<std::vector<PlacedFile>> list(const QString &below, const QString &, const BlockingCall &) override
    {
        std::unique_lock lock(m_shelf->mutex);
        ++m_shelf->hanging;
        m_shelf->changed.wait(lock, [this] { return !m_shelf->hangs; }); // whatever the deadline says
        --m_shelf->hanging;
        std::vector<PlacedFile> files;
        for (const auto &[name, bytes] : m_shelf->files) {
            const QString folder = name.section(QLatin1Char('/'), 0, -2);
            if (folder == below)
                files.push_back(
                    {name.section(QLatin1Char('/'), -1), bytes.size(), m_shelf->modified, QStringLiteral("t")});
        }
        if (below.isEmpty())
            ++m_shelf->looks;
        return files;
    }
    Result<QByteArray> read(const QString &name, qint64, const BlockingCall &) override
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (name == m_shelf->unreadable)
            return Error{ErrorCode::Http, QStringLiteral("no right")};
        if (m_shelf->grows)
            m_shelf->files[name] += 'x';
        const QByteArray bytes = m_shelf->files[name];
        m_shelf->whenRead();
        return bytes;
    }
    Result<void> move(const QString &from, const QString &to, const BlockingCall &) override
    {
        const std::lock_guard lock(m_shelf->mutex);
        if (m_shelf->isFixed)
            return Error{ErrorCode::Permission, QStringLiteral("fixed")};
        if (m_shelf->files.count(to) > 0)
            return Error{ErrorCode::Io, QStringLiteral("there is one")};
        m_shelf->files[to] = m_shelf->files[from];
        m_shelf->files.erase(from);
        return {};
    }
    bool clockIsOurs() const override { return true; }

private:
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace

class FilePickupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void readsWhatCannotBeMovedOnce();
    void takesAnotherFileUnderTheNameOfOneThatWasMovedLate();
    void theRefillReadsAgainWhatCouldNotBeMoved();

private:
    void restart(int duplicateDays = 0, Milliseconds stable = 0ms);
    Fetched fetch(Instant now = kNoon);
    void commit(const Fetched &fetched);
    QByteArrayList deliverAll(Instant now = kNoon);

    std::unique_ptr<BlockingPool> m_pool;
    std::shared_ptr<Shelf> m_shelf;
    std::unique_ptr<FileConnector> m_connector;
    FeedCursor m_cursor;
};

void FilePickupTest::init()
{
    failOnAnyWarning();
    m_pool = std::make_unique<BlockingPool>(BlockingPool::Limits{8, 16, 2, 300ms});
    m_shelf = std::make_shared<Shelf>();
    m_cursor = {};
    restart();
}

void FilePickupTest::cleanup()
{
    m_connector.reset();
    m_pool.reset();
}

void FilePickupTest::restart(int duplicateDays, Milliseconds stable)
{
    PickupSettings settings;
    settings.feed = FeedId(QStringLiteral("air"));
    settings.pattern = QStringLiteral("*");
    settings.stable = stable;
    settings.maxBytes = 1000;
    settings.duplicateDays = duplicateDays;
    m_connector = std::make_unique<FileConnector>(
        settings.feed, 500ms,
        [settings, shelf = m_shelf] {
            return std::make_unique<FilePickup>(settings, std::make_unique<ShelfPlace>(shelf));
        },
        *m_pool);
}

Fetched FilePickupTest::fetch(Instant now)
{
    Fetched fetched;
    start(*m_connector, fetched, {QStringLiteral("run-1"), m_cursor, {}, now});
    if (!QTest::qWaitFor([&] { return fetched.times > 0; }))
        qFatal("no call back");
    return fetched;
}

void FilePickupTest::commit(const Fetched &fetched)
{
    m_cursor = fetched.payload()->cursor;
    m_connector->settled(Settlement::Committed);
}

QByteArrayList FilePickupTest::deliverAll(Instant now)
{
    QByteArrayList delivered;
    for (Fetched fetched = fetch(now); fetched.kind() != QStringLiteral("nothing new"); fetched = fetch(now)) {
        delivered.push_back(fetched.payload() ? fetched.bytes() : "-");
        if (fetched.payload())
            commit(fetched);
    }
    return delivered;
}

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

/// Nor does it come again later, with values that others have replaced since.
void FilePickupTest::readsWhatCannotBeMovedOnce()
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

void FilePickupTest::takesAnotherFileUnderTheNameOfOneThatWasMovedLate()
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
void FilePickupTest::theRefillReadsAgainWhatCouldNotBeMoved()
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

QTEST_GUILESS_MAIN(FilePickupTest)
#include "tst_file_pickup.moc"
