// SPDX-License-Identifier: GPL-3.0-or-later
// Quarantined rows that come again by another mapping, as the cache takes them.
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

#include <QRandomGenerator>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");
const Instant kCame = at("2026-11-21T06:00:00Z");

/// A row that came at kCame and was refused, and is read anew ten days later.
BatchBuilder rerunOf(const CacheFixture &cache, const char *run = "again")
{
    BatchBuilder batch(run, "2026-12-01T00:00:00Z");
    batch.batch().rerun = Rerun{kCame, {}, {}};
    for (const auto &entry : cache.reader().quarantine({}, 10).value())
        batch.batch().rerun->landed.push_back({entry.id, entry.time});
    return batch;
}

} // namespace

class RerunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void landsAndLeavesTheQuarantineInOneStep();
    void replacesAnOlderValueAsAVintage();
    void doesNotReplaceWhatCameLater();
    void doesNotReplaceWhatCameWithIt();
    void aRecordOfTheSameVersionThatCameLaterStands();
    void whatStaysGetsItsNewReason();
    void anEntryThatHasComeAgainMeanwhileStays();
    void isNoNewsOfItsFeed();
    void theSameBatchAgainChangesNothing();
    void whateverCameLastStandsInTheEnd();
};

void RerunTest::landsAndLeavesTheQuarantineInOneStep()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    IOC_VERIFY(cache.writer->commit(rerunOf(cache).value("pm", "KK1", kNoon, 1.5)));
    QCOMPARE(cache.values("pm", "KK1"), (std::map<std::int64_t, double>{{toMillis(kNoon), 1.5}}));
    QVERIFY(cache.reader().quarantine({}, 10).value().empty());
}

void RerunTest::replacesAnOlderValueAsAVintage()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r0", "2026-11-21T05:30:00Z").value("pm", "KK1", kNoon, 9)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    IOC_VERIFY(cache.writer->commit(rerunOf(cache).value("pm", "KK1", kNoon, 1.5)));
    QCOMPARE(cache.values("pm", "KK1")[toMillis(kNoon)], 1.5);
    auto reader = cache.reader();
    const auto series = reader.figures().series(CacheFixture::seriesKey("pm", "KK1")).value();
    const auto replaced = reader.figures().replaced(*series, kNoon).value();
    QCOMPARE(replaced.size(), 1u);
    // Known since it was read anew, not since it came.
    QCOMPARE(replaced[0].replaced, toMillis(at("2026-12-01T00:00:00Z")));
}

void RerunTest::doesNotReplaceWhatCameLater()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r2", "2026-11-21T07:00:00Z").value("pm", "KK1", kNoon, 2)));
    const QStringList before = cache.everything({"pm"});
    IOC_VERIFY(cache.writer->commit(rerunOf(cache).value("pm", "KK1", kNoon, 1.5)));
    QCOMPARE(cache.everything({"pm"}), before);
    QVERIFY(cache.reader().quarantine({}, 10).value().empty());
}

/// Another row of the same payload: which of them was to stand is not known, so what stands does.
void RerunTest::doesNotReplaceWhatCameWithIt()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("r1", "2026-11-21T06:00:00Z").value("pm", "KK1", kNoon, 2).refused("value", "1,5", "{}")));
    const QStringList before = cache.everything({"pm"});
    IOC_VERIFY(cache.writer->commit(rerunOf(cache).value("pm", "KK1", kNoon, 1.5)));
    QCOMPARE(cache.everything({"pm"}), before);
}

void RerunTest::aRecordOfTheSameVersionThatCameLaterStands()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("state", "?", "{}")));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r2", "2026-11-21T07:00:00Z")
                                        .record("H1", "2026-11-21T05:00:00Z", "done")
                                        .counts("received", "land", kNoon)));
    const QStringList before = cache.days("received");
    IOC_VERIFY(cache.writer->commit(
        rerunOf(cache).record("H1", "2026-11-21T05:00:00Z", "open").counts("received", "tax", kNoon)));
    QCOMPARE(cache.days("received"), before);
    // A later version does replace it, whenever it came: the source's own time decides.
    IOC_VERIFY(cache.writer->commit(
        rerunOf(cache, "later").record("H1", "2026-11-21T05:30:00Z", "open").counts("received", "tax", kNoon)));
    QCOMPARE(cache.days("received").size(), 1);
    QVERIFY(cache.days("received")[0].startsWith(QStringLiteral("2026-11-21 tax n=1")));
}

void RerunTest::whatStaysGetsItsNewReason()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{\"v\":1}")));
    const auto before = cache.reader().quarantine({}, 10).value().at(0);
    BatchBuilder again("again", "2026-12-01T00:00:00Z");
    again.batch().rerun =
        Rerun{kCame,
              {},
              {{{before.id, before.time},
                {QStringLiteral("unit"), QStringLiteral("99"), QStringLiteral("another reason"), {}}}}};
    IOC_VERIFY(cache.writer->commit(again));
    const auto after = cache.reader().quarantine({}, 10).value();
    QCOMPARE(after.size(), 1u);
    QCOMPARE(after[0].id, before.id);
    QCOMPARE(after[0].field, QStringLiteral("unit"));
    QCOMPARE(after[0].reason, QStringLiteral("another reason"));
    QCOMPARE(after[0].record, QStringLiteral("{\"v\":1}"));
    QVERIFY(after[0].time == before.time);
    QCOMPARE(after[0].times, before.times);
}

void RerunTest::anEntryThatHasComeAgainMeanwhileStays()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    const BatchBuilder again = rerunOf(cache);
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r2", "2026-11-21T08:00:00Z").refused("value", "1,5", "{}")));
    IOC_VERIFY(cache.writer->commit(again));
    QCOMPARE(cache.reader().quarantine({}, 10).value().size(), 1u);
}

void RerunTest::isNoNewsOfItsFeed()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    IOC_VERIFY(cache.writer->noteFailure({FeedId(QStringLiteral("air")), QStringLiteral("r2"),
                                          at("2026-11-21T07:00:00Z"), FailedLayer::Http, QStringLiteral("refused")}));
    const auto before = cache.feed("air");
    IOC_VERIFY(cache.writer->commit(rerunOf(cache).value("pm", "KK1", kNoon, 1.5)));
    const auto after = cache.feed("air");
    QVERIFY(after.health == before.health);
    QVERIFY(after.cursor == before.cursor);
    const auto then = cache.reader().healthKnownAt(after.health, at("2026-12-02T00:00:00Z"));
    IOC_VERIFY(then);
    QVERIFY(then->lastOk == before.health.lastOk);
    QCOMPARE(then->failures, 1);
    QVERIFY(then->layer == FailedLayer::Http);
}

void RerunTest::theSameBatchAgainChangesNothing()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").refused("value", "1,5", "{}")));
    const BatchBuilder again = rerunOf(cache).value("pm", "KK1", kNoon, 1.5).value("pm", "KK2", kNoon, 3);
    IOC_VERIFY(cache.writer->commit(again));
    const QStringList before = cache.everything({"pm"});
    IOC_VERIFY(cache.writer->commit(again));
    QCOMPARE(cache.everything({"pm"}), before);
}

/// Twenty runs bring values of three stations for one time, good ones and such as are refused and read anew at the end,
/// the newest run first. Each station then shows what came last, and a second time changes nothing.
void RerunTest::whateverCameLastStandsInTheEnd()
{
    constexpr const char *kStations[] = {"KK1", "KK2", "KK3"};
    QRandomGenerator random(20261122);
    for (int round = 0; round < 25; ++round) {
        CacheFixture cache;
        std::map<QString, std::vector<std::pair<const char *, double>>> refused; // by run
        std::map<QString, double> last;
        for (int i = 0; i < 20; ++i) {
            const QByteArray run = "run-" + QByteArray::number(i);
            BatchBuilder batch(run.constData());
            batch.batch().received = kCame + i * 1min;
            for (const char *station : kStations) {
                const double value = 100 * i + int(random.bounded(100));
                const int fate = int(random.bounded(3));
                if (fate == 0)
                    continue;
                last[QString::fromLatin1(station)] = value;
                if (fate == 1) {
                    batch.value("pm", station, kNoon, value);
                    continue;
                }
                batch.refused("value", "?", QByteArray(run + station).constData());
                refused[QString::fromLatin1(run)].emplace_back(station, value);
            }
            IOC_VERIFY(cache.writer->commit(batch));
        }
        const auto readAnew = [&](const char *name) {
            for (int i = 19; i >= 0; --i) {
                const QString run = QStringLiteral("run-%1").arg(i);
                BatchBuilder batch(qPrintable(QString::fromLatin1(name) + run), "2026-12-01T00:00:00Z");
                batch.batch().rerun = Rerun{kCame + i * 1min, {}, {}};
                for (const auto &entry : cache.reader().quarantine({}, 100).value()) {
                    if (entry.run == run)
                        batch.batch().rerun->landed.push_back({entry.id, entry.time});
                }
                for (const auto &[station, value] : refused[run])
                    batch.value("pm", station, kNoon, value);
                IOC_VERIFY(cache.writer->commit(batch));
            }
        };
        readAnew("first-");
        QVERIFY(cache.reader().quarantine({}, 100).value().empty());
        for (const auto &[station, value] : last)
            QCOMPARE(cache.values("pm", qPrintable(station))[toMillis(kNoon)], value);
        const QStringList before = cache.everything({"pm"});
        readAnew("second-");
        QCOMPARE(cache.everything({"pm"}), before);
        QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    }
}

QTEST_GUILESS_MAIN(RerunTest)
#include "tst_rerun.moc"
