// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kFeed = QStringLiteral("feeds/air.json");

/// The pack, its feed bringing PM2.5 in `unit`.
PackReading readIn(const char *unit)
{
    PackCopy copy;
    copy.replace(kFeed, QStringLiteral("\"min\": 0"),
                 QStringLiteral("\"unit\": \"%1\", \"min\": 0").arg(QString::fromUtf8(unit)));
    return readPack(copy.path());
}

const FeedDefinition &airOf(const PackReading &reading)
{
    return *reading.pack->feed(FeedId(QStringLiteral("air")));
}

} // namespace

class PackUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsWhatTurnsAFieldIntoItsMeasuresUnit();
    void refusesUnitsThatDoNotTurn_data();
    void refusesUnitsThatDoNotTurn();
    void readsRowsAnewWhenAUnitChanges();
};

void PackUnitsTest::findsWhatTurnsAFieldIntoItsMeasuresUnit()
{
    const PackReading reading = readIn("mg/m³"); // the measure is in µg/m³
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    QVERIFY((airOf(reading).fields[2].toMeasure == UnitFactor{1000, 1}));
    QCOMPARE(airOf(reading).fields[2].unit, QStringLiteral("mg/m³"));
    const PackReading plain = readPack(QStringLiteral(SMALL_PACK));
    QVERIFY(airOf(plain).fields[2].toMeasure.isOne());
    QVERIFY(airOf(readIn("µg/m³")).fields[2].toMeasure.isOne());
}

void PackUnitsTest::refusesUnitsThatDoNotTurn_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const char *before, const char *after, const char *problem) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(problem);
    };
    row("another quantity", "\"min\": 0", "\"unit\": \"tấn\", \"min\": 0",
        "feeds/air.json air: “tấn” cannot be turned into “µg/m³”, the unit of the measure “air.pm25”.");
    row("a unit nobody knows", "\"min\": 0", "\"unit\": \"ppm\", \"min\": 0",
        "feeds/air.json air: “ppm” cannot be turned into “µg/m³”, the unit of the measure “air.pm25”.");
    row("a text with a unit", "\"to\": \"station\", \"type\": \"text\"",
        "\"to\": \"station\", \"type\": \"text\", \"unit\": \"m\"",
        "feeds/air.json /feeds/0: The field “station” has a unit, but is no number.");
    row("a field that no measure takes", "\"type\": \"number\"",
        "\"type\": \"number\" }, { \"from\": \"SO2\", \"to\": \"so2\", \"type\": \"number\", \"unit\": \"mg/m³\"",
        "feeds/air.json air: The field “so2” has a unit, but no measure takes it.");
}

void PackUnitsTest::refusesUnitsThatDoNotTurn()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    PackCopy copy;
    copy.replace(kFeed, before, after);
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    QFETCH(QString, problem);
    QVERIFY2(texts(reading.problems).contains(problem), qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
}

void PackUnitsTest::readsRowsAnewWhenAUnitChanges()
{
    const QByteArray inMicrograms = airOf(readIn("µg/m³")).mappingFingerprint;
    QVERIFY(airOf(readIn("mg/m³")).mappingFingerprint != inMicrograms);
    // The feed says the same; the measure's unit is another.
    PackCopy copy;
    copy.replace(kFeed, QStringLiteral("\"min\": 0"), QStringLiteral("\"unit\": \"µg/m³\", \"min\": 0"));
    copy.replace(QStringLiteral("measures/air.json"), QStringLiteral("\"vi\": \"µg/m³\""),
                 QStringLiteral("\"vi\": \"mg/m³\""));
    const PackReading changed = readPack(copy.path());
    QVERIFY2(changed.pack, qPrintable(texts(changed.problems).join(QLatin1Char('\n'))));
    QVERIFY((airOf(changed).fields[2].toMeasure == UnitFactor{1, 1000}));
    QVERIFY(airOf(changed).mappingFingerprint != inMicrograms);
    QCOMPARE(airOf(readIn("µg/m³")).mappingFingerprint, inMicrograms);
}

QTEST_GUILESS_MAIN(PackUnitsTest)
#include "tst_pack_units.moc"
