// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are changed in the files of a pack.
#include "core/pack/load_pack.h"
#include "core/pack/pack_pages.h"
#include "core/domain/same_page.h"
#include "core/pack/page_files.h"
#include "core/pack/page_json.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

const PageId kOverview(QStringLiteral("overview"));
const PageId kSecond(QStringLiteral("second"));
const PageId kThird(QStringLiteral("third"));
const QString kTwo = QStringLiteral("pages/two.json");

/// Two pages in one file, as somebody wrote them by hand.
const QByteArray kTwoPages =
    "{\n"
    "  \"$schema\": \"https://toancanh.invalid/schemas/pages.schema.json\",\n"
    "  \"pages\": [\n"
    "    { \"id\": \"second\", \"title\": { \"vi\": \"Hai\", \"en\": \"Two\" }, \"grid\": { \"columns\": 4, \"rows\": "
    "2 }, \"tiles\": [\n"
    "      { \"id\": \"clock\", \"type\": \"clock\", \"at\": [0, 0, 2, 2], \"compare\": false },\n"
    "      { \"id\": \"map\", \"type\": \"map\", \"at\": [2, 0, 2, 2], \"indicators\": [\"air.worst\"], \"classes\": "
    "[0.1, 25.5] } ] },\n"
    "    { \"id\": \"third\", \"title\": { \"vi\": \"Ba\", \"en\": \"Three\" }, \"grid\": { \"columns\": 4, \"rows\": "
    "2 }, \"tiles\": [] }\n"
    "  ]\n"
    "}\n";

PageDocument page(const char *id)
{
    PageDocument page;
    page.id = PageId(QString::fromLatin1(id));
    page.title = {QStringLiteral("Mới"), QStringLiteral("New")};
    Tile clock;
    clock.id = QStringLiteral("clock");
    clock.kind = TileKind::Clock;
    page.tiles = {clock};
    return page;
}

QJsonObject written(const PageEdits &edits, const QString &file)
{
    const auto edit = edits.find(file);
    return edit == edits.end() || !edit->second ? QJsonObject() : QJsonDocument::fromJson(*edit->second).object();
}

} // namespace

class TestPageFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pack = std::make_unique<PackCopy>();
        m_pack->add(kTwo, kTwoPages);
    }

    void replacesAPageAndKeepsItsNeighbours()
    {
        auto files = read();
        const QJsonObject before = QJsonDocument::fromJson(kTwoPages).object();
        files.put(toJson(page("third")));
        QCOMPARE(files.edits().size(), size_t(1));
        const QJsonObject after = written(files.edits(), kTwo);
        QCOMPARE(after.keys(), before.keys());
        QCOMPARE(after["$schema"], before["$schema"]);
        QCOMPARE(after["pages"][0], before["pages"][0]); // with what it need not have said
        QCOMPARE(after["pages"].toArray().size(), 2);
        QCOMPARE(after["pages"][1].toObject(), toJson(page("third")));
        QCOMPARE(toJson(pageFromJson(after["pages"][1].toObject())), toJson(page("third")));
    }

    void putsANewPageIntoAFileOfItsOwn()
    {
        m_pack->add(QStringLiteral("pages/fourth.json"),
                    QByteArray(kTwoPages).replace("second", "five").replace("third", "six"));
        auto files = read();
        files.put(toJson(page("fourth"))); // whose file is another's
        files.put(toJson(page("seventh")));
        QCOMPARE(files.edits().size(), size_t(2));
        QCOMPARE(written(files.edits(), QStringLiteral("pages/fourth-2.json"))["pages"][0].toObject(),
                 toJson(page("fourth")));
        QCOMPARE(written(files.edits(), QStringLiteral("pages/seventh.json"))["pages"][0].toObject(),
                 toJson(page("seventh")));
        QVERIFY(readPack(m_pack->path(), files.edits()).pack);
    }

    void takesAPageOutAndAFileThatHeldNothingElse()
    {
        auto files = read();
        files.remove(kSecond);
        QCOMPARE(written(files.edits(), kTwo)["pages"].toArray().size(), 1);
        QVERIFY(!files.page(kSecond));
        files.remove(kThird);
        QCOMPARE(files.edits().size(), size_t(1));
        QVERIFY(!files.edits().at(kTwo));
        files.put(toJson(page("third"))); // again: not into the file that goes
        QCOMPARE(files.edits().size(), size_t(2));
        QVERIFY(files.edits().at(QStringLiteral("pages/third.json")));
        QVERIFY(files.page(kThird));
    }

    void aPackIsReadAsIfItHadBeenChanged()
    {
        auto files = read();
        files.put(toJson(page("third")));
        const PackReading changed = readPack(m_pack->path(), files.edits());
        QVERIFY2(changed.pack, qPrintable(texts(changed.problems).join(u'\n')));
        QCOMPARE(changed.pack->page(kThird)->title.en, QStringLiteral("New"));
        QCOMPARE(changed.pack->pages.size(), size_t(3));
        QCOMPARE(readPack(m_pack->path()).pack->page(kThird)->title.en, QStringLiteral("Three"));
        files.remove(kSecond);
        files.remove(kThird);
        QCOMPARE(readPack(m_pack->path(), files.edits()).pack->pages.size(), size_t(1));
    }

    void faultsOfAPageAreThoseOfAPack_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QJsonObject>("tile");
        const QJsonObject plain{{"id", "x"}, {"type", "indicator"}, {"at", QJsonArray{1, 0, 1, 1}}};
        const auto with = [&plain](const char *key, const QJsonValue &value) {
            QJsonObject tile = plain;
            tile["indicators"] = QJsonArray{"tthc.rate"};
            tile[QLatin1StringView(key)] = value;
            return tile;
        };
        QTest::newRow("an unknown indicator") << "no.such" << with("indicators", QJsonArray{"no.such"});
        QTest::newRow("an unknown unit") << "00000@2025-07-01" << with("unit", "00000@2025-07-01");
        QTest::newRow("off the grid") << "pages/third.json" << with("at", QJsonArray{20, 0, 9, 1});
        QTest::newRow("on another tile") << "pages/third.json" << with("at", QJsonArray{0, 0, 1, 1});
        QTest::newRow("called as another") << "clock" << with("id", "clock");
        QTest::newRow("a feed without pictures")
            << "dossiers"
            << QJsonObject{{"id", "x"}, {"type", "still"}, {"at", QJsonArray{1, 0, 1, 1}}, {"feed", "dossiers"}};
        const auto states = [](QJsonObject rest) {
            rest.insert("id", "x");
            rest.insert("type", "states");
            rest.insert("at", QJsonArray{1, 0, 1, 1});
            return rest;
        };
        const QJsonArray dossiers{"dossiers"};
        QTest::newRow("states of an unknown feed")
            << "There is no feed “no.such”." << states({{"feeds", QJsonArray{"dossiers", "no.such"}}});
        QTest::newRow("states of nothing") << "A timeline of states names its indicators or its feeds." << states({});
        QTest::newRow("states of feeds and indicators")
            << "A timeline of states names" << states({{"feeds", dossiers}, {"indicators", QJsonArray{"tthc.rate"}}});
        QTest::newRow("states of feeds by month")
            << "by hour or by day" << states({{"feeds", dossiers}, {"by", "month"}});
        QTest::newRow("a feed twice") << "A feed has one row"
                                      << states({{"feeds", QJsonArray{"dossiers", "dossiers"}}});
        QTest::newRow("feeds of a trend") << "Only a timeline of states" << with("feeds", dossiers);
    }

    void faultsOfAPageAreThoseOfAPack()
    {
        QFETCH(QString, told);
        QFETCH(QJsonObject, tile);
        m_pack->remove(kTwo);
        auto files = read();
        QJsonObject spoilt = toJson(page("third"));
        spoilt["tiles"] = QJsonArray{spoilt["tiles"][0], tile};
        IOC_VERIFY(checkedPage(spoilt));
        files.put(spoilt);
        const PackReading reading = readPack(m_pack->path(), files.edits());
        QVERIFY(!reading.pack);
        QVERIFY2(texts(reading.problems).join(u'\n').contains(told), qPrintable(texts(reading.problems).join(u'\n')));
    }

    void feedsOfATimelineAreReadAsTheyWereWritten()
    {
        PageDocument written = page("third");
        Tile states;
        states.id = QStringLiteral("states");
        states.kind = TileKind::States;
        states.row = 1;
        states.feeds = {FeedId(QStringLiteral("dossiers")), FeedId(QStringLiteral("air"))};
        states.bucket = TrendBucket::Hour;
        states.buckets = 24;
        written.tiles.push_back(states);
        const QJsonObject json = toJson(written);
        IOC_VERIFY(checkedPage(json));
        QVERIFY(isSame(pageFromJson(json), written));
    }

    void aPageFromElsewhereIsHeldAgainstTheSchema_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QJsonObject json = toJson(page("third"));
        json["id"] = "../../etc/passwd";
        QTest::newRow("an id that is a way out of the folder") << json;
        json = toJson(page("third"));
        json["colour"] = "red";
        QTest::newRow("a key that no page has") << json;
        json = toJson(page("third"));
        json["tiles"] = QJsonArray{QJsonObject{{"id", "x"}, {"type", "video"}, {"at", QJsonArray{0, 0, 1, 1}}}};
        QTest::newRow("a kind that no tile has") << json;
    }

    void aPageFromElsewhereIsHeldAgainstTheSchema()
    {
        QFETCH(QJsonObject, json);
        IOC_FAILS(checkedPage(json), ErrorCode::InvalidPack);
    }

    void filesThatBreakTheirSchemaAreNotTouched()
    {
        m_pack->replace(kTwo, QStringLiteral("\"clock\", \"type\": \"clock\""), QStringLiteral("\"clock\""));
        IOC_FAILS(PageFiles::read(m_pack->path()), ErrorCode::InvalidPack);
    }

    void aRunningPackTakesOtherPages()
    {
        for (const QString &folder : {QStringLiteral(SMALL_PACK), QStringLiteral(DEMO_PACK)}) {
            const auto running = loadPack(folder);
            IOC_VERIFY(running);
            auto pages = (*running)->pages;
            pages.push_back(page("third"));
            const auto changed = withPages(**running, pages);
            IOC_VERIFY(changed);
            QCOMPARE((*changed)->pages.size(), (*running)->pages.size() + 1);
            QCOMPARE((*changed)->indicators.size(), (*running)->indicators.size());
            Tile unknown;
            unknown.id = QStringLiteral("x");
            unknown.column = 4;
            unknown.indicators = {IndicatorId(QStringLiteral("no.such"))};
            pages.back().tiles.push_back(unknown);
            IOC_FAILS(withPages(**running, pages), ErrorCode::InvalidPack);
            IOC_FAILS(withPages(**running, {}), ErrorCode::InvalidPack); // without its start page
        }
    }

    void tellsWhatNamesAPage()
    {
        const auto demo = loadPack(QStringLiteral(DEMO_PACK));
        IOC_VERIFY(demo);
        const QStringList start = whatNames(**demo, (*demo)->startPage);
        QVERIFY(start.join(u' ').contains(QStringLiteral("start page")));
        const Playlist &playlist = (*demo)->playlists.front();
        QVERIFY(whatNames(**demo, playlist.entries.back().page)
                    .join(u' ')
                    .contains(QStringLiteral("“%1”").arg(playlist.id.toString())));
        QVERIFY(whatNames(**demo, PageId(QStringLiteral("nobody"))).isEmpty());
    }

private:
    PageFiles read() const
    {
        auto files = PageFiles::read(m_pack->path());
        if (!files)
            qFatal("%s", qPrintable(toString(files.error())));
        return *files;
    }

    std::unique_ptr<PackCopy> m_pack;
};

QTEST_GUILESS_MAIN(TestPageFiles)
#include "tst_page_files.moc"
