// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_world.h"

#include "widgets/map/map_channel.h"
#include "widgets/map/map_page.h"
#include "widgets/map/map_profile.h"
#include "widgets/map/map_scheme.h"
#include "widgets/map/network_guard.h"
#include "widgets/map/web_engine_setup.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWebEngineProfile>

using namespace ioc;

/// The scheme, the guard, the page and the channel, each on its own.
class TestMapParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesThePageAndTheGeometryOfThePack();
    void findsNothingElsewhere_data();
    void findsNothingElsewhere();
    void choosesTheBoundariesOfTheDay();
    void givesChangedGeometryAnotherAddress();
    void failsARequestForAnUnknownPath();
    void refusesNetworkAndFiles_data();
    void refusesNetworkAndFiles();
    void connectsToNobody();
    void keepsNothing();
    void leavesThePageForNothing();
    void confirmsOnlyTheNewestPicture();
    void ignoresUnknownUnits();
};

void TestMapParts::servesThePageAndTheGeometryOfThePack()
{
    const MapWorld world;
    MapScheme scheme;
    scheme.setPack(world.pack);
    const auto page = scheme.document(mapPageUrl());
    QVERIFY(page);
    QCOMPARE(page->type, "text/html");
    QVERIFY(page->bytes.contains("Content-Security-Policy"));
    for (const char *name : {"ol.js", "ol.css", "map.js", "map.css", "labels.js", "qwebchannel.js"})
        QVERIFY2(scheme.document(QUrl(QStringLiteral("ioc://map/") + QLatin1String(name))), name);
    const QString version = scheme.boundariesOn(QDate(2026, 11, 21));
    const auto shapes = scheme.document(QUrl(QStringLiteral("ioc://map/boundaries/%1.geojson").arg(version)));
    const auto rivers = scheme.document(QUrl(QStringLiteral("ioc://map/rivers/%1.geojson").arg(version)));
    QVERIFY(shapes && rivers);
    QCOMPARE(shapes->type, "application/geo+json");
    QCOMPARE(shapes->bytes, world.pack->boundaries.front().geoJson);
    QCOMPARE(rivers->bytes, world.pack->rivers);
}

void TestMapParts::findsNothingElsewhere_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"ioc://map/", "ioc://map", "ioc://map/nothing.js", "ioc://map/map.js?x=1", "ioc://other/map.js",
          "ioc://map:80/map.js", "ioc://user@map/map.js", "ioc://map/../map.js", "ioc://map/%6dap.js%00",
          "ioc://map/boundaries/2025-07-01.geojson", "ioc://map/boundaries/../../etc/passwd", "ioc://map//etc/passwd",
          "http://map/map.js", "file:///map.js"})
        QTest::newRow(address) << QString::fromLatin1(address);
    QTest::newRow("long") << QString(QStringLiteral("ioc://map/") + QString(5000, QLatin1Char('a')));
}

void TestMapParts::findsNothingElsewhere()
{
    QFETCH(QString, address);
    const MapWorld world;
    MapScheme scheme;
    scheme.setPack(world.pack);
    QVERIFY(!scheme.document(QUrl(address)));
}

void TestMapParts::choosesTheBoundariesOfTheDay()
{
    auto pack = std::make_shared<ProvincePack>();
    pack->boundaries = {{QDate(2025, 7, 1), "old"}, {QDate(2026, 4, 30), "new"}};
    MapScheme scheme;
    scheme.setPack(pack);
    QCOMPARE(scheme.boundariesOn(QDate(2025, 6, 30)), QString());
    QVERIFY(scheme.boundariesOn(QDate(2026, 4, 29)).startsWith(QLatin1String("2025-07-01-")));
    QVERIFY(scheme.boundariesOn(QDate(2026, 4, 30)).startsWith(QLatin1String("2026-04-30-")));
}

void TestMapParts::givesChangedGeometryAnotherAddress()
{
    const QDate day(2026, 11, 21);
    const MapWorld world;
    auto changed = std::make_shared<ProvincePack>(*world.pack);
    changed->boundaries.front().geoJson.append('\n');
    MapScheme scheme;
    scheme.setPack(world.pack);
    const QString before = scheme.boundariesOn(day);
    scheme.setPack(changed);
    QVERIFY(scheme.boundariesOn(day) != before);
    QVERIFY(!scheme.document(QUrl(QStringLiteral("ioc://map/boundaries/%1.geojson").arg(before))));
}

void TestMapParts::failsARequestForAnUnknownPath()
{
    MapProfile profile;
    QWebEnginePage page(&profile.web());
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.load(QUrl(QStringLiteral("ioc://map/nothing.html")));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][0].toBool(), false);
}

void TestMapParts::refusesNetworkAndFiles_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"http://127.0.0.1:9/", "https://127.0.0.1:9/", "file:///etc/hostname",
                                "ftp://127.0.0.1:9/", "ioc://elsewhere/index.html"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestMapParts::refusesNetworkAndFiles()
{
    QFETCH(QString, address);
    const QUrl url(address);
    QVERIFY(!NetworkGuard::allows(url));
    if (url.scheme() == QLatin1String("ftp")) // Chromium knows no FTP: nobody is asked
        return;
    MapProfile profile;
    QSignalSpy refused(&profile.guard(), &NetworkGuard::refused);
    QWebEnginePage page(&profile.web());
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.load(url);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][0].toBool(), false);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].toUrl(), url);
}

void TestMapParts::connectsToNobody()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    MapProfile profile;
    QSignalSpy refused(&profile.guard(), &NetworkGuard::refused);
    QWebEnginePage page(&profile.web());
    const QString there = QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort());
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    // A document without the policy of the map page, so that the guard alone stands in the way.
    page.load(QUrl(QStringLiteral("ioc://map/qwebchannel.js")));
    QTRY_COMPARE(loaded.size(), 1);
    page.runJavaScript(
        QStringLiteral(
            "document.body.innerHTML = `<img src='%1a'><link rel=stylesheet href='%1b'><iframe src='%1c'></iframe>`;"
            "var r = new XMLHttpRequest(); r.open('GET', '%1d'); r.send();"
            "navigator.sendBeacon('%1e'); fetch('%1f').catch(() => 0); new WebSocket('%2')")
            .arg(there, QString(there).replace(QLatin1String("http"), QLatin1String("ws"))));
    QTRY_VERIFY(refused.size() >= 6);
    QVERIFY(!server.hasPendingConnections());
}

void TestMapParts::keepsNothing()
{
    MapProfile profile;
    QVERIFY(profile.web().isOffTheRecord());
    QCOMPARE(profile.web().httpCacheType(), QWebEngineProfile::NoCache);
    QCOMPARE(profile.web().persistentCookiesPolicy(), QWebEngineProfile::NoPersistentCookies);
}

void TestMapParts::leavesThePageForNothing()
{
    MapProfile profile;
    MapPage page(profile.web());
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.load(mapPageUrl());
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(loaded[0][0].toBool());
    std::optional<QVariant> opened;
    page.runJavaScript(
        QStringLiteral("var w = window.open('ioc://map/index.html'); location.href = 'ioc://map/map.js'; String(w)"),
        [&](const QVariant &result) { opened = result; });
    QTRY_VERIFY(opened);
    QCOMPARE(opened->toString(), QStringLiteral("null"));
    std::optional<QVariant> answer;
    page.runJavaScript(QStringLiteral("String(confirm('x')) + prompt('y')"),
                       [&](const QVariant &result) { answer = result; });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->toString(), QStringLiteral("falsenull"));
    QCOMPARE(page.url(), mapPageUrl());
}

void TestMapParts::confirmsOnlyTheNewestPicture()
{
    MapChannel channel;
    QSignalSpy confirmed(&channel, &MapChannel::confirmed);
    channel.ready(0);
    QVERIFY(!channel.isConfirmed());
    channel.send(QStringLiteral("b"), {}, {});
    channel.send(QStringLiteral("b"), {}, {});
    for (const int version : {-1, 0, 1, 3, INT_MAX})
        channel.ready(version);
    QVERIFY(!channel.isConfirmed());
    channel.ready(2);
    channel.ready(2);
    QVERIFY(channel.isConfirmed());
    QCOMPARE(confirmed.size(), 1);
}

void TestMapParts::ignoresUnknownUnits()
{
    const MapWorld world;
    MapChannel channel;
    QSignalSpy chosen(&channel, &MapChannel::unitChosen);
    channel.unitClicked(world.unit(3).toString());
    QCOMPARE(chosen.size(), 0); // no pack yet
    channel.setPack(world.pack);
    for (const QString &id : {QString(), QStringLiteral("nobody"), QString(1000000, QLatin1Char('u'))})
        channel.unitClicked(id);
    QCOMPARE(chosen.size(), 0);
    channel.unitClicked(world.unit(3).toString());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<UnitId>(), world.unit(3));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication app(argc, argv);
    TestMapParts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_map_parts.moc"
