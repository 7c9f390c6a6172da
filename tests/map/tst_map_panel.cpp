// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_world.h"

#include "widgets/map/map_channel.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_profile.h"
#include "widgets/map/map_view.h"
#include "widgets/map/network_guard.h"
#include "widgets/map/web_engine_setup.h"
#include "widgets/wall/wall_page.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QWebEnginePage>

#include <csignal>

using namespace ioc;

namespace {

constexpr int kLong = 30000; // ms; a shared machine starts a browser process slowly

class Vietnamese : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "no data") == 0 ? QStringLiteral("không có số liệu") : QString();
    }
    bool isEmpty() const override { return false; }
};

/// A map panel in a window.
struct Stage
{
    explicit Stage(MapWorld &world)
        : profile(std::make_shared<MapProfile>())
        , panel(new MapPanel(world.tile, profile, &window))
    {
        window.resize(1000, 700);
        panel->setGeometry(window.rect());
        panel->setTheme(Theme(1080, 3));
        window.show();
    }

    QImage picture() { return panel->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    QVariant run(const QString &script)
    {
        QEventLoop loop;
        QVariant answer;
        panel->view().page()->runJavaScript(script, [&](const QVariant &result) {
            answer = result;
            loop.quit();
        });
        QTimer::singleShot(kLong, &loop, &QEventLoop::quit);
        loop.exec();
        return answer;
    }

    std::shared_ptr<MapProfile> profile;
    QWidget window;
    MapPanel *panel;
};

bool isNear(QRgb a, QRgb b, int tolerance)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

/// How many pixels have a colour. What is thin has it only about, for its edges are smoothed.
int countOf(const QImage &picture, const QColor &colour, int tolerance = 0)
{
    const QRgb wanted = colour.rgb();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        count += int(
            std::count_if(line, line + picture.width(), [&](QRgb pixel) { return isNear(pixel, wanted, tolerance); }));
    }
    return count;
}

/// The middle of a commune of this colour: the first place that has it all around.
std::optional<QPoint> placeOf(const QImage &picture, const QColor &colour)
{
    const QRgb wanted = colour.rgb();
    for (int y = 0; y < picture.height() - 40; ++y) {
        for (int x = 0; x < picture.width() - 40; ++x) {
            if (picture.pixel(x, y) == wanted && picture.pixel(x + 40, y) == wanted &&
                picture.pixel(x, y + 40) == wanted)
                return QPoint(x + 20, y + 20);
        }
    }
    return std::nullopt;
}

bool becomesReady(const MapPanel &panel)
{
    QSignalSpy changed(&panel, &Panel::readyChanged);
    while (!panel.isReady()) {
        if (!changed.wait(kLong))
            return false;
    }
    return true;
}

} // namespace

/// The panel with its page, in a window.
class TestMapPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsClassesPatternsAndMarks();
    void asksForNothingButItsOwn();
    void isReadyOnlyWithTheNewestPicture();
    void sendsNothingForAnEqualState();
    void speaksTheLanguageOfTheScreen();
    void writesDataAsText();
    void saysWhenThePackHasNoBoundaries();
    void ignoresAHostilePage();
    void choosesByPointerAndByKey();
    void letsTheTabKeyPass();
    void recoversFromAKilledProcess();
    void completesAWallPageOnlyWithTheMap();
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

void TestMapPanel::asksForNothingButItsOwn()
{
    MapWorld world;
    Stage stage(world);
    QSignalSpy refused(&stage.profile->guard(), &NetworkGuard::refused);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QCOMPARE(refused.size(), 0);
    // The page's own policy stops what the guard would stop after it.
    stage.run(QStringLiteral(
        "window.stopped = 0; document.addEventListener('securitypolicyviolation', () => ++window.stopped);"
        "new Image().src = 'http://127.0.0.1:9/';"
        "var r = new XMLHttpRequest(); r.open('GET', 'http://127.0.0.1:9/'); try { r.send() } catch (e) {}"));
    QTRY_COMPARE_WITH_TIMEOUT(stage.run(QStringLiteral("window.stopped")).toInt(), 2, kLong);
    QCOMPARE(stage.run(QStringLiteral("try { eval('1') } catch (e) { e.name }")).toString(),
             QStringLiteral("EvalError"));
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

void TestMapPanel::ignoresAHostilePage()
{
    MapWorld world;
    Stage stage(world);
    QSignalSpy chosen(stage.panel, &MapPanel::unitChosen);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    const MapChannel &channel = stage.panel->view().channel();
    const QString state = channel.state();
    const int version = channel.version();
    // Raw messages of the channel's protocol: 6 calls a method, 10 sets a property.
    stage.run(QStringLiteral(R"(
        const call = (method, args) => qt.webChannelTransport.send(JSON.stringify({type: 6, object: 'map', method, args, id: 1}));
        for (const x of ['x', {}, [], null, -1, 0, 1e308, 2147483648, '1'])
            call('ready', [x]);
        for (const x of ['nobody', {}, [], null, 7, 'u'.repeat(300000), '<b>'])
            call('unitClicked', [x]);
        call('deleteLater', []);
        call('stateChanged', []);
        call('confirmed', []);
        call('unitChosen', ['u0@2025-07-01']);
        call('send', ['a', {}, {}]);
        for (let property = 0; property < 6; ++property)
            qt.webChannelTransport.send(JSON.stringify({type: 10, object: 'map', property, value: 'mine'}));
        qt.webChannelTransport.send('not JSON');
        qt.webChannelTransport.send('{"type": 6}');
        1)"));
    world.reading(0).value = 70;
    QVERIFY(stage.run(QStringLiteral("1")).isValid());
    QCOMPARE(channel.state(), state);
    QCOMPARE(channel.version(), version);
    QCOMPARE(chosen.size(), 0);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(!stage.panel->isReady());
    QVERIFY(becomesReady(*stage.panel));
    QCOMPARE(chosen.size(), 0);
}

void TestMapPanel::choosesByPointerAndByKey()
{
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    QSignalSpy chosen(stage.panel, &MapPanel::unitChosen);
    stage.window.activateWindow();
    stage.panel->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.panel->hasFocus());
    QWidget *input = QApplication::focusWidget();
    QVERIFY(input);
    QTest::keyClick(input, Qt::Key_Down);
    QTest::keyClick(input, Qt::Key_Down);
    QTest::keyClick(input, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, kLong);
    QCOMPARE(chosen[0][0].value<UnitId>(), world.unit(1));
    QVERIFY(stage.run(QStringLiteral("document.getElementById('info').textContent"))
                .toString()
                .contains(QLatin1String("Place 1")));
    const auto at = placeOf(stage.picture(), MapWorld::classColour(1));
    QVERIFY(at);
    QTest::mouseClick(input, Qt::LeftButton, {}, input->mapFrom(stage.panel, *at));
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 2, kLong);
    QCOMPARE(chosen[1][0].value<UnitId>(), world.unit(1));
}

void TestMapPanel::letsTheTabKeyPass()
{
    MapWorld world;
    Stage stage(world);
    QPushButton after(&stage.window);
    after.show();
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    stage.window.activateWindow();
    stage.panel->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(stage.panel->hasFocus());
    for (int stops = 0; stops < 3 && !after.hasFocus(); ++stops) {
        QSignalSpy moved(qApp, &QApplication::focusChanged);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        moved.wait(2000);
    }
    QVERIFY(after.hasFocus());
}

void TestMapPanel::recoversFromAKilledProcess()
{
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    const MapView &view = stage.panel->view();
    QTRY_VERIFY_WITH_TIMEOUT(!view.keptPicture().isNull(), kLong);
    const qint64 process = view.page()->renderProcessPid();
    QVERIFY(process > 1);
    QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!stage.panel->isReady(), kLong);
    QVERIFY(view.sentence().contains(QLatin1String("18:45 21/11/2026")));
    const QImage meanwhile = stage.picture();
    QCOMPARE(countOf(meanwhile, MapWorld::classColour(4)), 0); // an old picture has no good colour
    QVERIFY(becomesReady(*stage.panel));
    QVERIFY(view.sentence().isEmpty());
    QVERIFY(view.page()->renderProcessPid() != process);
    QVERIFY(countOf(stage.picture(), MapWorld::classColour(4)) > 2000);
}

void TestMapPanel::completesAWallPageOnlyWithTheMap()
{
    MapWorld world;
    PageDocument document;
    document.id = PageId(QStringLiteral("page"));
    document.columns = 2;
    document.rows = 1;
    for (int column = 0; column < 2; ++column) {
        document.tiles.push_back(world.tile);
        document.tiles.back().column = column;
    }
    WallPage page(document, makeMapPanelFactory());
    page.resize(1400, 700);
    page.setTheme(Theme(1080, 3));
    page.show();
    page.present(world.snapshot, world.context());
    QVERIFY(!page.isReady());
    QSignalSpy changed(&page, &WallPage::readyChanged);
    while (!page.isReady())
        QVERIFY(changed.wait(kLong));
    const QImage picture = page.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (const QRect &half : {QRect(0, 0, 700, 700), QRect(700, 0, 700, 700)})
        QVERIFY(countOf(picture.copy(half), MapWorld::classColour(4)) > 1000);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication app(argc, argv);
    TestMapPanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_map_panel.moc"
