// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/page_json.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

#include <QJsonDocument>

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kFile = QStringLiteral("playlists/wall.json");

QByteArray playlists(const QByteArray &entries, const QByteArray &more = {})
{
    return R"({"$schema": "https://toancanh.invalid/schemas/playlists.schema.json", "playlists": [{"id": "day",)"
           R"( "title": {"vi": "Ngày", "en": "Day"}, "entries": [)" +
           entries + "]" + more + "}]}";
}

} // namespace

class PlaylistsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsAPlaylistWhole();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void thePackNamesOneThatIsThere();
    void theSectorOfAPageIsThere();
    void pagesAreWrittenAsTheyWereRead();
};

void PlaylistsTest::readsAPlaylistWhole()
{
    PackCopy copy;
    copy.add(kFile, playlists(R"({"page": "overview", "seconds": 45},
                                 {"page": "overview", "seconds": 30, "days": ["sun", "mon"], "from": "22:00", "to": "06:30"})",
                              R"(, "takeover": {"page": "overview", "seconds": 600})"));
    copy.replace(QStringLiteral("pack.json"), QStringLiteral("\"start_page\""),
                 QStringLiteral("\"playlist\": \"day\", \"start_page\""));
    const PackReading reading = readPack(copy.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    QCOMPARE(reading.pack->startPlaylist.toString(), QStringLiteral("day"));
    const Playlist &list = *reading.pack->playlist(reading.pack->startPlaylist);
    QCOMPARE(list.title.vi, QStringLiteral("Ngày"));
    QCOMPARE(list.entries.size(), 2u);
    QCOMPARE(list.entries[0].duration.count(), 45);
    QVERIFY(list.entries[0].when.days.empty() && !list.entries[0].when.from);
    QCOMPARE(list.entries[1].when.days, (std::vector{int(Qt::Monday), int(Qt::Sunday)}));
    QCOMPARE(*list.entries[1].when.from, QTime(22, 0));
    QCOMPARE(*list.entries[1].when.to, QTime(6, 30));
    QCOMPARE(list.takeover->count(), 600);
    QCOMPARE(list.takeoverPage.toString(), QStringLiteral("overview"));
}

void PlaylistsTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, const char *reason) {
        QTest::newRow(name) << text << QString::fromUtf8(reason);
    };
    row("no page", playlists(R"({"page": "none", "seconds": 30})"), "There is no page “none”.");
    row("no page for alarms",
        playlists(R"({"page": "overview", "seconds": 30})", R"(, "takeover": {"page": "none", "seconds": 60})"),
        "There is no page “none”.");
    row("half a stretch", playlists(R"({"page": "overview", "seconds": 30, "from": "06:00"})"),
        "A stretch of time names both “from” and “to”.");
    row("a flicker", playlists(R"({"page": "overview", "seconds": 1})"), "/playlists/0/entries/0/seconds");
    row("no entry", playlists({}), "/playlists/0/entries");
    row("a day that is none", playlists(R"({"page": "overview", "seconds": 30, "days": ["holiday"]})"),
        "/playlists/0/entries/0/days/0");
}

void PlaylistsTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    PackCopy copy;
    copy.add(kFile, text);
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QString all = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(reason) && all.contains(kFile), qPrintable(all));
}

void PlaylistsTest::thePackNamesOneThatIsThere()
{
    PackCopy copy;
    copy.replace(QStringLiteral("pack.json"), QStringLiteral("\"start_page\""),
                 QStringLiteral("\"playlist\": \"night\", \"start_page\""));
    const QStringList problems = texts(readPack(copy.path()).problems);
    QCOMPARE(problems, QStringList{QStringLiteral("pack.json /playlist: There is no playlist “night”.")});
}

void PlaylistsTest::theSectorOfAPageIsThere()
{
    PackCopy copy;
    copy.replace(QStringLiteral("pages/overview.json"), QStringLiteral("\"grid\""),
                 QStringLiteral("\"sector\": \"space\", \"grid\""));
    const QString problems = texts(readPack(copy.path()).problems).join(QLatin1Char('\n'));
    QVERIFY2(problems.contains(QStringLiteral("There is no sector “space”.")), qPrintable(problems));
}

/// What an editor saves is what it was given.
void PlaylistsTest::pagesAreWrittenAsTheyWereRead()
{
    const QDir folder(QStringLiteral(DEMO_PACK "/pages"));
    int pages = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto &page : QJsonDocument::fromJson(file.readAll())[QStringLiteral("pages")].toArray()) {
            const QJsonObject written = toJson(pageFromJson(page.toObject()));
            QCOMPARE(toJson(pageFromJson(written)), written);
            const QJsonArray tiles = page[u"tiles"].toArray();
            QCOMPARE(written[QStringLiteral("tiles")].toArray().size(), tiles.size());
            for (qsizetype i = 0; i < tiles.size(); ++i) {
                QJsonObject tile = tiles[i].toObject();
                for (const char *usual : {"by", "buckets"}) // that the page may name what is so without it
                    tile.remove(QLatin1StringView(usual));
                const QJsonObject again = written[QStringLiteral("tiles")][i].toObject();
                for (auto it = tile.begin(); it != tile.end(); ++it)
                    QCOMPARE(again[it.key()], it.value());
            }
            ++pages;
        }
    }
    QVERIFY(pages >= 5);
}

QTEST_GUILESS_MAIN(PlaylistsTest)
#include "tst_playlists.moc"
