// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that people change while the program runs: by its owner, beside it, and when they cannot be.
#include "core/engine/page_follower.h"
#include "tests/engine/page_orders.h"

#include <atomic>

using namespace ioc;
using namespace ioc::test;

namespace {

/// How often it was warned that pages cannot be shown, while this lives.
class WarningCount
{
public:
    WarningCount()
    {
        s_count = 0;
        s_before = qInstallMessageHandler(handle);
    }
    ~WarningCount() { qInstallMessageHandler(s_before); }
    int count() const { return s_count; }

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (text.startsWith(QStringLiteral("the pages that were changed cannot be shown")))
            ++s_count;
        else
            s_before(type, context, text);
    }

    static inline std::atomic<int> s_count = 0;
    static inline QtMessageHandler s_before = nullptr;
};

} // namespace

class TestPageEngine : public QObject, private PageOrders
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }

    void aNewPageIsOnDiskInTheLedgerAndShown()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot(), 20000);
        QVERIFY(!owner.snapshot()->trends.contains(trendKey(kNew, QStringLiteral("tile"))));
        const std::uint64_t before = owner.snapshot()->sequence;
        const PackPtr earlier = owner.pack();
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

    /// Two windows of one program: the second has not seen what the first does.
    void ofTwoAtOnceTheSecondIsRefused()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        const Answer first = save(owner, page(kNew, "một"));
        const Answer second = save(owner, page(kNew, "hai"));
        QCOMPARE(told(first), QStringLiteral("done"));
        QCOMPARE(told(second), QStringLiteral("usage"));
        QCOMPARE(owner.pack()->page(kNew)->title.vi, QStringLiteral("một"));
        QCOMPARE(told(save(owner, page(kNew, "hai"))), QStringLiteral("done")); // who looks and saves again
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
        const QString file = path(QStringLiteral("another.sqlite"));
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
        QVERIFY(screens.open(QIODevice::WriteOnly));
        screens.write("{\"screens\": ");
        screens.close();
        const Answer unknown = remove(owner, kNew);
        QCOMPARE(told(unknown), QStringLiteral("usage"));
        QVERIFY((**unknown).error().message.contains(QStringLiteral("list of screens")));
        QVERIFY(owner.pack()->page(kNew));
        QVERIFY(screens.remove());
        QCOMPARE(told(remove(owner, kNew)), QStringLiteral("done"));
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

    void aReaderDoesNotReplaceWhatItDoesNotKnowYet()
    {
        Engine owner(settings());
        IOC_VERIFY(owner.start());
        QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        EngineSettings beside = settings();
        beside.whenOwned = EngineSettings::WhenOwned::Read;
        Engine reader(beside);
        IOC_VERIFY(reader.start());
        const Answer first = save(owner, page(kNew, "hai")); // which goes through no socket
        const Answer late = save(reader, page(kNew, "ba"));
        QCOMPARE(told(first), QStringLiteral("done"));
        QCOMPARE(told(late), QStringLiteral("usage"));
        QVERIFY((**late).error().message.contains(QStringLiteral("changed elsewhere")));
        QCOMPARE(owner.pack()->page(kNew)->title.vi, QStringLiteral("hai"));
        QTRY_COMPARE_WITH_TIMEOUT(reader.pack()->page(kNew)->title.vi, QStringLiteral("hai"), 20000);
        QCOMPARE(told(save(reader, page(kNew, "ba"))), QStringLiteral("done"));
        QCOMPARE(owner.pack()->page(kNew)->title.vi, QStringLiteral("ba"));
        QCOMPARE(newest("page.saved")["page"].toObject(), toJson(page(kNew, "ba")));
    }

    void aReaderTriesAgainWhatItCannotRead()
    {
        PackPtr earlier;
        {
            Engine owner(settings());
            IOC_VERIFY(owner.start());
            earlier = owner.pack();
            QCOMPARE(told(save(owner, page(kNew, "Mới"))), QStringLiteral("done"));
        }
        PageFollower follower(pack(), earlier, "of the earlier pages");
        PackPtr now;
        connect(&follower, &PageFollower::changed, this, [&now](const PackPtr &pack) { now = pack; });
        QVERIFY(QFile::rename(pack(QStringLiteral("pack.json")), path(QStringLiteral("away"))));
        const WarningCount warnings;
        follower.look();
        QTRY_COMPARE_WITH_TIMEOUT(warnings.count(), 1, 20000);
        follower.look(); // which is told once
        QVERIFY(QFile::rename(path(QStringLiteral("away")), pack(QStringLiteral("pack.json"))));
        QTRY_VERIFY_WITH_TIMEOUT((follower.look(), now), 20000);
        QVERIFY(now->page(kNew));
        QVERIFY(warnings.count() == 1);
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
};

QTEST_GUILESS_MAIN(TestPageEngine)
#include "tst_page_engine.moc"
