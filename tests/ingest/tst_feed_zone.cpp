// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that write their times in another zone than the pack's.
#include "core/domain/feed_zone.h"
#include "tests/ingest/mapped_rows.h"

using namespace ioc;
using namespace ioc::test;

namespace {

FeedDefinition feedIn(const QString &zone, FieldType type = FieldType::DateTime, const QString &format = {})
{
    FeedDefinition feed = declared(airFeed());
    if (!zone.isEmpty())
        feed.format.insert(QStringLiteral("zone"), zone);
    feed.fields[1].type = type;
    feed.fields[1].format = format;
    return feed;
}

} // namespace

class FeedZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTimesInTheDeclaredZone_data();
    void readsTimesInTheDeclaredZone();
    void keepsTheDaysOfTheProvince();
    void knowsTheZonesOfPacks();
};

void FeedZoneTest::readsTimesInTheDeclaredZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIsoTime");
    QTest::addColumn<QString>("instant");

    const auto row = [](const char *name, const char *zone, FieldType type, const char *format, const char *text,
                        bool isIsoTime, const char *instant) {
        QTest::newRow(name) << QString::fromLatin1(zone) << type << QString::fromLatin1(format)
                            << QString::fromLatin1(text) << isIsoTime << QString::fromLatin1(instant);
    };
    using enum FieldType;
    const char *dayFirst = "dd/MM/yyyy HH:mm";
    const char *newYork = "America/New_York";
    row("none: the pack's", "", DateTime, "", "2026-11-21T18:44", false, "2026-11-21T11:44:00.000Z");
    row("UTC", "UTC", DateTime, "", "2026-11-21T18:44", false, "2026-11-21T18:44:00.000Z");
    row("UTC by a format", "UTC", DateTime, dayFirst, "21/11/2026 18:44", false, "2026-11-21T18:44:00.000Z");
    row("an offset of the text goes before", "UTC", DateTime, "", "2026-11-21T18:44+07:00", false,
        "2026-11-21T11:44:00.000Z");
    row("east", "+09:00", DateTime, "", "2026-11-21 18:44:03", false, "2026-11-21T09:44:03.000Z");
    row("west by half an hour", "-03:30", DateTime, dayFirst, "21/11/2026 18:44", false, "2026-11-21T22:14:00.000Z");
    row("a name", "Asia/Tokyo", DateTime, "", "2026-11-21T18:44", false, "2026-11-21T09:44:00.000Z");
    row("summer", newYork, DateTime, "", "2026-07-01T12:00", false, "2026-07-01T16:00:00.000Z");
    // The clock went from 02:00 EST to 03:00 EDT on 8 March: 02:30 is taken as half an hour after that.
    row("in a gap", newYork, DateTime, "", "2026-03-08T02:30", false, "2026-03-08T07:30:00.000Z");
    row("in a gap, by a format", newYork, DateTime, dayFirst, "08/03/2026 02:30", false, "2026-03-08T07:30:00.000Z");
    // 01:30 came twice on 1 November: in EDT first.
    row("in a repeat", newYork, DateTime, "", "2026-11-01T01:30", false, "2026-11-01T05:30:00.000Z");
    row("after the repeat", newYork, DateTime, "", "2026-11-01T02:00", false, "2026-11-01T07:00:00.000Z");
    row("a workbook's number shown as a time", "UTC", DateTime, dayFirst, "2026-10-21T08:30:00", true,
        "2026-10-21T08:30:00.000Z");
    row("a moment without a time of day", "UTC", DateTime, "", "2026-11-21", false, "2026-11-21T00:00:00.000Z");
    // Midnight of the 21st in Tokyo is the 20th in Vietnam: a day is a day, and no moment.
    row("a day", "Asia/Tokyo", Date, "", "2026-11-21", false, "2026-11-20T17:00:00.000Z");
    row("a day by a format", "UTC", Date, "d/M/yyyy", "21/11/2026", false, "2026-11-20T17:00:00.000Z");
    row("a workbook's number shown as a day", "UTC", Date, "d/M/yyyy", "2026-11-21", true, "2026-11-20T17:00:00.000Z");
    row("seconds of 1970", "+09:00", EpochSeconds, "", "1795261443", false, "2026-11-21T11:44:03.000Z");
}

void FeedZoneTest::readsTimesInTheDeclaredZone()
{
    QFETCH(QString, zone);
    QFETCH(FieldType, type);
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(bool, isIsoTime);
    FeedFixture feed(feedIn(zone, type, format));
    const std::string content = text.toStdString();
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = content;
    cell.isIsoTime = isIsoTime;
    const auto read = feed.compiled->fields[1].read(cell);
    const auto *value = std::get_if<TypedValue>(&read);
    QVERIFY(value);
    QTEST(utc(value->time), "instant");
}

// What is counted by the day or hour goes by the clock of the province, wherever its time was written.
void FeedZoneTest::keepsTheDaysOfTheProvince()
{
    FeedDefinition definition = feedIn(QStringLiteral("UTC"));
    definition.observations[0].measure = MeasureId(text("power.day"));
    definition.observations[0].unit.clear();
    FeedFixture feed(definition);
    const auto mapped = map(feed, {{"KK1", "2026-11-20T16:59:59", "1", ""}, {"KK1", "2026-11-20T17:00:00", "2", ""}});
    QCOMPARE(observationsOf(mapped.parts[0]),
             (QStringList{text("power.day 96@2025-07-01 [] 2026-11-19T17:00:00.000Z 1"),
                          text("power.day 96@2025-07-01 [] 2026-11-20T17:00:00.000Z 2")}));
    QCOMPARE(mapped.watermark, text("2026-11-21T00:00:00+07:00"));
}

void FeedZoneTest::knowsTheZonesOfPacks()
{
    const auto offset = [](const char *name) {
        const auto zone = declaredZone(QString::fromLatin1(name));
        return zone ? zone->offsetSeconds(at("2026-11-21T11:44:00Z")) : -1;
    };
    QCOMPARE(offset("UTC"), 0);
    QCOMPARE(offset("+00:00"), 0);
    QCOMPARE(offset("+07:00"), 7 * 3600);
    QCOMPARE(offset("-03:30"), -(3 * 3600 + 1800));
    QCOMPARE(offset("+14:00"), 14 * 3600);
    QCOMPARE(offset("Asia/Ho_Chi_Minh"), 7 * 3600);
    for (const char *none : {"+15:00", "+07:60", "Mars/Base", ""})
        IOC_FAILS(declaredZone(QString::fromLatin1(none)), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(FeedZoneTest)
#include "tst_feed_zone.moc"
