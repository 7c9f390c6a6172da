// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms beside the figures of now where nothing is judged: a program that reads what another owns, and one that looks
// back, show what the owner shows.
#include "core/engine/rules_worker.h"
#include "core/pack/load_pack.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "tests/hand_clock.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/ledger_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const UnitId kWorld(QStringLiteral("00@1990-01-01"));
const FeedId kSensor(QStringLiteral("load"));
const Instant kNow = at("2026-11-21T12:00:00Z");

AlarmRule ruleOn(const char *id, AlarmCondition condition)
{
    AlarmRule rule;
    rule.id = RuleId(QString::fromLatin1(id));
    rule.indicator = IndicatorId(QStringLiteral("quake.count"));
    rule.condition = std::move(condition);
    return rule;
}

/// The pack of the end-to-end tests: more than two quakes in a year, none heard of, and nets that each have a limit.
PackPtr packWithRules()
{
    auto pack =
        std::make_shared<ProvincePack>(*loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value());
    const Measure &count = pack->measures.at(MeasureId(QStringLiteral("quake.count")));
    LimitTable table;
    table.id = QStringLiteral("nets");
    table.rows = {{QStringLiteral("ci"), QStringLiteral("one"), 0.5, QDate(2020, 1, 1), {}}};
    pack->limits.push_back(table);
    TableCondition nets;
    nets.table = table.id;
    nets.level = QStringLiteral("one");
    nets.measure = count.id;
    nets.dimension = count.dimensions.front();
    pack->rules = {ruleOn("many", ThresholdCondition{AlarmSide::Above, 2, 2}), ruleOn("silent", MissingCondition{}),
                   ruleOn("net", nets), ruleOn("mute", MissingCondition{})};
    pack->rules.back().indicator = IndicatorId(QStringLiteral("load.mean"));
    for (FeedDefinition &feed : pack->feeds)
        feed.promise = feed.id == kSensor ? 1h : 48h;
    return pack;
}

/// One in each of these hours of the day before; the last of them is a net's newest.
Batch quakes(const char *run, Instant received, int firstHour, int count, double last)
{
    BatchBuilder batch(run, utc(received).toLatin1().constData(), "quakes");
    batch.batch().series.push_back(
        {{MeasureId(QStringLiteral("quake.count")), kWorld, {QStringLiteral("ci")}}, Grain::Hour});
    for (int hour = firstHour; hour < firstHour + count; ++hour)
        batch.batch().observations.push_back(
            {0, at("2026-11-20T00:00:00Z") + hour * 1h, hour == firstHour + count - 1 ? last : 1});
    return batch;
}

/// "many 3", "many 3 last known", …
QStringList shown(const SnapshotPtr &snapshot)
{
    QStringList lines;
    for (const Alarm &alarm : snapshot->alarms) {
        if (alarm.key.rule.toString().contains(u':'))
            continue; // an outage has no figure
        lines.append(alarm.key.rule.toString() + u' ' + alarm.member + u' ' +
                     (alarm.value ? QString::number(*alarm.value) : QStringLiteral("—")) +
                     (alarm.valueIsOld ? QStringLiteral(" last known") : QString()));
    }
    lines.sort();
    return lines;
}

/// Of the alarm of too many quakes.
Alarm many(const SnapshotPtr &snapshot)
{
    for (const Alarm &alarm : snapshot->alarms) {
        if (alarm.key.rule == RuleId(QStringLiteral("many")))
            return alarm;
    }
    return {};
}

/// A worker, and the newest that it has shown.
class Seen
{
public:
    Seen(const RulesWorker::Settings &settings, const Clock &clock, LedgerThread *ledger)
        : worker(settings, clock, nullptr, ledger)
    {
        QObject::connect(&worker, &RulesWorker::snapshotReady, &worker,
                         [this](const SnapshotPtr &snapshot) { newest = snapshot; });
        worker.start();
    }
    ~Seen() { worker.stop(); }

    RulesWorker worker;
    SnapshotPtr newest;
};

} // namespace

class AlarmsLookedAtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readersAndWhoLooksBackShowTheFigureOfTheMoment();
    void anOldFigureIsOldForAll();
    void whatIsMissedIsTheLastKnown();
    void aStationIsHeardAsLongAsATileShowsItAsGood();
    void aCommentMovesTheCountOfEntriesAlone();
    void aFloodThatIsOverIsOverForAReader();

private:
    RulesWorker::Settings settings(RulesWorker::Alarms alarms) const
    {
        return {m_pack, m_cache->path(), m_ledgerFile->path(), alarms, Language::English};
    }

    void tellTheOwnerOfACommit(const FeedId &feed = FeedId(QStringLiteral("quakes")),
                               const MeasureId &measure = MeasureId(QStringLiteral("quake.count")),
                               QDate day = QDate(2026, 11, 20))
    {
        CommitSummary summary;
        summary.feed = feed;
        summary.touch(measure, dayNumber(day));
        m_owner->worker.takeCommits({summary});
        m_owner->worker.makeNow();
    }

    void actAndWait(AlarmEvent event, const QString &text, const QString &owner = {});
    QStringList shownToAReader();
    QStringList shownLookingBack(Instant to) const;

    HandClock m_clock;
    PackPtr m_pack;
    std::unique_ptr<CacheFixture> m_cache;
    std::unique_ptr<LedgerFixture> m_ledgerFile;
    std::unique_ptr<LedgerThread> m_ledger;
    std::unique_ptr<Seen> m_owner;
    std::unique_ptr<Seen> m_reader;
};

/// Three quakes, of which the owner has made alarms, and a reader beside it.
void AlarmsLookedAtTest::init()
{
    failOnAnyWarning();
    m_clock.set(kNow);
    m_pack = packWithRules();
    m_cache = std::make_unique<CacheFixture>(m_pack->zone);
    IOC_VERIFY(m_cache->writer->commit(quakes("r1", kNow - 1min, 1, 3, 1)));
    m_ledgerFile = std::make_unique<LedgerFixture>();
    m_ledger = std::make_unique<LedgerThread>(
        LedgerWriter::open(m_ledgerFile->path(), {QStringLiteral("world"), kNow}).value(), m_ledgerFile->path(),
        m_clock);
    m_owner = std::make_unique<Seen>(settings(RulesWorker::Alarms::Kept), m_clock, m_ledger.get());
    QCOMPARE(shown(m_owner->newest), (QStringList{QStringLiteral("many  3"), QStringLiteral("net ci 1")}));
    m_reader = std::make_unique<Seen>(settings(RulesWorker::Alarms::OfTheOwner), m_clock, nullptr);
    QTRY_COMPARE(shownToAReader(), shown(m_owner->newest)); // once the owner has written them down
}

void AlarmsLookedAtTest::cleanup()
{
    m_ledger->drainAndStop(); // its answers go to the worker
    m_reader.reset();
    m_owner.reset();
    m_ledger.reset();
    m_cache.reset();
}

QStringList AlarmsLookedAtTest::shownToAReader()
{
    m_reader->worker.takeForeignCommit();
    m_reader->worker.makeNow();
    return shown(m_reader->newest);
}

QStringList AlarmsLookedAtTest::shownLookingBack(Instant to) const
{
    const HandClock then(to);
    const Seen seen(settings(RulesWorker::Alarms::OnlyShown), then, nullptr);
    return shown(seen.newest);
}

void AlarmsLookedAtTest::readersAndWhoLooksBackShowTheFigureOfTheMoment()
{
    const QStringList before = shown(m_owner->newest);
    m_clock.advance(2min);
    IOC_VERIFY(m_cache->writer->commit(quakes("r2", kNow + 1min, 10, 2, 4)));
    tellTheOwnerOfACommit();
    const QStringList now{QStringLiteral("many  8"), QStringLiteral("net ci 4")};
    QCOMPARE(shown(m_owner->newest), now);
    QCOMPARE(shownToAReader(), now);
    QCOMPARE(shownLookingBack(m_clock.now()), now);
    QCOMPARE(shownLookingBack(kNow), before);
}

void AlarmsLookedAtTest::anOldFigureIsOldForAll()
{
    m_clock.advance(2min);
    IOC_VERIFY(m_cache->writer->commit(quakes("r2", kNow + 1min, 10, 2, 4)));
    tellTheOwnerOfACommit();
    m_clock.advance(72h);
    m_owner->worker.takeFeedNews();
    m_owner->worker.makeNow();
    const QStringList old = shown(m_owner->newest);
    QVERIFY2(old.contains(QStringLiteral("many  8 last known")), qPrintable(old.join(u'\n')));
    QVERIFY2(old.contains(QStringLiteral("net ci 4 last known")), qPrintable(old.join(u'\n')));
    QTRY_COMPARE(shownToAReader(), old);
    QTRY_COMPARE(shownLookingBack(m_clock.now()), old);
    const Seen late(settings(RulesWorker::Alarms::OfTheOwner), m_clock, nullptr); // has heard nothing while it was new
    QCOMPARE(shown(late.newest), old);
}

/// Its source answers, and has no newer measurement.
void AlarmsLookedAtTest::whatIsMissedIsTheLastKnown()
{
    const MeasureId measured(QStringLiteral("load.value"));
    BatchBuilder first("r2", utc(kNow).toLatin1().constData(), "load");
    first.batch().series.push_back({{measured, kWorld, {}}, Grain::Instant});
    first.batch().observations.push_back({0, kNow, 7});
    IOC_VERIFY(m_cache->writer->commit(first));
    tellTheOwnerOfACommit(kSensor, measured, QDate(2026, 11, 21));
    QVERIFY(!shown(m_owner->newest).join(u' ').contains(QLatin1String("mute")));
    m_clock.advance(2h);
    BatchBuilder nothing("r3", utc(m_clock.now()).toLatin1().constData(), "load");
    IOC_VERIFY(m_cache->writer->commit(nothing));
    tellTheOwnerOfACommit(kSensor, measured, QDate(2026, 11, 21));
    const QStringList silent = shown(m_owner->newest);
    QVERIFY2(silent.contains(QStringLiteral("mute  7 last known")), qPrintable(silent.join(u'\n')));
    QTRY_COMPARE(shownToAReader(), silent);
    QTRY_COMPARE(shownLookingBack(m_clock.now()), silent);
}

/// The feed promises news every hour, and a station's reading of yesterday stands for two days.
void AlarmsLookedAtTest::aStationIsHeardAsLongAsATileShowsItAsGood()
{
    auto patient = std::make_shared<ProvincePack>(*m_pack);
    for (FeedDefinition &feed : patient->feeds)
        feed.promise = 1h;
    m_pack = patient;
    m_owner->worker.stop();
    const auto alarms = [this] {
        LedgerFixture ledger;
        LedgerThread thread(LedgerWriter::open(ledger.path(), {QStringLiteral("world"), kNow}).value(), ledger.path(),
                            m_clock);
        RulesWorker::Settings start = settings(RulesWorker::Alarms::Kept);
        start.ledgerFile = ledger.path();
        const Seen seen(start, m_clock, &thread);
        thread.drainAndStop(); // its answers go to the worker
        return shown(seen.newest);
    };
    QVERIFY(!alarms().contains(QStringLiteral("net ci 1")));
    for (Indicator &indicator : patient->indicators)
        indicator.freshness = 48h;
    QVERIFY(!alarms().contains(QStringLiteral("net ci 1"))); // figures of the year
    for (Indicator &indicator : patient->indicators)
        indicator.window = Window::Now;
    QVERIFY2(alarms().contains(QStringLiteral("net ci 1")), qPrintable(alarms().join(u'\n')));
}

void AlarmsLookedAtTest::actAndWait(AlarmEvent event, const QString &text, const QString &owner)
{
    AlarmEntry act;
    act.key = many(m_owner->newest).key;
    act.event = event;
    act.text = text;
    act.owner = owner;
    act.actor = QStringLiteral("lan");
    std::optional<Result<void>> done;
    m_owner->worker.actOnAlarm(act, QStringLiteral("operator"), QStringLiteral("desk-1"),
                               [&done](const Result<void> &outcome) { done = outcome; });
    QTRY_VERIFY(done);
    IOC_VERIFY(*done);
}

/// Whoever shows what happened to an alarm reads it anew when the count moves: where the alarm stands says nothing of
/// a comment, or of what was found late.
void AlarmsLookedAtTest::aCommentMovesTheCountOfEntriesAlone()
{
    QTRY_VERIFY(many(m_owner->newest).entries > 0); // comes by itself once the ledger has it
    const Alarm raised = many(m_owner->newest);
    actAndWait(AlarmEvent::Commented, QStringLiteral("called the guard"));
    QTRY_VERIFY(many(m_owner->newest).entries > raised.entries);
    const Alarm commented = many(m_owner->newest);
    QVERIFY(commented.status == raised.status);
    QVERIFY(!(commented == raised));
    actAndWait(AlarmEvent::Assigned, {}, QStringLiteral("minh"));
    QTRY_VERIFY(many(m_owner->newest).entries > commented.entries);
    const std::int64_t newest = many(m_owner->newest).entries;

    (void)shownToAReader();
    QCOMPARE(many(m_reader->newest).entries, newest);
    const Seen back(settings(RulesWorker::Alarms::OnlyShown), m_clock, nullptr);
    QCOMPARE(many(back.newest).entries, newest);
    m_owner->worker.stop();
    const Seen again(settings(RulesWorker::Alarms::Kept), m_clock, m_ledger.get());
    QCOMPARE(many(again.newest).entries, newest);
}

/// Nothing is announced after it.
void AlarmsLookedAtTest::aFloodThatIsOverIsOverForAReader()
{
    for (int i = 0; i < 11; ++i) {
        AlarmEntry raised;
        raised.key = {RuleId(QStringLiteral("rule%1").arg(i)), kWorld};
        raised.at = m_clock.now();
        raised.phase = AlarmPhase::Unacknowledged;
        std::optional<Result<std::int64_t>> no;
        m_ledger->append(toLedgerAct(raised, {QStringLiteral("program"), QStringLiteral("here")}),
                         [&no](const Result<std::int64_t> &given) { no = given; });
        QTRY_VERIFY(no);
        IOC_VERIFY(*no);
    }
    (void)shownToAReader();
    QVERIFY(m_reader->newest->flood);
    m_clock.advance(11min);
    (void)shownToAReader();
    QVERIFY(!m_reader->newest->flood);
}

QTEST_GUILESS_MAIN(AlarmsLookedAtTest)
#include "tst_alarms_looked_at.moc"
