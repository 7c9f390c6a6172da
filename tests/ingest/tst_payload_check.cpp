// SPDX-License-Identifier: GPL-3.0-or-later
// Values held against those of their own series: jumps, counters, rows that contradict each other.
#include "tests/ingest/checked_source.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

FeedDefinition levels(std::optional<double> step, std::optional<double> perHour = {})
{
    FeedDefinition feed = stations();
    feed.fields[2].steps.maxStep = step;
    feed.fields[2].steps.maxPerHour = perHour;
    return feed;
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
    void tellsThatOneOfSeveralStandsForTheHour();
    void measuresTheRateFromHourToHour();
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
    QCOMPARE(air.send({row("09:00", 12), row("09:00", 15)}), QStringLiteral("09:00 12, 09:00 15"));
    QCOMPARE(air.remarks(), QString());
}

// Readings of single moments, of which a measure by hours keeps the last.
void PayloadCheckTest::tellsThatOneOfSeveralStandsForTheHour()
{
    FeedDefinition mean = stations();
    mean.observations.front().measure = MeasureId(text("air.hour"));
    Source air(mean);
    QCOMPARE(air.send({row("09:00", 10), row("09:50", 40), row("10:00", 9), row("09:10", 10)}),
             QStringLiteral("09:00 10, 09:00 40, 10:00 9, 09:00 10"));
    QCOMPARE(air.remarks(), QStringLiteral("contradiction value 2"));
    QVERIFY2(air.sentence().contains(QStringLiteral("The last row stands")), qPrintable(air.sentence()));
    QVERIFY2(air.sentence().contains(QStringLiteral("40 → 10")), qPrintable(air.sentence()));
    QCOMPARE(air.send({row("11:00", 10), row("11:10", 10), row("12:50", 9)}),
             QStringLiteral("11:00 10, 11:00 10, 12:00 9"));
    QCOMPARE(air.remarks(), QString()); // they say the same
}

// Five an hour: within one no time has passed, and each is held against the hour before.
void PayloadCheckTest::measuresTheRateFromHourToHour()
{
    FeedDefinition mean = levels({}, 5);
    mean.observations.front().measure = MeasureId(text("air.hour"));
    Source air(mean);
    QCOMPARE(air.send({row("09:00", 20.0), row("09:10", 20.1), row("09:50", 20.5)}),
             QStringLiteral("09:00 20, 09:00 20.1, 09:00 20.5"));
    QVERIFY(!air.remarks().contains(QStringLiteral("jump")));
    QCOMPARE(air.send({row("10:00", 21), row("10:10", 24), row("10:20", 30), row("11:50", 31)}),
             QStringLiteral("10:00 21, 10:00 24, 10:00 30?, 11:00 31"));
    QVERIFY2(air.sentence().contains(QStringLiteral("20.5 → 30")), qPrintable(air.sentence()));
    QCOMPARE(air.send({row("12:00", 35), row("12:10", 37)}), QStringLiteral("12:00 35, 12:00 37?"));
}

QTEST_GUILESS_MAIN(PayloadCheckTest)
#include "tst_payload_check.moc"
