// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds whose rows say where something is.
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/pack/place_feed.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class PlaceFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsAFeedOfPlaces();
    void tellsWhatDoesNotGoTogether_data();
    void tellsWhatDoesNotGoTogether();
    void wantsBoundaries();

private:
    static QString problemsOf(const PackCopy &pack)
    {
        QStringList lines;
        for (const PackProblem &problem : readPack(pack.path()).problems)
            lines.push_back(toString(problem));
        return lines.join(QLatin1Char('\n'));
    }
};

void PlaceFeedTest::readsAFeedOfPlaces()
{
    PackCopy pack;
    pack.add(QStringLiteral("feeds/incidents.json"), kFeed);
    const PackReading reading = readPack(pack.path());
    QVERIFY2(reading.pack, qPrintable(problemsOf(pack)));
    const FeedDefinition *feed = reading.pack->feed(FeedId(QStringLiteral("incidents")));
    QVERIFY(feed);
    QVERIFY(feed->fields[0].ofSpan == SpanMoment::End);
    QVERIFY(!feed->fields[1].ofSpan);
    QCOMPARE(feed->fields[5].source, QString(kPlaceSource));
    QCOMPARE(feed->fields[5].longitudeField, QStringLiteral("lon"));
    QCOMPARE(feed->fields[5].latitudeField, QStringLiteral("lat"));
}

void PlaceFeedTest::tellsWhatDoesNotGoTogether_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *before, const char *after, const char *part) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(part);
    };
    row("what no geometry has", "@lon", "@height", "“@height” is nothing that a geometry has");
    row("no pointer", "\"/id\"", "\"id\"", "“id” is no JSON Pointer");
    row("a place without fields", ", \"place\": { \"lon\": \"lon\", \"lat\": \"lat\" }", "",
        "it is a unit with “place”");
    row("a place that is a text", "\"commune\", \"type\": \"unit\"", "\"commune\", \"type\": \"text\"",
        "it is a unit with “place”");
    row("half a place", ", \"lat\": \"lat\" }", " }", "lat");
    row("of a field that is not there", "\"lon\": \"lon\"", "\"lon\": \"x\"", "No field of this feed is called “x”");
    row("of a text", "\"lon\": \"lon\"", "\"lon\": \"station\"", "“station” has a type that cannot stand here");
    row("of no day", "\"unit_codes\": { \"at_field\": \"at\" },", "", "must say of which day");
    row("a span of a number", "\"value\", \"type\": \"number\"", "\"value\", \"type\": \"number\", \"span\": \"begin\"",
        "no date or datetime");
}

void PlaceFeedTest::tellsWhatDoesNotGoTogether()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, part);
    QVERIFY(kFeed.contains(before));
    PackCopy pack;
    pack.add(QStringLiteral("feeds/incidents.json"), QByteArray(kFeed).replace(before, after));
    const QString problems = problemsOf(pack);
    QVERIFY2(problems.contains(QStringLiteral("feeds/incidents.json")) && problems.contains(part),
             qPrintable(problems));
}

void PlaceFeedTest::wantsBoundaries()
{
    PackCopy pack;
    pack.add(QStringLiteral("feeds/incidents.json"), kFeed);
    pack.remove(QStringLiteral("boundaries/2025-07-01.geojson"));
    QVERIFY2(problemsOf(pack).contains(QStringLiteral("the pack has no boundaries")), qPrintable(problemsOf(pack)));
}

QTEST_GUILESS_MAIN(PlaceFeedTest)
#include "tst_place_feed.moc"
