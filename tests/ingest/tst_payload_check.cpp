// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/feed_memory.h"
#include "core/ingest/pipeline.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/ingest/feed_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// Stations of the province.
FeedDefinition stations()
{
    FeedDefinition feed = airFeed();
    feed.observations.front().unit.clear();
    return feed;
}

/// A feed of one measure whose payloads come one after the other, each with the memory of those before.
class Source
{
public:
    explicit Source(FeedDefinition definition)
        : m_feed(std::move(definition))
    {
    }

    /// What became of the rows: "09:00 12" with the times of 21 November 2026 in Vietnam, and "?" where it is suspect.
    QString send(const QByteArrayList &rows, Milliseconds after = 1min)
    {
        m_now += after;
        Payload payload;
        payload.received = m_now;
        payload.bytes = '[' + rows.join(',') + ']';
        JsonDecoder decoder{QString()};
        QStringList told;
        m_remarks.clear();
        const auto done = runPipeline(*m_feed.compiled, decoder, payload, m_memory, [&](Batch &&part) {
            for (const Observation &one : part.observations)
                told.push_back(QStringLiteral("%1 %2%3").arg(
                    vietnam().time(one.at).toString(QStringLiteral("HH:mm")), QString::number(one.value),
                    one.quality == Quality::Suspect ? QStringLiteral("?") : QString()));
            m_remarks = part.remarks;
            m_failed = part.failure.has_value();
            if (part.last && !part.failure)
                m_memory = part.cursor.memory;
            return true;
        });
        return done ? told.join(QStringLiteral(", ")) : done.error().message;
    }

    /// "jump value 2": kind, field and how many.
    QString remarks() const
    {
        QStringList list;
        for (const FeedRemark &remark : m_remarks)
            list.push_back(QStringLiteral("%1 %2 %3").arg(toString(remark.kind), remark.field).arg(remark.count));
        return list.join(QStringLiteral(", "));
    }
    QString sentence() const { return m_remarks.empty() ? QString() : m_remarks.front().text; }
    bool failed() const { return m_failed; }
    QByteArray memory() const { return m_memory; }

private:
    FeedFixture m_feed;
    QByteArray m_memory;
    Instant m_now = at("2026-11-21T11:44:00Z");
    std::vector<FeedRemark> m_remarks;
    bool m_failed = false;
};

QByteArray row(const char *time, double value, const char *station = "KK1")
{
    return QByteArray(R"({"station":")") + station + R"(","at":"2026-11-21T)" + time + R"(:00+07:00","value":)" +
           QByteArray::number(value) + '}';
}

FeedDefinition levels(std::optional<double> step, std::optional<double> perHour = {})
{
    FeedDefinition feed = stations();
    feed.fields[2].steps.maxStep = step;
    feed.fields[2].steps.maxPerHour = perHour;
    return feed;
}

FeedDefinition counter()
{
    FeedDefinition feed = stations();
    feed.fields[2].steps.counter = true;
    feed.observations.front().measure = MeasureId(text("traffic.passed"));
    return feed;
}

QByteArrayList many(int rows, const std::function<QByteArray(int)> &one)
{
    QByteArrayList list;
    for (int i = 0; i < rows; ++i)
        list.push_back(one(i));
    return list;
}

QByteArray at(int i, const QByteArray &rest)
{
    return R"({"station":"KK)" + QByteArray::number(i) + R"(","at":"2026-11-21T09:00:00+07:00",)" + rest + '}';
}

} // namespace

class PayloadCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void marksAJumpOnceAndTakesWhatStays();
    void measuresTheRateByTheTimeBetween();
    void keepsAJumpSuspectThatComesAgain();
    void comparesEachSeriesWithItself();
    void makesIncreasesOfACounter();
    void takesACounterInAnyOrderOfRows();
    void marksTheIncreaseOverAReset();
    void countsNothingTwice();
    void tellsNoLateReadingsOfRowsThatComeAgainWithTheNextPage();
    void addsUpToTheLastReading();
    void marksRowsThatContradictEachOther();
    void takesTheSameTwiceForOnce();
    void letsHourlyMeansBeToldOften();
    void tellsAFieldThatIsGoneAndWhatIsNew();
    void tellsAFieldOfAnotherType();
    void doubtsNumbersOfAnotherScale_data();
    void doubtsNumbersOfAnotherScale();
    void tellsTheDriftUntilItIsMended();
    void tellsADriftThoughNothingFits();
    void doubtsAnotherScaleOfRowsThatComeOneByOne();
    void tellsAFieldThatIsGoneFromRowsThatComeOneByOne();
    void tellsAnotherTypeOfRowsThatComeOneByOne();
    void learnsNothingOfTheFirstRowsOfAChange();
    void missesNothingThatComesNowAndThen();
    void readsTheMemoryOfAnOlderProgram();
    void readsDamagedMemoriesAsNone();
};

// A river at 2.0 m that may rise 0.5 m from one value to the next: 3.0 is a jump, 3.1 after it is none.
void PayloadCheckTest::marksAJumpOnceAndTakesWhatStays()
{
    Source river(levels(0.5));
    QCOMPARE(river.send({row("09:00", 2.0), row("09:10", 2.5)}), QStringLiteral("09:00 2, 09:10 2.5"));
    QCOMPARE(river.remarks(), QString());
    QCOMPARE(river.send({row("09:20", 3.5)}), QStringLiteral("09:20 3.5?"));
    QCOMPARE(river.remarks(), QStringLiteral("jump value 1"));
    QVERIFY2(river.sentence().contains(QStringLiteral("2.5 → 3.5")), qPrintable(river.sentence()));
    QCOMPARE(river.send({row("09:30", 3.6)}), QStringLiteral("09:30 3.6"));
    QCOMPARE(river.send({row("09:40", 2.0), row("09:50", 2.0)}), QStringLiteral("09:40 2?, 09:50 2"));
}

// 0.3 m an hour: 0.05 in ten minutes, 0.6 in two hours.
void PayloadCheckTest::measuresTheRateByTheTimeBetween()
{
    Source river(levels({}, 0.3));
    QCOMPARE(river.send({row("09:00", 2.0), row("09:10", 2.04)}), QStringLiteral("09:00 2, 09:10 2.04"));
    QCOMPARE(river.send({row("09:20", 2.1)}), QStringLiteral("09:20 2.1?")); // 0.06
    QCOMPARE(river.send({row("11:20", 2.6)}), QStringLiteral("11:20 2.6"));  // 0.5
    QCOMPARE(river.send({row("13:20", 3.3)}), QStringLiteral("13:20 3.3?")); // 0.7
}

// A source that brings the whole day with every answer.
void PayloadCheckTest::keepsAJumpSuspectThatComesAgain()
{
    Source river(levels(0.5));
    river.send({row("09:00", 2.0)});
    QCOMPARE(river.send({row("09:10", 4.0)}), QStringLiteral("09:10 4?"));
    QCOMPARE(river.send({row("09:10", 4.0)}), QStringLiteral("09:10 4?"));
    QCOMPARE(river.send({row("09:00", 2.0), row("09:10", 4.0), row("09:20", 4.1)}),
             QStringLiteral("09:00 2, 09:10 4?, 09:20 4.1"));
    QCOMPARE(river.send({row("09:10", 4.0), row("09:20", 4.1)}), QStringLiteral("09:10 4?, 09:20 4.1"));
}

void PayloadCheckTest::comparesEachSeriesWithItself()
{
    Source rivers(levels(0.5));
    QCOMPARE(rivers.send({row("09:00", 2, "A"), row("09:00", 9, "B"), row("09:10", 2.1, "A"), row("09:10", 9.1, "B")}),
             QStringLiteral("09:00 2, 09:00 9, 09:10 2.1, 09:10 9.1"));
    QCOMPARE(rivers.send({row("09:20", 9.2, "A"), row("09:20", 9.2, "B")}), QStringLiteral("09:20 9.2?, 09:20 9.2"));
}

// 100, 130, 190: what passed before 9:00 is not known, then 30 and 60.
void PayloadCheckTest::makesIncreasesOfACounter()
{
    Source road(counter());
    QCOMPARE(road.send({row("09:00", 100), row("09:05", 130)}), QStringLiteral("09:05 30"));
    QCOMPARE(road.send({row("09:10", 190)}), QStringLiteral("09:10 60"));
    QCOMPARE(road.send({row("09:15", 190)}), QStringLiteral("09:15 0"));
    QCOMPARE(road.remarks(), QString());
}

void PayloadCheckTest::takesACounterInAnyOrderOfRows()
{
    Source road(counter());
    QCOMPARE(road.send({row("09:10", 190), row("09:00", 100), row("09:05", 130)}),
             QStringLiteral("09:10 60, 09:05 30"));
}

// 190, then 20: it began again and has counted 20 since (Prometheus, increase()); more may have passed before.
void PayloadCheckTest::marksTheIncreaseOverAReset()
{
    Source road(counter());
    road.send({row("09:00", 190)});
    QCOMPARE(road.send({row("09:05", 20), row("09:10", 25)}), QStringLiteral("09:05 20?, 09:10 5"));
    QCOMPARE(road.remarks(), QStringLiteral("counter_reset value 1"));
    QVERIFY2(road.sentence().contains(QStringLiteral("190 → 20")), qPrintable(road.sentence()));
}

void PayloadCheckTest::countsNothingTwice()
{
    Source road(counter());
    road.send({row("09:00", 100), row("09:05", 130)});
    const QByteArray before = road.memory();
    QCOMPARE(road.send({row("09:05", 130)}), QString());
    QCOMPARE(road.remarks(), QString());
    QCOMPARE(road.send({row("09:00", 100), row("09:05", 130)}), QString()); // the whole day once more
    QCOMPARE(road.remarks(), QStringLiteral("late_reading value 1"));
    QCOMPARE(road.send({row("09:03", 120)}), QString());
    QCOMPARE(road.send({row("09:10", 131)}), QStringLiteral("09:10 1"));
}

// A page that was cut among readings that were sent together: the next one begins with them.
void PayloadCheckTest::tellsNoLateReadingsOfRowsThatComeAgainWithTheNextPage()
{
    FeedDefinition feed = counter();
    feed.fields.push_back(field("sent", FieldType::DateTime));
    feed.watermarkField = text("sent");
    feed.pageRows = 4;
    const auto sent = [](const char *time, double value, const char *moment) -> QByteArray {
        return row(time, value).chopped(1) + ",\"sent\":\"2026-11-21T" + moment + ":00+07:00\"}";
    };
    Source road(feed);
    QCOMPARE(road.send({sent("09:00", 100, "09:30"), sent("09:01", 110, "10:00"), sent("09:02", 120, "10:00"),
                        sent("09:03", 130, "10:00")}),
             QStringLiteral("09:01 10, 09:02 10, 09:03 10"));
    QCOMPARE(road.send({sent("09:01", 110, "10:00"), sent("09:02", 120, "10:00"), sent("09:03", 130, "10:00")}),
             QString());
    QCOMPARE(road.remarks(), QString());
    QCOMPARE(road.send({sent("09:02", 120, "11:00")}), QString());
    QCOMPARE(road.remarks(), QStringLiteral("late_reading value 1"));
}

// Whatever the payloads: the increases add up to the last reading less the first.
void PayloadCheckTest::addsUpToTheLastReading()
{
    std::mt19937 random(30); // the fault's number
    for (int round = 0; round < 50; ++round) {
        Source road(counter());
        double reading = double(random() % 1000);
        const double first = reading;
        double sum = 0;
        int minute = 0;
        while (minute < 300) {
            QByteArrayList rows;
            for (int n = int(random() % 5); n >= 0 && minute < 300; --n, ++minute) {
                rows.push_back(
                    row(qPrintable(QTime(6 + minute / 60, minute % 60).toString(QStringLiteral("HH:mm"))), reading));
                reading += double(random() % 50);
            }
            std::shuffle(rows.begin(), rows.end(), random);
            const QString told = road.send(rows);
            for (const QString &one : told.split(QStringLiteral(", "), Qt::SkipEmptyParts))
                sum += one.split(QLatin1Char(' ')).at(1).toDouble();
            if (minute == 300)
                QCOMPARE(road.send({row("11:00", reading)}), QStringLiteral("11:00 %1").arg(reading - first - sum));
        }
    }
}

void PayloadCheckTest::marksRowsThatContradictEachOther()
{
    Source air(stations());
    QCOMPARE(air.send({row("09:00", 12), row("09:00", 15), row("09:10", 12)}), QStringLiteral("09:00 15?, 09:10 12"));
    QCOMPARE(air.remarks(), QStringLiteral("contradiction value 1"));
    QVERIFY2(air.sentence().contains(QStringLiteral("12 → 15")), qPrintable(air.sentence()));
    // A later payload corrects.
    QCOMPARE(air.send({row("09:00", 12)}), QStringLiteral("09:00 12"));
    // A sum of a day that comes in two rows has lost a dimension on its way.
    FeedDefinition power = stations();
    power.observations.front().measure = MeasureId(text("power.day"));
    Source grid(power);
    QCOMPARE(grid.send({row("09:00", 12, "north"), row("10:00", 15, "south")}), QStringLiteral("00:00 15?"));
}

void PayloadCheckTest::takesTheSameTwiceForOnce()
{
    Source air(stations());
    QCOMPARE(air.send({row("09:00", 12), row("09:00", 12)}), QStringLiteral("09:00 12"));
    QCOMPARE(air.remarks(), QString());
}

void PayloadCheckTest::letsHourlyMeansBeToldOften()
{
    FeedDefinition mean = stations();
    mean.observations.front().measure = MeasureId(text("air.hour"));
    Source air(mean);
    QCOMPARE(air.send({row("09:00", 12), row("09:10", 15)}), QStringLiteral("09:00 12, 09:00 15"));
}

void PayloadCheckTest::tellsAFieldThatIsGoneAndWhatIsNew()
{
    Source air(stations());
    air.send(many(20, [](int i) { return at(i, R"("value":12)"); }));
    QCOMPARE(air.remarks(), QString());
    QCOMPARE(air.send(many(5, [](int i) { return at(i, R"("gia_tri":12)"); })), QString());
    QCOMPARE(air.remarks(), QStringLiteral("field_gone value 5"));
    QVERIFY2(air.sentence().contains(QStringLiteral("“/value”")) &&
                 air.sentence().contains(QStringLiteral("“/gia_tri”")),
             qPrintable(air.sentence()));
    // Four rows without it may happen.
    air.send(many(4, [](int i) { return at(i, R"("gia_tri":12)"); }));
    QCOMPARE(air.remarks(), QString());
}

void PayloadCheckTest::tellsAFieldOfAnotherType()
{
    Source air(declared(stations()));
    air.send(many(20, [](int i) { return at(i, R"("value":12)"); }));
    QVERIFY(air.send(many(5, [](int i) { return at(i, R"("value":"12")"); })).startsWith(QStringLiteral("09:00 12,")));
    QCOMPARE(air.remarks(), QStringLiteral("type_changed value 5"));
}

void PayloadCheckTest::doubtsNumbersOfAnotherScale_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("doubted");
    QTest::newRow("the same") << 1.0 << 25 << false;
    QTest::newRow("ten times is weather") << 10.0 << 25 << false;
    QTest::newRow("µg instead of mg") << 1000.0 << 25 << true;
    QTest::newRow("the other way") << 0.001 << 25 << true;
    QTest::newRow("not yet learnt") << 1000.0 << 1 << false;
}

// Between 10 and 29, learnt for a day; then the same numbers times a factor.
void PayloadCheckTest::doubtsNumbersOfAnotherScale()
{
    QFETCH(double, factor);
    QFETCH(int, hours);
    QFETCH(bool, doubted);
    Source air(stations());
    const auto payload = [](double times) {
        return many(20, [times](int i) { return at(i, "\"value\":" + QByteArray::number((10 + i) * times)); });
    };
    air.send(payload(1));
    const QString told = air.send(payload(factor), std::chrono::hours(hours));
    QCOMPARE(told.count(QLatin1Char('?')), doubted ? 20 : 0);
    QCOMPARE(air.remarks(), doubted ? QStringLiteral("scale_changed value 20") : QString());
}

void PayloadCheckTest::tellsTheDriftUntilItIsMended()
{
    Source air(stations());
    const auto payload = [](double times) {
        return many(20, [times](int i) { return at(i, "\"value\":" + QByteArray::number((10 + i) * times)); });
    };
    air.send(payload(1));
    for (int day = 0; day < 5; ++day) {
        QCOMPARE(air.send(payload(1000), 24h).count(QLatin1Char('?')), 20);
        QCOMPARE(air.remarks(), QStringLiteral("scale_changed value 20"));
    }
    QCOMPARE(air.send(payload(1), 24h).count(QLatin1Char('?')), 0);
    QCOMPARE(air.remarks(), QString());
}

void PayloadCheckTest::tellsADriftThoughNothingFits()
{
    FeedDefinition feed = stations();
    feed.fields[2].required = true;
    Source air(feed);
    air.send(many(20, [](int i) { return at(i, R"("value":12)"); }));
    air.send(many(5, [](int i) { return at(i, R"("gia_tri":12)"); }));
    QVERIFY(air.failed());
    QCOMPARE(air.remarks(), QStringLiteral("field_gone value 5"));
}

/// A station that sends a value at a time, each minute: sixty rows, and a day later it goes on.
void sendOneByOne(Source &station, int rows, const std::function<QByteArray(int)> &one)
{
    for (int i = 0; i < rows; ++i)
        station.send({one(i)});
}

QByteArray valueOf(int i, double times = 1)
{
    return at(i % 3, "\"value\":" + QByteArray::number((10 + i % 20) * times));
}

void PayloadCheckTest::doubtsAnotherScaleOfRowsThatComeOneByOne()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    station.send({valueOf(0)}, 25h);
    QCOMPARE(station.remarks(), QString());
    int suspect = 0;
    for (int i = 0; i < 20; ++i) // µg as ng
        suspect += station.send({valueOf(i, 1000)}).endsWith(QLatin1Char('?')) ? 1 : 0;
    QVERIFY2(suspect >= 14, qPrintable(QString::number(suspect)));
    QCOMPARE(station.remarks(), QStringLiteral("scale_changed value 10"));
    sendOneByOne(station, 10, [](int i) { return valueOf(i); });
    QCOMPARE(station.remarks(), QString());
    QCOMPARE(station.send({valueOf(2)}), QStringLiteral("09:00 12"));
}

void PayloadCheckTest::tellsAFieldThatIsGoneFromRowsThatComeOneByOne()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    sendOneByOne(station, 19, [](int i) { return at(i, R"("gia_tri":12)"); });
    QCOMPARE(station.remarks(), QString());
    sendOneByOne(station, 2, [](int i) { return at(i, R"("gia_tri":12)"); });
    QCOMPARE(station.remarks(), QStringLiteral("field_gone value 20"));
    QVERIFY2(station.sentence().contains(QStringLiteral("“/gia_tri”")), qPrintable(station.sentence()));
    sendOneByOne(station, 1, [](int i) { return valueOf(i); });
    QCOMPARE(station.remarks(), QString());
}

void PayloadCheckTest::tellsAnotherTypeOfRowsThatComeOneByOne()
{
    Source station(declared(stations()));
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    sendOneByOne(station, 10, [](int i) { return at(i, R"("value":"12")"); });
    QCOMPARE(station.remarks(), QStringLiteral("type_changed value 10"));
}

// The rows before it shows, and the whole time for which it lasts.
void PayloadCheckTest::learnsNothingOfTheFirstRowsOfAChange()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    station.send({valueOf(0)}, 25h);
    for (int hour = 0; hour < 100; ++hour)
        station.send({valueOf(hour, 1000)}, 1h);
    QCOMPARE(station.remarks(), QStringLiteral("scale_changed value 10"));
    QVERIFY(station.send({valueOf(0, 1000)}).endsWith(QLatin1Char('?')));
}

void PayloadCheckTest::missesNothingThatComesNowAndThen()
{
    Source station(stations());
    for (int i = 0; i < 400; ++i) {
        station.send({i / 8 % 2 == 0 ? valueOf(i) : at(i % 3, R"("pin":3)")}, 10min);
        QCOMPARE(station.remarks(), QString());
    }
    QVERIFY(station.memory().size() < 2000);
}

// Before rows were kept that came one by one, and before pages told that some come again.
void PayloadCheckTest::readsTheMemoryOfAnOlderProgram()
{
    Source stations(counter());
    stations.send(many(200, [](int i) { return valueOf(i); }));
    stations.send({valueOf(0)});
    FeedMemory now = FeedMemory::fromBytes(stations.memory(), 4);
    now.rowsComeAgain = true;
    QCOMPARE(now.recent.rows().size(), size_t(1));
    QCborMap older = QCborValue::fromCbor(now.toBytes()).toMap();
    older.remove(QStringLiteral("recent"));
    older.remove(QStringLiteral("again"));
    QCOMPARE(older.size(), 2);
    const FeedMemory read = FeedMemory::fromBytes(older.toCborValue().toCbor(), 4);
    QVERIFY(read.recent == RecentRows());
    QVERIFY(!read.rowsComeAgain);
    QCOMPARE(now.series.entries.size(), qsizetype(3)); // stations
    QCOMPARE(read.series.entries.size(), now.series.entries.size());
    QCOMPARE(read.profile.rows(), std::int64_t(200));
    QCOMPARE(read.profile.toCbor(), now.profile.toCbor());
}

void PayloadCheckTest::readsDamagedMemoriesAsNone()
{
    Source road(counter());
    road.send({row("09:00", 100, "A"), row("09:00", 100, "B"), row("09:00", 100, "C")});
    const QByteArray memory = road.memory();
    const FeedMemory whole = FeedMemory::fromBytes(memory, 4);
    QCOMPARE(whole.series.entries.size(), qsizetype(3));
    QCOMPARE(whole.recent.rows().size(), size_t(3));
    QCOMPARE(whole.toBytes(), memory);
    QVERIFY(FeedMemory::fromBytes(memory, 5).recent == RecentRows()); // another mapping
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = memory;
        damaged[qsizetype(random() % size_t(damaged.size()))] = char(random());
        if (i % 3 == 0)
            damaged.truncate(qsizetype(random() % size_t(damaged.size())));
        const FeedMemory read = FeedMemory::fromBytes(damaged, 4);
        QVERIFY(read.series.entries.size() <= 3);
        for (const auto &entry : read.series.entries)
            QVERIFY(std::isfinite(entry.value));
        QVERIFY(read.recent.rows().size() <= RecentRows::kMost);
    }
}

QTEST_GUILESS_MAIN(PayloadCheckTest)
#include "tst_payload_check.moc"
