// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that people change while the program runs: by its owner, beside it, and when they cannot be.
#include "core/engine/engine.h"
#include "core/pack/load_pack.h"
#include "core/pack/page_json.h"
#include "core/store/ledger_reader.h"
#include "tests/e2e/e2e_support.h"
#include "tests/support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

namespace {

const IndicatorId kCount(QStringLiteral("quake.count"));
const PageId kNew(QStringLiteral("new"));

PageDocument page(const PageId &id, const char *title, TileKind kind = TileKind::Clock)
{
    PageDocument page;
    page.id = id;
    page.title = {QString::fromUtf8(title), QString::fromUtf8(title)};
    Tile tile;
    tile.id = QStringLiteral("tile");
    tile.kind = kind;
    if (kind != TileKind::Clock && kind != TileKind::Scorecard)
        tile.indicators = {kCount};
    page.tiles = {tile};
    return page;
}

using Answer = std::shared_ptr<std::optional<Result<void>>>;

Answer save(Engine &engine, const PageDocument &page)
{
    auto answer = std::make_shared<std::optional<Result<void>>>();
    engine.savePage(page, [answer](const Result<void> &told) { *answer = told; });
    return answer;
}

Answer remove(Engine &engine, const PageId &page)
{
    auto answer = std::make_shared<std::optional<Result<void>>>();
    engine.removePage(page, [answer](const Result<void> &told) { *answer = told; });
    return answer;
}

QString told(const Answer &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer->has_value(); }, 20000))
        return QStringLiteral("no answer");
    return **answer ? QStringLiteral("done") : toString((**answer).error().code);
}

/// The actors' rights for a while: whoever runs the tests is nobody special.
class NobodySpecial
{
public:
    NobodySpecial()
        : m_superuser(geteuid() == 0)
    {
        if (m_superuser && seteuid(65534) != 0)
            qFatal("cannot give up the rights of the superuser");
    }
    ~NobodySpecial()
    {
        if (m_superuser && seteuid(0) != 0)
            qFatal("cannot take back the rights of the superuser");
    }

private:
    bool m_superuser;
};

void limitFiles(rlim_t bytes)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("the file size limit cannot be set");
}

} // namespace

class TestPageEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { limitFiles(RLIM_INFINITY); }

    void aNewPageIsOnDiskInTheLedgerAndShown()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        QVERIFY(!owner.snapshot()->trends.contains(trendKey(kNew, QStringLiteral("tile"))));
        const std::uint64_t before = owner.snapshot()->sequence;
        const PackPtr earlier = owner.pack();
        QSignalSpy shown(&owner, &ReadService::snapshotChanged);
        QCOMPARE(told(save(owner, page(kNew, "Mới", TileKind::Trend))), QStringLiteral("done"));
        QVERIFY(owner.pack()->page(kNew));
        QVERIFY(owner.pack() != earlier && !earlier->page(kNew));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot()->trends.contains(trendKey(kNew, QStringLiteral("tile"))), 20000);
        QVERIFY(owner.snapshot()->sequence > before);
        const auto onDisk = loadPack(pack());
        IOC_VERIFY(onDisk);
        QCOMPARE((*onDisk)->page(kNew)->title.vi, QStringLiteral("Mới"));
        const QJsonObject entry = newest("page.saved");
        QCOMPARE(entry["subject"].toString(), kNew.toString());
        QCOMPARE(entry["page"].toObject(), toJson(page(kNew, "Mới", TileKind::Trend)));
        QVERIFY(!entry.contains(QStringLiteral("before")));
    }

    void everyTileOfANewPageHasItsFigures()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        QVERIFY(!owner.snapshot()->byCommune.contains(kCount));
        QVERIFY(!owner.snapshot()->score);
        QCOMPARE(told(save(owner, page(kNew, "Xếp hạng", TileKind::Ranking))), QStringLiteral("done"));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot()->byCommune.contains(kCount), 20000);
        QCOMPARE(told(save(owner, page(kNew, "Điểm", TileKind::Scorecard))), QStringLiteral("done"));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot()->score, 20000);
        QVERIFY(!owner.snapshot()->byCommune.contains(kCount)); // which nobody asks for any more
    }

    void aChangedPageCanBeUndoneFromTheLedger()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "một"))), QStringLiteral("done"));
        QCOMPARE(told(save(owner, page(kNew, "hai"))), QStringLiteral("done"));
        const QJsonObject entry = newest("page.saved");
        QCOMPARE(entry["before"].toObject(), toJson(page(kNew, "một")));
        QCOMPARE(told(save(owner, pageFromJson(entry["before"].toObject()))), QStringLiteral("done"));
        QCOMPARE(owner.pack()->page(kNew)->title.vi, QStringLiteral("một"));
        QCOMPARE(count("page.saved"), 3);
        QCOMPARE(told(save(owner, page(kNew, "một"))), QStringLiteral("done")); // nothing is to be done
        QCOMPARE(count("page.saved"), 3);
        QCOMPARE(told(remove(owner, kNew)), QStringLiteral("done"));
        QCOMPARE(newest("page.removed")["before"].toObject(), toJson(page(kNew, "một")));
        QVERIFY(!owner.pack()->page(kNew));
        QVERIFY(!QFile::exists(pack(QStringLiteral("pages/new.json"))));
    }

    void ordersFollowEachOther()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        std::vector<Answer> answers;
        for (int i = 0; i < 6; ++i)
            answers.push_back(save(owner, page(PageId(QStringLiteral("new-%1").arg(i)), "Mới")));
        for (const Answer &answer : answers)
            QCOMPARE(told(answer), QStringLiteral("done"));
        for (int i = 0; i < 6; ++i)
            QVERIFY(owner.pack()->page(PageId(QStringLiteral("new-%1").arg(i))));
    }

    /// Ordered while another order was under way, of which it did not know yet.
    void whatChangesNothingTakesNothingBack()
    {
        const PageId other(QStringLiteral("other"));
        PackPtr earlier;
        {
            Engine owner(settings());
            IOC_VERIFY(owner.start());
            QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
            earlier = owner.pack();
            QCOMPARE(told(save(owner, page(other, "hai"))), QStringLiteral("done"));
        }
        const QString file = m_folder->filePath(QStringLiteral("another.sqlite"));
        const SystemClock clock;
        auto writer = LedgerWriter::open(file, {earlier->id, clock.now()});
        IOC_VERIFY(writer);
        LedgerThread ledger(std::move(*writer), file, clock);
        PageDesk desk(data(), ledger);
        std::optional<Result<PackPtr>> outcome;
        desk.carryOut(
            earlier,
            {Command::Kind::ActOnPage, {}, {}, kNew.toString(), QStringLiteral("saved"), toJson(page(kNew, "Mới"))},
            thisProgram(), [&outcome](const Result<PackPtr> &pack) { outcome = pack; });
        QTRY_VERIFY_WITH_TIMEOUT(outcome, 20000);
        IOC_VERIFY(*outcome);
        QVERIFY((**outcome)->page(other));
        ledger.drainAndStop();
    }

    void aPageWithManyFaultsIsToldShortly()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        PageDocument bad = page(kNew, "Mới");
        for (int i = 0; i < 200; ++i)
            bad.tiles.push_back(bad.tiles.front());
        const Answer refused = save(owner, bad);
        QCOMPARE(told(refused), QStringLiteral("invalid_pack"));
        QVERIFY((**refused).error().message.size() < 8'000); // it goes through a socket
        QVERIFY((**refused).error().message.contains(QStringLiteral("…")));
    }

    void whatIsRefusedChangesNothing()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        const auto before = contents();
        const PackPtr known = owner.pack();
        PageDocument bad = page(kNew, "Mới", TileKind::Trend);
        bad.tiles.front().indicators = {IndicatorId(QStringLiteral("no.such"))};
        const Answer unknown = save(owner, bad);
        QCOMPARE(told(unknown), QStringLiteral("invalid_pack"));
        QVERIFY((**unknown).error().message.contains(QStringLiteral("no.such")));
        bad = page(kNew, "Mới");
        bad.tiles.push_back(bad.tiles.front());
        QCOMPARE(told(save(owner, bad)), QStringLiteral("invalid_pack"));
        QCOMPARE(told(save(owner, page(PageId(QStringLiteral("../new")), "Mới"))), QStringLiteral("invalid_pack"));
        QCOMPARE(told(save(owner, page(kNew, ""))), QStringLiteral("invalid_pack"));
        QCOMPARE(told(remove(owner, PageId(QStringLiteral("nobody")))), QStringLiteral("not_found"));
        const Answer start = remove(owner, owner.pack()->startPage);
        QCOMPARE(told(start), QStringLiteral("usage"));
        QVERIFY((**start).error().message.contains(QStringLiteral("start page")));
        QVERIFY(contents() == before);
        QVERIFY(owner.pack() == known);
        QCOMPARE(count("page.saved"), 1);
        QCOMPARE(count("page.removed"), 0);
    }

    void aPageThatAScreenBeginsWithStays()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        QFile screens(data() + QStringLiteral("/screens.json"));
        QVERIFY(screens.open(QIODevice::WriteOnly));
        screens.write("{\"screens\": [{\"screen\": \"Samsung 5\", \"page\": \"new\"}]}");
        screens.close();
        const Answer refused = remove(owner, kNew);
        QCOMPARE(told(refused), QStringLiteral("usage"));
        QVERIFY((**refused).error().message.contains(QStringLiteral("Samsung 5")));
        QVERIFY(screens.remove());
        QCOMPARE(told(remove(owner, kNew)), QStringLiteral("done"));
    }

    void aFullDiskChangesNothing()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        const auto before = contents();
        PageDocument large = page(kNew, "Mới");
        for (int i = 0; i < 40; ++i) {
            Tile tile = page(kNew, "x").tiles.front();
            tile.id = QStringLiteral("tile-%1").arg(i);
            tile.row = i / 20 + 1;
            tile.column = i % 20;
            large.tiles.push_back(tile);
        }
        limitFiles(1024);
        const QString answer = told(save(owner, large));
        limitFiles(RLIM_INFINITY);
        QCOMPARE(answer, QStringLiteral("io"));
        QVERIFY(contents() == before);
        QCOMPARE(count("page.saved"), 1);
        QCOMPARE(told(save(owner, large)), QStringLiteral("done"));
    }

    void aFolderThatCannotBeWrittenChangesNothing()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
        const NobodySpecial user;
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        const auto before = contents();
        const QString pages = pack(QStringLiteral("pages"));
        QVERIFY(QFile::setPermissions(pages, QFile::ReadOwner | QFile::ExeOwner));
        const QString saved = told(save(owner, page(kNew, "hai")));
        const QString removed = told(remove(owner, kNew));
        QVERIFY(QFile::setPermissions(pages, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(saved, QStringLiteral("permission"));
        QCOMPARE(removed, QStringLiteral("permission"));
        QVERIFY(contents() == before);
        QCOMPARE(count("page.saved"), 1);
        QCOMPARE(count("page.removed"), 0);
    }

    void readerSendsItToTheOwnerAndShowsIt()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        EngineSettings beside = settings();
        beside.whenOwned = EngineSettings::WhenOwned::Read;
        Engine reader(beside);
        IOC_VERIFY(reader.start());
        QVERIFY(reader.isReader());
        QCOMPARE(told(save(reader, page(kNew, "Mới", TileKind::Trend))), QStringLiteral("done"));
        QVERIFY(owner.pack()->page(kNew));
        const QString key = trendKey(kNew, QStringLiteral("tile"));
        QTRY_VERIFY_WITH_TIMEOUT(reader.pack()->page(kNew) && reader.snapshot()->trends.contains(key), 20000);
        QCOMPARE(told(save(owner, page(kNew, "hai"))), QStringLiteral("done")); // which nobody tells the reader
        QTRY_COMPARE_WITH_TIMEOUT(reader.pack()->page(kNew)->title.vi, QStringLiteral("hai"), 20000);
        const Answer refused = remove(reader, owner.pack()->startPage);
        QCOMPARE(told(refused), QStringLiteral("usage"));
        PageDocument endless = page(kNew, "Mới");
        endless.tiles.front().text = {QString(70'000, u'x'), QStringLiteral("x")};
        QCOMPARE(told(save(reader, endless)), QStringLiteral("usage"));
        owner.stop();
        QVERIFY(told(save(reader, page(kNew, "ba"))) != u"done");
        QCOMPARE(reader.pack()->page(kNew)->title.vi, QStringLiteral("hai"));
    }

    void whileTimeStandsStillNothingIsTaken()
    {
        {
            Engine owner(settings());
            IOC_VERIFY(owner.start());
        }
        const auto before = contents();
        EngineSettings still = settings();
        still.at = at("2024-02-01T00:00:00Z");
        Engine engine(still);
        IOC_VERIFY(engine.start());
        QCOMPARE(told(save(engine, page(kNew, "Mới"))), QStringLiteral("permission"));
        QCOMPARE(told(remove(engine, engine.pack()->startPage)), QStringLiteral("permission"));
        QVERIFY(contents() == before);
    }

    void whoeverAsksAtTheEndIsAnswered()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        const Answer last = save(owner, page(kNew, "Mới"));
        owner.stop();
        QVERIFY(last->has_value());
        QVERIFY(**last);
        QVERIFY(loadPack(pack()).value()->page(kNew));
        QCOMPARE(told(save(owner, page(kNew, "hai"))), QStringLiteral("cancelled"));
    }

    void aRestartWithTheSamePackKeepsThem()
    {
        {
            Engine owner(settings());
            IOC_VERIFY(owner.start());
            QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        }
        Engine again(settings()); // imports once more
        IOC_VERIFY(again.start());
        QVERIFY(again.pack()->page(kNew));
        QTRY_VERIFY_WITH_TIMEOUT(again.snapshot(), 20000);
        QCOMPARE(again.snapshot()->trouble, QString());
    }

    void aCopyOfAnEarlierProgramIsNotedBeforeItsFirstChange()
    {
        {
            Engine owner(settings());
            IOC_VERIFY(owner.start());
        }
        QVERIFY(QFile::remove(pack(QStringLiteral(".imported.json"))));
        EngineSettings bare = settings();
        bare.packFolder.clear();
        {
            Engine owner(bare);
            IOC_VERIFY(owner.start());
            QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        }
        Engine again(settings());
        IOC_VERIFY(again.start());
        QVERIFY(again.pack()->page(kNew));
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QString pack(const QString &name = {}) const { return data() + QStringLiteral("/pack/") + name; }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        return settings;
    }

    /// Every file of the working copy, with what it holds.
    std::map<QString, QByteArray> contents() const
    {
        std::map<QString, QByteArray> files;
        QDirIterator walk(pack(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            files[file.fileName()] = file.readAll();
        }
        return files;
    }

    QByteArray ledger(const QString &query) const
    {
        return e2e::tool(QStringLiteral("sqlite3"), {data() + QStringLiteral("/ledger.sqlite"), query});
    }

    int count(const char *kind) const
    {
        return ledger(QStringLiteral("select count(*) from entry where kind = '%1'").arg(QLatin1StringView(kind)))
            .toInt();
    }

    /// The body of the newest entry of a kind, with its subject.
    QJsonObject newest(const char *kind) const
    {
        const QString where =
            QStringLiteral("from entry where kind = '%1' order by no desc limit 1").arg(QLatin1StringView(kind));
        QJsonObject body = QJsonDocument::fromJson(ledger(QStringLiteral("select body ") + where)).object();
        body["subject"] = QString::fromUtf8(ledger(QStringLiteral("select subject ") + where));
        return body;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPageEngine)
#include "tst_page_engine.moc"
