// SPDX-License-Identifier: GPL-3.0-or-later
// A rule that forecasts whether a limit is passed by a last day, day by day: until that day, and after it.
#include "core/engine/alarms/alarm_inputs.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;
using Limit = ioc::ForecastCondition::Limit;

namespace {

constexpr double kSeasons[] = {30, -10, 5, 12, -20, 8, 0, -6, 15, -25, 4, -13};

/// Visits of a month; 0 is November 2026. Fewer from year to year.
double visitsOf(int month)
{
    return 600 - 4.0 * month + kSeasons[((month % 12) + 12) % 12] + (month * 7 % 5 - 2) * 0.3;
}

/// A province whose visits of the last five years are known, and one rule on those of the month.
class World
{
public:
    explicit World(const Limit &limit)
    {
        Indicator visits = SmallWorld::indicator("visits");
        visits.decimals = 1;
        AlarmRule rule;
        rule.id = RuleId(latin("rule"));
        rule.indicator = visits.id;
        rule.condition = ForecastCondition{0.8, limit};
        auto pack = std::make_shared<ProvincePack>(m_small.pack);
        pack->indicators = {visits};
        pack->rules = {rule};
        m_pack = pack;
        m_inputs = std::make_unique<AlarmInputs>(m_pack, Format(Language::English, vietnam()));
        for (int month = -60; month < 0; ++month)
            visit(QDate(2026, 11, 1).addMonths(month), visitsOf(month));
    }

    void visit(QDate day, double count)
    {
        const Instant noon = m_pack->zone.startOf(day) + 12h;
        m_rollups.observe("visits", kNorth, {}, noon, count, noon + 1min);
    }

    /// What the rule is told on the afternoon of a day, on which something was heard, and how it then stands.
    SignalInput inputOn(QDate day)
    {
        const Instant now = m_pack->zone.startOf(day) + 12h + 10min;
        const FeedId feed(latin("others"));
        QHash<FeedId, FeedHealth> feeds;
        feeds[feed].feed = feed;
        feeds[feed].lastOk = now;
        feeds[feed].state = FeedState::Ok;
        const EvaluationContext context{*m_pack, now, feeds, m_rollups};
        CompiledIndicator visits = CompiledIndicator::compile(*m_pack, m_pack->indicators.front()).value();
        const Reading reading = evaluateNow(context, visits, UnitId(latin(kProvince)));
        const FiguresNow figures{context, [&](const IndicatorId &) { return &reading; },
                                 [](const IndicatorId &) { return std::span<const Reading>(); }};
        const AlarmRule &rule = m_pack->rules.front();
        const SignalInput input =
            m_inputs->of(rule, figures, [](const AlarmKey &) { return std::vector<QString>(); }).front();
        stepSignal(SignalBounds::of(rule), m_signal, input);
        return input;
    }

    bool isOut() const { return m_signal.active; }
    QString sentence() const { return m_inputs->sentence({RuleId(latin("rule")), UnitId(latin(kProvince))}); }

private:
    const SmallWorld m_small;
    PackPtr m_pack;
    FakeRollups m_rollups{vietnam()};
    std::unique_ptr<AlarmInputs> m_inputs;
    SignalState m_signal;
};

const QDate kLastDay(2026, 11, 30);

} // namespace

class ForecastInputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void standsUntilTheLastDayAndNoLonger()
    {
        World world({AlarmSide::Below, visitsOf(0) + 20, 0, kLastDay});
        world.visit(QDate(2026, 11, 20), 10);
        QVERIFY(world.inputOn(QDate(2026, 11, 20)).trusted);
        QVERIFY(world.isOut());
        QVERIFY2(world.sentence().startsWith(QStringLiteral("Expected on 30/11/2026: ")), qPrintable(world.sentence()));
        world.visit(kLastDay, 10);
        world.inputOn(kLastDay);
        QVERIFY(world.isOut());
        world.visit(kLastDay.addDays(1), 10);
        world.inputOn(kLastDay.addDays(1));
        QVERIFY(!world.isOut());
        QVERIFY(world.sentence().isEmpty());
    }

    /// An alarm of which nobody wants to hear any more does not wait for data.
    void isLetGoThoughNothingIsHeard()
    {
        World world({AlarmSide::Below, visitsOf(0) + 20, 0, kLastDay});
        world.visit(QDate(2026, 11, 20), 10);
        world.inputOn(QDate(2026, 11, 20));
        QVERIFY(world.isOut());
        QVERIFY(!world.inputOn(kLastDay).trusted); // of ten days ago
        QVERIFY(world.isOut());
        QVERIFY(world.inputOn(kLastDay.addDays(1)).trusted);
        QVERIFY(!world.isOut());
    }

    void neverSpeaksOfADayThatIsOver()
    {
        World world({AlarmSide::Below, 10000, 0, QDate(2026, 11, 19)});
        world.visit(QDate(2026, 11, 20), 10);
        world.inputOn(QDate(2026, 11, 20));
        QVERIFY(!world.isOut());
    }

    void goesOnToTheNextPeriodThatRuns()
    {
        // 630 to be expected in November, about 586 in December.
        World world({AlarmSide::Below, visitsOf(1) + 20, 0, PeriodKind::Month});
        world.visit(QDate(2026, 11, 20), 10);
        const SignalInput november = world.inputOn(QDate(2026, 11, 20));
        QVERIFY(november.trusted && !world.isOut());
        world.visit(QDate(2026, 11, 30), visitsOf(0) - 10);
        world.visit(QDate(2026, 12, 2), 10);
        QVERIFY(world.inputOn(QDate(2026, 12, 2)).trusted);
        QVERIFY(world.isOut());
        QVERIFY(world.sentence().startsWith(QStringLiteral("Expected on 31/12/2026: ")));
    }

    /// What is sure to be reached is held against the limit, and against the deadband before it is back.
    void isBackByItsDeadband()
    {
        const auto isOutInDecember = [](double limit, double deadband) {
            World world({AlarmSide::Above, limit, deadband, PeriodKind::Month});
            world.visit(QDate(2026, 11, 20), 10);
            world.inputOn(QDate(2026, 11, 20));
            if (!world.isOut())
                qFatal("November is expected to be above it");
            world.visit(QDate(2026, 11, 30), visitsOf(0) - 10);
            world.visit(QDate(2026, 12, 2), 10);
            world.inputOn(QDate(2026, 12, 2));
            return world.isOut();
        };
        const double limit = visitsOf(0) - 10;
        const double fewer = visitsOf(0) - visitsOf(1);
        QVERIFY(fewer > 30);
        QVERIFY(!isOutInDecember(limit, 0));
        QVERIFY(!isOutInDecember(limit, fewer - 20));
        QVERIFY(isOutInDecember(limit, fewer + 10));
    }
};

QTEST_GUILESS_MAIN(ForecastInputsTest)
#include "tst_forecast_inputs.moc"
