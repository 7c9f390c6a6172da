// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"
#include "tests/store/kept_payloads.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kReceived = at("2026-11-21T11:44:00Z");
const FeedId kAir(QStringLiteral("air"));
const FeedId kRain(QStringLiteral("rain"));
const QHash<FeedId, PayloadRule> kRules{{kAir, {7, true}}, {kRain, {60, true}}};

} // namespace

class PayloadSweeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_cache = std::make_unique<CacheFixture>();
        m_cache->writer->keepPayloads(folder());
        m_cache->writer->sweepPayloads(kRules);
    }
    void cleanup() { QDir(folder()).removeRecursively(); }

    void removesWhatIsPastItsDays();
    void theSameBytesAgainRenewTheirAge();
    void anOrphanStaysForADay();
    void removesWhatACutOffWriteHasLeft();
    void leavesFilesOfOthersAlone();
    void aClockThatJumpsAheadRemovesNothing();
    void sweepsManyFilesInShortSteps();
    void rawBytesGoOnceTheirFeedCarriesPersonalData();
    void knowsFeedsThatAreAlikeInManyLetters();

private:
    QString folder() const { return m_cache->path() + QStringLiteral("-payloads"); }
    void bring(const char *run, const char *bytes, Instant received, const char *feed = "air")
    {
        BatchBuilder batch(run, "2026-11-21T11:44:00Z", feed);
        batch.batch().received = received;
        batch.batch().payload = std::make_shared<const KeptPayload>(rawPayload({bytes}, feed));
        batch.batch().payloadHash = batch.batch().payload->head.hash;
        IOC_VERIFY(m_cache->writer->commit(batch));
    }
    /// A pass of its own, from the first file to the last.
    void sweep(Instant now, const QHash<FeedId, PayloadRule> &rules = kRules)
    {
        auto database = Database::open(m_cache->path(), Database::Access::ReadOnly);
        IOC_VERIFY(database);
        PayloadSweeper sweeper(*database, PayloadStore(folder()), rules);
        for (bool more = true; more;) {
            const auto step = sweeper.step(now, 3ms);
            IOC_VERIFY(step);
            more = *step;
        }
    }
    QStringList files() const
    {
        QStringList names;
        QDirIterator all(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            names.push_back(QFileInfo(all.next()).fileName());
        names.sort();
        return names;
    }
    QStringList nameOf(const char *bytes, const char *feed = "air") const
    {
        return {QString::fromLatin1(contentHash(bytes)) + QLatin1Char('.') + QString::fromLatin1(feed) +
                QStringLiteral(".zst")};
    }

    std::unique_ptr<CacheFixture> m_cache;
};

/// Seven days for air: what came on the 21st is there on the 28th at 11:43 and gone a minute later.
void PayloadSweeperTest::removesWhatIsPastItsDays()
{
    bring("r1", "a", kReceived);
    bring("r2", "b", kReceived + 7 * 24h);
    sweep(kReceived + 7 * 24h - 1min);
    QCOMPARE(files().size(), 2);
    m_cache->forgetOldRuns(kReceived + 7 * 24h);
    QCOMPARE(files(), nameOf("b"));
}

void PayloadSweeperTest::theSameBytesAgainRenewTheirAge()
{
    bring("r1", "a", kReceived);
    bring("r2", "a", kReceived + 6 * 24h);
    sweep(kReceived + 8 * 24h);
    QCOMPARE(files(), nameOf("a"));
}

void PayloadSweeperTest::anOrphanStaysForADay()
{
    const KeptPayload orphan = rawPayload({"never committed"});
    IOC_VERIFY(PayloadStore(folder()).keep(orphan));
    QFile file(PayloadStore(folder()).fileOf(orphan.head.feed, orphan.head.hash));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(toMillis(kReceived)), QFileDevice::FileModificationTime));
    file.close();
    bring("r1", "a", kReceived + 24h);
    sweep(kReceived + 24h - 1min);
    QCOMPARE(files().size(), 2);
    sweep(kReceived + 24h);
    QCOMPARE(files(), nameOf("a"));
}

void PayloadSweeperTest::removesWhatACutOffWriteHasLeft()
{
    bring("r1", "a", kReceived);
    const QString path = PayloadStore(folder()).fileOf(FeedId(QStringLiteral("air")), contentHash("a"));
    QVERIFY(QFile::copy(path, path + QStringLiteral(".new")));
    sweep(kReceived);
    QCOMPARE(files(), nameOf("a"));
}

void PayloadSweeperTest::leavesFilesOfOthersAlone()
{
    bring("r1", "a", kReceived);
    QFile note(QFileInfo(PayloadStore(folder()).fileOf(FeedId(QStringLiteral("air")), contentHash("a"))).path() +
               QStringLiteral("/note.txt"));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.close();
    sweep(kReceived + 400 * 24h);
    QVERIFY(files().contains(QStringLiteral("note.txt")));
}

void PayloadSweeperTest::aClockThatJumpsAheadRemovesNothing()
{
    bring("r1", "a", kReceived);
    bring("r2", "b", kReceived + 1h);
    m_cache->forgetOldRuns(kReceived + 3650 * 24h); // with all other upkeep
    QCOMPARE(files().size(), 2);
}

/// No step touches the database or the disk for long: each does at least one file and then looks at the time.
void PayloadSweeperTest::sweepsManyFilesInShortSteps()
{
    for (int i = 0; i < 40; ++i)
        bring(qPrintable(QStringLiteral("r%1").arg(i)), qPrintable(QString::number(i)), kReceived);
    bring("last", "kept", kReceived + 8 * 24h);
    auto database = Database::open(m_cache->path(), Database::Access::ReadOnly);
    IOC_VERIFY(database);
    PayloadSweeper sweeper(*database, PayloadStore(folder()), kRules);
    int steps = 1;
    for (; *sweeper.step(kReceived + 8 * 24h, 1us); ++steps) {
        QVERIFY(sweeper.wanted(kReceived + 8 * 24h));
    }
    QVERIFY2(steps > 10, qPrintable(QString::number(steps)));
    QCOMPARE(files(), nameOf("kept"));
    QVERIFY(!sweeper.wanted(kReceived + 8 * 24h + 59min));
    QVERIFY(sweeper.wanted(kReceived + 8 * 24h + 1h));
}

void PayloadSweeperTest::rawBytesGoOnceTheirFeedCarriesPersonalData()
{
    bring("r1", "a", kReceived);
    bring("r2", "a", kReceived, "rain");
    KeptPayload redacted = rawPayload({"b"});
    redacted.head.body = PayloadHead::Body::Redacted;
    BatchBuilder batch("r3");
    batch.batch().payload = std::make_shared<const KeptPayload>(redacted);
    batch.batch().payloadHash = redacted.head.hash;
    IOC_VERIFY(m_cache->writer->commit(batch));
    sweep(kReceived, {{kAir, {7, false}}, {kRain, {60, true}}});
    QStringList left = nameOf("a", "rain") + nameOf("b");
    left.sort();
    QCOMPARE(files(), left);
}

/// Two days for the one, twenty for the other, which brought the same; the third is no feed of the pack any more.
void PayloadSweeperTest::knowsFeedsThatAreAlikeInManyLetters()
{
    const QByteArray alike(64, 'k');
    const QHash<FeedId, PayloadRule> rules{{FeedId(QString::fromLatin1(QByteArray(alike + "-a"))), {2, true}},
                                           {FeedId(QString::fromLatin1(QByteArray(alike + "-b"))), {20, true}}};
    bring("r1", "a", kReceived, QByteArray(alike + "-a").constData());
    bring("r2", "a", kReceived, QByteArray(alike + "-b").constData());
    bring("r3", "a", kReceived, QByteArray(alike + "-c").constData());
    bring("r4", "now", kReceived + 30 * 24h);
    QCOMPARE(files().size(), 4);
    sweep(kReceived + 3 * 24h, rules);
    QCOMPARE(files().size(), 3);
    sweep(kReceived + 21 * 24h, rules);
    QCOMPARE(files().size(), 2);
    sweep(kReceived + 31 * 24h, rules);
    QCOMPARE(files(), nameOf("now"));
}

QTEST_GUILESS_MAIN(PayloadSweeperTest)
#include "tst_payload_sweeper.moc"
