// SPDX-License-Identifier: GPL-3.0-or-later
// What an indicator said at the end of each of the last days, and what directives are closed by.
#include "core/domain/directives/directive_json.h"
#include "core/engine/alarms/alarm_keeper.h"
#include "core/engine/directive_desk.h"
#include "core/engine/snapshot_maker.h"
#include "tests/hand_clock.h"
#include "tests/rules/small_world.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/ledger_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

using Days = std::vector<std::optional<double>>;

const MeasureId kVisits(QStringLiteral("visits"));
const IndicatorId kFigure(QStringLiteral("figure"));

} // namespace

class TrustedDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_cache = std::make_unique<CacheFixture>();
        m_ledger = std::make_unique<LedgerFixture>();
        m_clock.set(m_world.now); // 21 November 2026, 18:00 in Vietnam
    }
    void cleanup()
    {
        m_maker.reset();
        m_rollups.reset();
        m_cache.reset();
    }

    void saysWhatTheIndicatorSaid_data();
    void saysWhatTheIndicatorSaid();
    void aDirectiveIsClosedByTheFigureOfItsPeriod_data();
    void aDirectiveIsClosedByTheFigureOfItsPeriod();
    void aWholePeriodFromBeforeADirectiveClosesNothing_data();
    void aWholePeriodFromBeforeADirectiveClosesNothing();

private:
    /// Visits: 1000 in October, and 2 on each day of November.
    void make(Window window);
    DirectiveDesk::Figures figures();

    /// Of 17 November, to be closed by data, after a review.
    Directive reviewedAt(Instant now, const SettledBy &settledBy, const DirectiveDesk::Figures &figures);

    SmallWorld m_world;
    HandClock m_clock;
    PackPtr m_pack;
    std::unique_ptr<CacheFixture> m_cache;
    std::unique_ptr<LedgerFixture> m_ledger;
    std::unique_ptr<CachedRollups> m_rollups;
    std::unique_ptr<AlarmKeeper> m_keeper;
    std::unique_ptr<SnapshotMaker> m_maker;
};

void TrustedDaysTest::make(Window window)
{
    auto pack = std::make_shared<ProvincePack>(m_world.pack);
    Indicator indicator = SmallWorld::indicator("visits");
    indicator.inputs = {{latin("visits"), FormulaInput{kVisits, {}, Gather::ByKind}}};
    indicator.period = window == Window::ToDate ? PeriodKind::Year : PeriodKind::Month;
    indicator.window = window;
    indicator.freshness = std::chrono::hours(24 * 60);
    pack->indicators = {indicator};
    Agency agency;
    agency.id = AgencyId(latin("culture"));
    pack->agencies = {agency};
    m_pack = pack;
    Batch batch;
    batch.feed = FeedId(latin("others"));
    batch.run = latin("run-1");
    batch.received = at("2026-11-21T10:55:00Z");
    batch.series.push_back({{kVisits, UnitId(latin(kNorth)), {}}, Grain::Day});
    batch.observations.push_back({0, at("2026-10-10T05:00:00Z"), 1000});
    for (Instant noon = at("2026-11-01T05:00:00Z"); noon < m_world.now; noon += std::chrono::hours(24))
        batch.observations.push_back({0, noon, 2});
    IOC_VERIFY(m_cache->writer->commit(batch));
    m_rollups = std::make_unique<CachedRollups>(m_cache->reader(), m_pack->zone);
    m_keeper = std::make_unique<AlarmKeeper>(m_pack, Format(Language::English, m_pack->zone));
    m_maker = SnapshotMaker::make(m_pack, *m_rollups, *m_keeper, SnapshotMaker::Alarms::Stepped).value();
    FeedHealth health;
    health.feed = batch.feed;
    health.state = FeedState::Ok;
    health.lastOk = m_world.now;
    m_maker->setFeeds({health});
}

DirectiveDesk::Figures TrustedDaysTest::figures()
{
    return {[this](const IndicatorId &id, const UnitId &unit, const auto &answer) {
                answer(m_maker->trustedValue(id, unit, m_clock.now()));
            },
            [this](const IndicatorId &id, const UnitId &unit, int days, const auto &answer) {
                answer(m_maker->trustedDays(id, unit, m_clock.now(), days));
            }};
}

Directive TrustedDaysTest::reviewedAt(Instant now, const SettledBy &settledBy, const DirectiveDesk::Figures &figures)
{
    DirectiveEntry entry;
    entry.event = DirectiveEvent::Issued;
    entry.order.emplace();
    entry.order->content = latin("Fewer");
    entry.order->issuer = latin("Chair");
    entry.order->charge.agency = AgencyId(latin("culture"));
    entry.order->due = QDate(2026, 12, 28);
    entry.order->indicator = kFigure;
    entry.order->settledBy = settledBy;
    m_clock.set(at("2026-11-17T03:00:00Z"));
    LedgerThread thread(std::move(*m_ledger->open()), m_ledger->path(), m_clock);
    DirectiveDesk desk(m_pack, thread, m_clock, DirectiveBook(m_pack->zone), figures);
    std::optional<CommandAnswer> answer;
    desk.carryOut({Command::Kind::ActOnDirective, {}, {}, {}, toString(entry.event), toJson(entry)},
                  {latin("lan"), latin("operator"), latin("wall-1"), latin("screen")},
                  [&answer](const CommandAnswer &given) { answer = given; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }) || !answer->done)
        qFatal("not issued: %s", qPrintable(answer ? answer->sentence : QString()));
    m_clock.set(now);
    desk.review();
    thread.drainAndStop();
    QCoreApplication::sendPostedEvents();
    return *desk.book().all().front();
}

void TrustedDaysTest::saysWhatTheIndicatorSaid_data()
{
    QTest::addColumn<int>("window");
    QTest::addColumn<Days>("days");
    QTest::newRow("the year so far") << int(Window::ToDate) << Days{1036, 1038, 1040};
    QTest::newRow("the last whole month") << int(Window::Complete) << Days{1000, 1000, 1000};
    QTest::newRow("the day") << int(Window::Now) << Days{2, 2, 2};
}

void TrustedDaysTest::saysWhatTheIndicatorSaid()
{
    QFETCH(int, window);
    make(Window(window));
    QTEST(m_maker->trustedDays(kFigure, {}, m_world.now, 3), "days");
}

void TrustedDaysTest::aDirectiveIsClosedByTheFigureOfItsPeriod_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("each day is below, the year is not") << 50.0 << false;
    QTest::newRow("the year is below") << 1050.0 << true;
}

void TrustedDaysTest::aDirectiveIsClosedByTheFigureOfItsPeriod()
{
    QFETCH(double, limit);
    QFETCH(bool, isClosed);
    make(Window::ToDate);
    const Directive directive = reviewedAt(m_world.now, {false, limit, 2}, figures());
    QCOMPARE(directive.state == DirectiveState::Closed, isClosed);
    QCOMPARE(directive.after, isClosed ? std::optional(1040.0) : std::nullopt);
}

void TrustedDaysTest::aWholePeriodFromBeforeADirectiveClosesNothing_data()
{
    QTest::addColumn<Instant>("now");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("October is whole, of before") << at("2026-11-21T03:00:00Z") << false;
    QTest::newRow("November for one day") << at("2026-12-01T03:00:00Z") << false;
    QTest::newRow("November for two days") << at("2026-12-02T03:00:00Z") << true;
}

// What was over before it was given cannot be its effect.
void TrustedDaysTest::aWholePeriodFromBeforeADirectiveClosesNothing()
{
    QFETCH(Instant, now);
    QFETCH(bool, isClosed);
    make(Window::Complete);
    DirectiveDesk::Figures low = figures();
    low.days = [](const IndicatorId &, const UnitId &, int, const auto &answer) { answer(Days{1000, 1000}); };
    QCOMPARE(reviewedAt(now, {false, 1050, 2}, low).state == DirectiveState::Closed, isClosed);
}

QTEST_GUILESS_MAIN(TrustedDaysTest)
#include "tst_trusted_days.moc"
