// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_stage.h"
#include "tests/wall/text_audit.h"

using namespace ioc;

/// The panel with its page, in a window: who uses it, who attacks it, and what happens when it dies.
class TestMapPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingButItsOwn();
    void ignoresAHostilePage();
    void choosesByPointerAndByKey();
    void letsTheTabKeyPass();
    void recoversFromAKilledProcess();
    void completesAWallPageOnlyWithTheMap();
    void placesAllWordsAndNoneOverAnother_data();
    void placesAllWordsAndNoneOverAnother();
    void everyLetterIsLargeAndClear_data();
    void everyLetterIsLargeAndClear();
};

void TestMapPage::asksForNothingButItsOwn()
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

void TestMapPage::ignoresAHostilePage()
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

void TestMapPage::choosesByPointerAndByKey()
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

void TestMapPage::letsTheTabKeyPass()
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

void TestMapPage::recoversFromAKilledProcess()
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

void TestMapPage::completesAWallPageOnlyWithTheMap()
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
    page.present(std::make_shared<const Snapshot>(world.snapshot), world.context());
    QVERIFY(!page.isReady());
    QSignalSpy changed(&page, &WallPage::readyChanged);
    while (!page.isReady())
        QVERIFY(changed.wait(kLong));
    const QImage picture = page.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (const QRect &half : {QRect(0, 0, 700, 700), QRect(700, 0, 700, 700)})
        QVERIFY(countOf(picture.copy(half), MapWorld::classColour(4)) > 1000);
}

void TestMapPage::placesAllWordsAndNoneOverAnother_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("furniture");
    QTest::addColumn<bool>("isOffFurniture");
    QTest::newRow("room for all") << 3 << QStringLiteral("[]") << true;
    QTest::newRow("more than stand beside one place") << 14 << QStringLiteral("[]") << true;
    QTest::newRow("beside the list") << 6 << QStringLiteral("[{ left: 200, top: 0, right: 600, bottom: 400 }]") << true;
    QTest::newRow("all is taken") << 6 << QStringLiteral("[{ left: 0, top: 0, right: 600, bottom: 400 }]") << false;
}

/// Areas at one place: each has its words, and they can be read.
void TestMapPage::placesAllWordsAndNoneOverAnother()
{
    QFETCH(int, words);
    QFETCH(QString, furniture);
    QFETCH(bool, isOffFurniture);
    MapWorld world;
    Stage stage(world);
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    const QString script = QStringLiteral(R"((() => {
        const wanted = Array.from({ length: %1 }, (_, i) => ({ id: 'w' + i, text: 'warning', anchor: [300, 200], radius: 20 }));
        const furniture = %2;
        const mark = { left: 280, top: 180, right: 320, bottom: 220 };
        const placed = placeWords(wanted, { size: [600, 400], marks: [mark], furniture, em: 20, measure: () => 150 });
        const boxes = placed.map(each => each.box);
        const apart = boxes.every((a, i) => boxes.every((b, j) => i === j || !overlaps(a, b)));
        const off = !boxes.some(box => furniture.some(each => overlaps(box, each)));
        return [placed.length, apart, off, boxes.every(each => isInside(each, [600, 400]))];
    })())");
    QCOMPARE(stage.run(script.arg(words).arg(furniture)).toList(), (QVariantList{words, true, isOffFurniture, true}));
}

void TestMapPage::everyLetterIsLargeAndClear_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<bool>("light");
    for (const double height : {1080.0, 2160.0}) {
        for (const bool light : {false, true})
            QTest::addRow("%g %s", height, light ? "light" : "dark") << height << light;
    }
}

/// In legend and lists and on the map itself, at the least size of letters: the page draws its texts by itself.
void TestMapPage::everyLetterIsLargeAndClear()
{
    QFETCH(double, height);
    QFETCH(bool, light);
    constexpr double kSeat = 3;
    constexpr double kCapPerDistance = 0.004654; // 16 minutes of arc
    constexpr double kTextContrast = 4.5;        // WCAG 2.2 AA 1.4.3
    const Palette palette = light ? Palette::light() : Palette();
    MapWorld world;
    Stage stage(world);
    stage.window.resize(int(height), int(height * 0.7));
    stage.panel->setGeometry(stage.window.rect());
    stage.panel->present(world.snapshot, world.context());
    QVERIFY(becomesReady(*stage.panel));
    stage.run(QStringLiteral(R"((() => {
        const pen = CanvasRenderingContext2D.prototype;
        const fill = pen.fillText;
        window.onTheMap = [];
        pen.fillText = function (text, ...rest) {
            const body = getComputedStyle(document.documentElement).getPropertyValue('--body');
            onTheMap.push([text, this.font, this.fillStyle, body]);
            return fill.call(this, text, ...rest);
        };
    })())"));
    const Theme theme = Theme(height, kSeat, palette).withLetters(kLeastArc);
    const QString body = QStringLiteral("'%1px'").arg(theme.type().body);
    stage.panel->setTheme(theme);
    QTRY_VERIFY_WITH_TIMEOUT(stage.run(QStringLiteral("onTheMap.some(word => word[3] === %1)").arg(body)).toBool(),
                             kLong);
    stage.run(QStringLiteral("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))"));
    const QVariantList words = stage
                                   .run(QStringLiteral(R"((() => {
        const pen = document.createElement('canvas').getContext('2d');
        const hex = colour => { pen.fillStyle = colour; return pen.fillStyle; };
        const capital = font => { pen.font = font; return pen.measureText('H').actualBoundingBoxAscent; };
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const result = onTheMap.filter(word => word[3] === %1)
            .map(([text, font, colour]) => ['map', text, capital(font), hex(colour)]);
        while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement;
            const style = getComputedStyle(parent);
            const place = parent.closest('#legend, #worst, #info');
            if (place && walk.currentNode.textContent.trim())
                result.push([place.id, walk.currentNode.textContent, capital(style.font), hex(style.color)]);
        }
        return result;
    })())")
                                            .arg(body))
                                   .toList();
    QStringList places;
    for (const QVariant &word : words) {
        const QVariantList told = word.toList();
        const QString place = told.value(0).toString();
        const QColor ground = place == u"map" ? palette.background : place == u"info" ? palette.raised : palette.panel;
        const QByteArray which = (place + QLatin1Char(' ') + told.value(1).toString()).toUtf8();
        QVERIFY2(told.value(2).toDouble() >= height * kSeat * kCapPerDistance - 0.5, which.constData());
        QVERIFY2(test::contrast(QColor(told.value(3).toString()), ground) >= kTextContrast, which.constData());
        places.append(place);
    }
    for (const char *place : {"map", "legend", "worst", "info"})
        QVERIFY2(places.contains(QLatin1StringView(place)), place);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication app(argc, argv);
    TestMapPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_map_page.moc"
