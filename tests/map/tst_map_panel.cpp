// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_stage.h"

using namespace ioc;

/// The panel with its page, in a window: what it draws and says.
class TestMapPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsClassesPatternsAndMarks();
    void drawsBulletinsAndExercisesApart();
    void isReadyOnlyWithTheNewestPicture();
    void sendsNothingForAnEqualState();
    void speaksTheLanguageOfTheScreen();
    void writesDataAsText();
    void saysWhenThePackHasNoBoundaries();
};

void TestMapPanel::drawsClassesPatternsAndMarks()
{
    MapWorld world;
    Alarm alarm;
    alarm.key.unit = world.unit(4);
    alarm.priority = Priority::Critical;
    world.snapshot.alarms = {alarm};
    Stage stage(world);
    QVERIFY(!stage.panel->isReady());
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    const QImage picture = stage.picture();
    for (int i = 0; i < 5; ++i)
        QVERIFY2(countOf(picture, MapWorld::classColour(i)) > 2000, qPrintable(QString::number(i)));
    QVERIFY(countOf(picture, mapStaleColour()) > 2000);            // the ground of the hatch
    QVERIFY(countOf(picture, QColor(0x84, 0x94, 0xa8), 16) > 500); // its stripes
    QVERIFY(countOf(picture, mapNoDataColour()) > 2000);
    QVERIFY(countOf(picture, QColor(0x41, 0x55, 0x6f), 16) > 200); // the dots of "no data"
    QVERIFY(countOf(picture, QColor(0xff, 0x5d, 0x5d), 16) > 100); // the critical mark
    QVERIFY(countOf(picture, QColor(0x6f, 0xc3, 0xe8), 16) > 200); // the river
}

void TestMapPanel::drawsBulletinsAndExercisesApart()
{
    const QColor red(0xff, 0x5d, 0x5d);
    const QColor grey(0xa9, 0xb8, 0xca);
    MapWorld world;
    Bulletin flood;
    flood.severity = Severity::Extreme;
    flood.info.event = QStringLiteral("Flood");
    flood.areas.resize(2);
    flood.areas[0].polygons = {{{16.02, 106.02}, {16.02, 106.18}, {16.18, 106.18}, {16.18, 106.02}, {16.02, 106.02}}};
    flood.areas[0].circles = {{{16.25, 106.25}, 3}};
    flood.units = {world.unit(8)}; // of the second area, which has no shape
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    const int without = countOf(stage.picture(), grey, 8);
    QVERIFY(countOf(stage.picture(), red, 8) < 20);
    world.snapshot.bulletins = {flood};
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QVERIFY(countOf(stage.picture(), red, 8) > 2000);
    world.snapshot.bulletins[0].status = BulletinStatus::Exercise;
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QVERIFY(countOf(stage.picture(), red, 8) < 20); // never the colour of a warning
    QVERIFY(countOf(stage.picture(), grey, 8) > without + 500);
}

void TestMapPanel::isReadyOnlyWithTheNewestPicture()
{
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QSignalSpy readyChanged(stage.panel, &Panel::readyChanged);
    const QColor worst = MapWorld::classColour(0);
    for (int round = 0; round < 12; ++round) {
        const bool bad = round % 2 == 0;
        const int before = countOf(stage.picture(), worst);
        for (int i = 0; i < 7; ++i)
            world.reading(i).value = bad ? 70 : 99;
        stage.panel->present(world.snapshot, world.context());
        QVERIFY(!stage.panel->isReady());
        QVERIFY(becomesReady(*stage.panel));
        const int after = countOf(stage.picture(), worst);
        QVERIFY2(bad ? after > 20000 : after < 2000,
                 qPrintable(QStringLiteral("%1: %2 -> %3").arg(round).arg(before).arg(after)));
    }
    QCOMPARE(readyChanged.size(), 24);
}

void TestMapPanel::sendsNothingForAnEqualState()
{
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QSignalSpy sent(&stage.panel->view().channel(), &MapChannel::stateChanged);
    ++world.snapshot.sequence;
    stage.panel->present(world.snapshot, world.context());
    stage.panel->setTheme(Theme(1080, 3));
    QCOMPARE(sent.size(), 0);
    QVERIFY(stage.panel->isReady());
    world.reading(0).value = 70;
    stage.panel->present(world.snapshot, world.context());
    QCOMPARE(sent.size(), 1);
    stage.panel->setTheme(Theme(2160, 3));
    QCOMPARE(sent.size(), 2);
}

void TestMapPanel::speaksTheLanguageOfTheScreen()
{
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context(Language::English));
    QVERIFY(becomesReady(*stage.panel));
    const QString legend =
        QStringLiteral("document.documentElement.lang + ': ' + document.getElementById('legend').textContent");
    QVERIFY(stage.run(legend).toString().startsWith(QLatin1String("en: ")));
    QVERIFY(stage.run(legend).toString().contains(QLatin1String("no data")));
    Vietnamese vietnamese;
    QCoreApplication::installTranslator(&vietnamese);
    stage.panel->present(world.snapshot, world.context(Language::Vietnamese));
    QVERIFY(becomesReady(*stage.panel));
    QVERIFY(stage.run(legend).toString().startsWith(QLatin1String("vi: ")));
    QVERIFY(stage.run(legend).toString().contains(QStringLiteral("không có số liệu")));
    QCoreApplication::removeTranslator(&vietnamese);
}

void TestMapPanel::writesDataAsText()
{
    MapWorld world;
    auto pack = std::make_shared<ProvincePack>(*world.pack);
    const QString hostile = QStringLiteral("</script><img src=x onerror='window.broken=1'>");
    std::vector<AdministrativeUnit> units = pack->units.all();
    for (AdministrativeUnit &unit : units)
        unit.name = {hostile, hostile};
    pack->units = UnitRegistry(std::move(units));
    pack->indicators.front().unit = {hostile, hostile};
    world.pack = pack;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QCOMPARE(stage.run(QStringLiteral("document.images.length")).toInt(), 0);
    QVERIFY(stage.run(QStringLiteral("document.getElementById('worst').textContent")).toString().contains(hostile));
    QVERIFY(!stage.run(QStringLiteral("window.broken")).isValid());
}

void TestMapPanel::saysWhenThePackHasNoBoundaries()
{
    MapWorld world;
    auto pack = std::make_shared<ProvincePack>(*world.pack);
    pack->boundaries.front().validFrom = QDate(2027, 1, 1);
    world.pack = pack;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QVERIFY(!stage.panel->view().sentence().isEmpty());
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication app(argc, argv);
    TestMapPanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_map_panel.moc"
