// SPDX-License-Identifier: GPL-3.0-or-later
// Changes and deviations that came to light too late: what is found of them is what would have been said in time.
#include "core/engine/alarms/alarm_inputs.h"
#include "core/engine/alarms/late_alarms.h"
#include "tests/rules/small_world.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;
using Part = ioc::DeviationCondition::Part;

namespace {

constexpr Milliseconds kHour = 1h;
const QDate kToday(2026, 11, 21);
const QDate kFrom = kToday.addDays(-3); ///< the first day that is looked at

AlarmRule ruleOf(const AlarmCondition &condition, Milliseconds hold = 0ms)
{
    AlarmRule rule;
    rule.id = RuleId(latin("rule"));
    rule.indicator = IndicatorId(latin("figure"));
    rule.condition = condition;
    rule.hold = hold;
    rule.clearHold = hold;
    return rule;
}

/// A figure of the small world, a rule on it, and its values: the same in time and late.
class World
{
public:
    World(const AlarmRule &rule, const char *measure, Window window, PeriodKind period = PeriodKind::Day)
        : m_measure(measure)
    {
        Indicator figure = SmallWorld::indicator(measure);
        figure.window = window;
        figure.period = period;
        auto pack = std::make_shared<ProvincePack>(m_small.pack);
        pack->indicators = {figure};
        pack->rules = {rule};
        m_pack = pack;
        m_inputs = std::make_unique<AlarmInputs>(m_pack, Format(Language::English, vietnam()));
        m_late = std::make_unique<LateAlarms>(m_pack);
    }

    const Zone &zone() const { return m_pack->zone; }

    /// Within that hour.
    void observe(Instant hour, double value)
    {
        const bool isOfStations = m_measure == QByteArray("pm");
        m_rollups.observe(m_measure, kNorth, isOfStations ? QStringList{latin("A")} : QStringList(), hour + 30min,
                          value, hour + 31min);
    }

    /// One step of the present, a moment before the hour ends; of what is counted, one after.
    void live(Instant now)
    {
        report(now);
        const EvaluationContext context{*m_pack, now, m_feeds, m_rollups};
        CompiledIndicator figure = CompiledIndicator::compile(*m_pack, m_pack->indicators.front()).value();
        const Reading reading = evaluateNow(context, figure, UnitId(latin(kProvince)));
        const FiguresNow figures{context, [&](const IndicatorId &) { return &reading; },
                                 [](const IndicatorId &) { return std::span<const Reading>(); }};
        const AlarmRule &rule = m_pack->rules.front();
        const auto &inputs = m_inputs->of(rule, figures, [](const AlarmKey &) { return std::vector<QString>(); });
        const bool wasActive = m_signal.active;
        stepSignal(SignalBounds::of(rule), m_signal, inputs.front());
        const Instant at = inputs.front().dataTime - 1ms;           // what speaks for an hour is dated with its end
        const bool isNews = m_signal.active || !m_inTime.isEmpty(); // what stood before is none when it returns
        if (m_signal.active != wasActive && isNews && at >= zone().startOf(kFrom))
            m_inTime.append(line(m_signal.active, at));
    }

    const QStringList &inTime() const { return m_inTime; }

    QStringList late()
    {
        QStringList lines;
        for (const AlarmEntry &entry : lateEntries())
            lines.append(line(entry.event == AlarmEvent::Raised, *entry.dataTime));
        return lines;
    }

    std::vector<AlarmEntry> lateEntries()
    {
        m_late->noteChange(MeasureId(latin(m_measure)), kFrom);
        const EvaluationContext context{*m_pack, zone().startOf(kToday) + 5h, m_feeds, m_rollups};
        std::vector<AlarmEntry> found;
        do {
            for (AlarmEntry &entry : m_late->work(context, 5ms))
                found.push_back(std::move(entry));
        } while (!m_late->isIdle());
        return found;
    }

    void report(Instant lastOk)
    {
        for (const FeedDefinition &feed : m_pack->feeds) {
            m_feeds[feed.id].feed = feed.id;
            m_feeds[feed.id].lastOk = lastOk;
            m_feeds[feed.id].state = FeedState::Ok;
        }
    }

private:
    /// With the hour that it was in.
    static QString line(bool isRaised, Instant dataTime)
    {
        const auto hours = toMillis(dataTime) / kHour.count();
        return (isRaised ? QStringLiteral("raised ") : QStringLiteral("returned ")) +
               utc(fromMillis(hours * kHour.count()));
    }

    const SmallWorld m_small;
    const char *m_measure;
    PackPtr m_pack;
    FakeRollups m_rollups{vietnam()};
    QHash<FeedId, FeedHealth> m_feeds;
    std::unique_ptr<AlarmInputs> m_inputs;
    SignalState m_signal;
    QStringList m_inTime;
    std::unique_ptr<LateAlarms> m_late;
};

} // namespace

class LateConditionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aRiseIsFoundLate()
    {
        World world(ruleOf(RateCondition{AlarmSide::Above, 0.5, 0.2, 3h}), "pm", Window::Now);
        const Instant day = world.zone().startOf(kFrom);
        for (int hour = -24; hour < 24; ++hour)
            world.observe(day + hour * kHour, hour < 10 ? 1.0 : 1.6);
        const auto found = world.lateEntries();
        QCOMPARE(found.size(), 2u);
        QVERIFY(found[0].event == AlarmEvent::Raised && found[0].late);
        QCOMPARE(utc(*found[0].dataTime), utc(day + 11 * kHour - 1ms));
        QCOMPARE(found[0].value, std::optional(1.6));
        QVERIFY(found[1].event == AlarmEvent::Returned);
        QCOMPARE(utc(*found[1].dataTime), utc(day + 14 * kHour - 1ms)); // three hours later it is even
    }

    /// What it rose from lies before the days that are looked at.
    void aRiseOverDaysIsFoundLate()
    {
        World world(ruleOf(RateCondition{AlarmSide::Above, 25, 20, 72h}), "visits", Window::ToDate, PeriodKind::Year);
        for (int day = -10; day < 0; ++day)
            world.observe(world.zone().startOf(kToday.addDays(day)) + 9h, day == -2 ? 20 : 5);
        QCOMPARE(world.late(), QStringList{QStringLiteral("raised 2026-11-19T16:00:00.000Z")}); // and stands
    }

    void changesWithinAnHourAreNotFound()
    {
        World world(ruleOf(RateCondition{AlarmSide::Above, 0.5, 0.2, 30min}), "pm", Window::Now);
        for (int hour = 0; hour < 24; ++hour)
            world.observe(world.zone().startOf(kFrom) + hour * kHour, hour);
        QVERIFY(world.late().isEmpty());
    }

    /// What is seen of the present is what was seen before it: no rule is blind for the time that it looks back.
    void aStartKnowsFromWhatAValueRose()
    {
        World world(ruleOf(RateCondition{AlarmSide::Above, 0.5, 0.2, 3h}), "pm", Window::Now);
        const Instant day = world.zone().startOf(kFrom);
        for (int hour = 0; hour < 6; ++hour)
            world.observe(day + hour * kHour, hour < 5 ? 1.0 : 1.6);
        world.live(day + 6 * kHour - 1ms);
        QCOMPARE(world.inTime(), QStringList{QStringLiteral("raised 2026-11-17T22:00:00.000Z")});
    }

    void aStartTakesNoOldValueForAnother()
    {
        World world(ruleOf(RateCondition{AlarmSide::Above, 0.5, 0.2, 3h}), "pm", Window::Now);
        const Instant day = world.zone().startOf(kFrom);
        world.observe(day, 1.0);
        world.observe(day + 5 * kHour, 1.6); // five hours later: nobody knows how fast it rose
        world.live(day + 6 * kHour - 1ms);
        QVERIFY(world.inTime().isEmpty());
    }

    void changesAreThoseOfTheirTime_data()
    {
        QTest::addColumn<int>("hours"); ///< of the change
        QTest::addColumn<int>("hold");
        QTest::addColumn<bool>("above");
        QTest::newRow("rises in 3 hours") << 3 << 0 << true;
        QTest::newRow("falls in an hour") << 1 << 0 << false;
        QTest::newRow("rises in 30 hours") << 30 << 0 << true;
        QTest::newRow("rises in 3 hours, for 2 hours") << 3 << 2 << true;
    }

    void changesAreThoseOfTheirTime()
    {
        QFETCH(int, hours);
        QFETCH(int, hold);
        QFETCH(bool, above);
        const RateCondition condition{above ? AlarmSide::Above : AlarmSide::Below, 2.5, 1, hours * kHour};
        qsizetype found = 0;
        for (unsigned seed = 1; seed <= 12; ++seed) {
            World world(ruleOf(condition, hold * kHour), "pm", Window::Now);
            std::mt19937 random(seed);
            std::normal_distribution<double> step(0, 1);
            double value = 50;
            const Instant first = world.zone().startOf(kFrom.addDays(-1));
            for (Instant hour = first; hour < world.zone().startOf(kToday); hour += kHour) {
                value += step(random);
                if (random() % 10 > 0) // now and then nothing is heard
                    world.observe(hour, value);
                world.live(hour + kHour - 1ms);
            }
            QCOMPARE(world.late(), world.inTime());
            found += world.inTime().size();
        }
        QVERIFY2(found > 8, qPrintable(QString::number(found)));
    }

    void deviationsAreThoseOfTheirTime_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("hold");
        QTest::newRow("hour") << int(Part::Hour) << 0;
        QTest::newRow("hour, for half an hour") << int(Part::Hour) << 30;
        QTest::newRow("hour, for two hours") << int(Part::Hour) << 120;
        QTest::newRow("day so far") << int(Part::DaySoFar) << 0;
        QTest::newRow("day") << int(Part::Day) << 0;
    }

    void deviationsAreThoseOfTheirTime()
    {
        QFETCH(int, part);
        QFETCH(int, hold);
        const DeviationCondition condition{AlarmSide::Above, Part(part), 3, 2, 4, 1};
        qsizetype found = 0;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            World world(ruleOf(condition, std::chrono::minutes(hold)), "came", Window::ToDate);
            std::mt19937 random(seed);
            const Instant begin = world.zone().startOf(kFrom.addDays(-1));
            const int lift = part == int(Part::Hour) ? 40 : 8; // now and then an hour brings more
            for (Instant hour = begin - 31 * 24h; hour < world.zone().startOf(kToday); hour += kHour) {
                const bool isWild = random() % 4 == 0;
                world.observe(hour, 20 + int(random() % 8) + (hour >= begin && isWild ? lift : 0));
                if (hour >= begin)
                    world.live(hour + kHour + 1min);
            }
            QCOMPARE(world.late(), world.inTime());
            found += world.inTime().size();
        }
        QVERIFY2(found > 4, qPrintable(QString::number(found)));
    }

    /// Else a day of which little has come yet would be below its usual.
    void whatIsNotToldYetDoesNotDeviate()
    {
        World world(ruleOf(DeviationCondition{AlarmSide::Below, Part::Day, 3, 2, 4, 1}), "came", Window::ToDate);
        for (Instant hour = world.zone().startOf(kFrom.addDays(-40)); hour < world.zone().startOf(kToday.addDays(-1));
             hour += kHour)
            world.observe(hour, 20);
        world.observe(world.zone().startOf(kToday.addDays(-1)), 1); // of yesterday a little
        world.report(world.zone().startOf(kToday) - 3h);
        QVERIFY(world.late().isEmpty());
        world.report(world.zone().startOf(kToday) + 1h);
        QCOMPARE(world.late().size(), 1);
    }
};

QTEST_GUILESS_MAIN(LateConditionsTest)
#include "tst_late_conditions.moc"
