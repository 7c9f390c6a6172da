// SPDX-License-Identifier: GPL-3.0-or-later
// What is new of a feed's records: all at first, then what came since.
#include "core/engine/record_news.h"
#include "tests/store/cache_fixture.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kAir(QStringLiteral("air"));

/// "H1=open H2=-", in the order in which they were given.
QString told(RecordNews &news, CacheFixture &cache, Instant now, std::optional<Instant> known = {})
{
    QStringList lines;
    auto reader = cache.reader();
    const auto read = news.read(reader.records(), now, known, [&](const FeedId &, const StoredRecords &records) {
        const int state = positionOf(records.fields, QStringLiteral("state"));
        for (const StoredRecord &record : records.rows)
            lines.push_back(record.key + QLatin1Char('=') + textAt(record, state));
    });
    return read ? lines.join(QLatin1Char(' ')) : read.error().message;
}

const Instant kNoon = ioc::test::at("2026-11-21T12:00:00Z");

} // namespace

class RecordNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_cache = std::make_unique<CacheFixture>();
        commit("r1", "2026-11-20T08:00:00Z", "H1", "open");
        commit("r2", "2026-11-21T11:30:00Z", "H2", "open");
    }

    void givesAllAtFirstAndThenWhatIsNew()
    {
        RecordNews news;
        news.follow(kAir, std::nullopt);
        QCOMPARE(told(news, *m_cache, kNoon), QStringLiteral("H1=open H2=open"));
        QCOMPARE(told(news, *m_cache, kNoon), QString()); // nothing was noted
        commit("r3", "2026-11-21T13:00:00Z", "H3", "open");
        commit("r4", "2026-11-21T13:05:00Z", "H1", "closed");
        news.note(kAir);
        // What came within an hour before the newest is given again, for the clock may have been set back.
        QCOMPARE(told(news, *m_cache, kNoon + 2h), QStringLiteral("H2=open H3=open H1=closed"));
        news.noteAll();
        QCOMPARE(told(news, *m_cache, kNoon + 2h), QStringLiteral("H3=open H1=closed"));
    }

    void givesAllAgainWhenItBeginsAgain()
    {
        RecordNews news;
        news.follow(kAir, std::nullopt);
        QCOMPARE(told(news, *m_cache, kNoon), QStringLiteral("H1=open H2=open"));
        news.beginAgain();
        QCOMPARE(told(news, *m_cache, kNoon), QStringLiteral("H1=open H2=open"));
        QCOMPARE(told(news, *m_cache, kNoon), QString());
    }

    void looksBackAsFarAsItIsTold()
    {
        RecordNews news;
        news.follow(kAir, 10min); // and an hour, for clocks that are set back
        QCOMPARE(told(news, *m_cache, kNoon), QStringLiteral("H2=open"));
        RecordNews both;
        both.follow(kAir, 10min);
        both.follow(kAir, 30h);
        QCOMPARE(told(both, *m_cache, kNoon), QStringLiteral("H1=open H2=open"));
    }

    void givesWhatHadComeByThen()
    {
        RecordNews news;
        news.follow(kAir, std::nullopt);
        QCOMPARE(told(news, *m_cache, kNoon, kNoon - 2h), QStringLiteral("H1=open"));
    }

    void losesNothingWhenTheClockIsSetBack()
    {
        RecordNews news;
        news.follow(kAir, std::nullopt);
        QCOMPARE(told(news, *m_cache, kNoon), QStringLiteral("H1=open H2=open"));
        commit("r3", "2026-11-21T11:00:00Z", "H3", "open"); // half an hour before the newest
        news.note(kAir);
        QCOMPARE(told(news, *m_cache, kNoon - 59min), QStringLiteral("H3=open H2=open"));
    }

    /// "aaa" comes before "air".
    void oneFeedThatCannotBeReadHidesNoOther()
    {
        BatchBuilder batch("r3", "2026-11-21T11:40:00Z", "aaa");
        IOC_VERIFY(m_cache->writer->commit(batch.record("A1", "2026-11-21T11:40:00Z", "open")));
        RecordNews news;
        news.follow(FeedId(QStringLiteral("aaa")), std::nullopt);
        news.follow(kAir, std::nullopt);
        auto database = Database::open(m_cache->path(), Database::Access::ReadWrite);
        IOC_VERIFY(database->execute("ALTER TABLE record_2 RENAME TO gone"));
        QStringList keys;
        const auto sink = [&keys](const FeedId &, const StoredRecords &records) {
            for (const StoredRecord &record : records.rows)
                keys.push_back(record.key);
        };
        {
            auto reader = m_cache->reader();
            QVERIFY(!news.read(reader.records(), kNoon, {}, sink));
        }
        QCOMPARE(keys, (QStringList{QStringLiteral("H1"), QStringLiteral("H2")}));
        IOC_VERIFY(database->execute("ALTER TABLE gone RENAME TO record_2"));
        auto reader = m_cache->reader();
        IOC_VERIFY(news.read(reader.records(), kNoon, {}, sink)); // it stayed noted
        QCOMPARE(keys.last(), QStringLiteral("A1"));
    }

    void takesAFeedWithoutRecordsForNone()
    {
        RecordNews news;
        news.follow(FeedId(QStringLiteral("never")), std::nullopt);
        QCOMPARE(told(news, *m_cache, kNoon), QString());
    }

    void readsValuesByWhatTheyAre()
    {
        StoredRecord record;
        record.values = {std::int64_t(5), 2.5, std::string("x"), std::monostate()};
        QVERIFY(numberAt(record, 0) == 5 && numberAt(record, 1) == 2.5);
        QVERIFY(!numberAt(record, 2) && !numberAt(record, 3) && !numberAt(record, 4) && !numberAt(record, -1));
        QVERIFY(timeAt(record, 0) == fromMillis(5) && !timeAt(record, 1));
        QCOMPARE(textAt(record, 2), QStringLiteral("x"));
        QCOMPARE(textAt(record, 0), QString());
    }

private:
    void commit(const char *run, const char *received, const char *key, const char *state)
    {
        BatchBuilder batch(run, received);
        IOC_VERIFY(m_cache->writer->commit(batch.record(key, received, state)));
    }

    std::unique_ptr<CacheFixture> m_cache;
};

QTEST_GUILESS_MAIN(RecordNewsTest)
#include "tst_record_news.moc"
