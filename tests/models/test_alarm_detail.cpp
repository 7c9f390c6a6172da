// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk shows of one alarm: procedure, acts, facts, history, chart.
#include "core/domain/alarms/channel_failure.h"
#include "core/domain/alarms/outage.h"
#include "tests/models/sample_province.h"
#include "widgets/models/alarm_acts.h"
#include "widgets/models/alarm_chart.h"
#include "widgets/models/alarm_detail_state.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/checklist_ticks.h"

#include <QSignalSpy>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

Alarm level(int commune, AlarmPhase phase = AlarmPhase::Unacknowledged)
{
    Alarm alarm = raised("level.high", sample::commune(commune), Priority::High, sample::at(18, 0), 81.5);
    alarm.status.phase = phase;
    return alarm;
}

AlarmEntry entry(AlarmEvent event, AlarmPhase phase, const QString &text = {}, const QString &actor = {})
{
    AlarmEntry entry;
    entry.event = event;
    entry.phase = phase;
    entry.text = text;
    entry.actor = actor;
    entry.at = sample::at(18, 30);
    return entry;
}

/// Answers when it is told to.
class SlowService final : public AlarmService
{
public:
    QString actor() const override { return QStringLiteral("lan"); }
    void act(const AlarmEntry &act, Told told) override
    {
        acts.push_back(act);
        waiting.push_back(std::move(told));
    }
    void askHistory(const AlarmKey &, History) override {}
    void askDays(const IndicatorId &, const UnitId &, int, Days) override {}
    void askStation(const AlarmKey &, const QString &, int, Readings) override {}

    std::vector<AlarmEntry> acts;
    std::vector<Told> waiting;
};

} // namespace

class TestAlarmDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pack = sample::pack();
        m_eyes.emplace(sample::context(m_pack, Language::English));
    }

    void aTickIsReadBackInAnyLanguage()
    {
        const StepTick tick{1, true};
        QVERIFY(tickFrom(commentOf(tick, QStringLiteral("Gọi đầu mối"))) == tick);
        QVERIFY((tickFrom(commentOf({9, false}, QStringLiteral("Call"))) == StepTick{9, false}));
        QVERIFY(!tickFrom(QStringLiteral("2. Gọi đầu mối")));
        QVERIFY(!tickFrom(QStringLiteral("☑ hai. Gọi")));
        QVERIFY(!tickFrom(QStringLiteral("☑ 0. Gọi")));
    }

    void ticksAreOfThisTimeOnly()
    {
        const std::vector<AlarmEntry> history{
            entry(AlarmEvent::Raised, AlarmPhase::Unacknowledged),
            entry(AlarmEvent::Commented, AlarmPhase::Acknowledged, QStringLiteral("☑ 1. a"), QStringLiteral("minh")),
            entry(AlarmEvent::Returned, AlarmPhase::Normal),
            entry(AlarmEvent::Raised, AlarmPhase::Unacknowledged),
            entry(AlarmEvent::Commented, AlarmPhase::Unacknowledged, QStringLiteral("☑ 2. b"), QStringLiteral("lan")),
            entry(AlarmEvent::Commented, AlarmPhase::Unacknowledged, QStringLiteral("☑ 3. c"), QStringLiteral("lan")),
            entry(AlarmEvent::Commented, AlarmPhase::Unacknowledged, QStringLiteral("☐ 3. c"), QStringLiteral("minh")),
            entry(AlarmEvent::Commented, AlarmPhase::Unacknowledged, QStringLiteral("☑ 7. no such"))};
        const auto done = stepsDone(history, 3);
        QVERIFY(!done[0]);
        QCOMPARE(done[1]->by, QStringLiteral("lan"));
        QVERIFY(!done[2]);
    }

    void whatNobodyAnsweredIsNotCalledUndone()
    {
        SlowService service;
        AlarmActs acts(service);
        QSignalSpy answered(&acts, &AlarmActs::answered);
        acts.order(entry(AlarmEvent::Acknowledged, {}), {level(0).key});
        const QString unknown = QStringLiteral("It is not known whether it was done.");
        service.waiting[0](Error{ErrorCode::Timeout, unknown});
        QCOMPARE(answered[0][0].toString(), unknown);
        QCOMPARE(answered[0][1].toBool(), false);
    }

    void ofManyNoneIsCalledRefusedThatNobodyAnswered()
    {
        SlowService service;
        AlarmActs acts(service);
        QSignalSpy answered(&acts, &AlarmActs::answered);
        acts.order(entry(AlarmEvent::Acknowledged, {}), {level(0).key, level(1).key, level(2).key});
        service.waiting[0](Error{ErrorCode::Timeout, QStringLiteral("It is not known whether it was done.")});
        service.waiting[1](Error{ErrorCode::Timeout, QStringLiteral("It is not known whether it was done.")});
        service.waiting[2](Error{ErrorCode::Connection, QStringLiteral("The owner does not answer.")});
        QCOMPARE(answered[0][0].toString(), QStringLiteral("2 alarm(s): It is not known whether it was done. "
                                                           "1 refused: The owner does not answer."));
        QCOMPARE(answered[0][1].toBool(), false);
    }

    void oneSentenceTellsWhatCameOfMany()
    {
        SlowService service;
        AlarmActs acts(service);
        QSignalSpy answered(&acts, &AlarmActs::answered);
        acts.order(entry(AlarmEvent::Acknowledged, {}), {level(0).key, level(1).key, level(2).key});
        QCOMPARE(acts.pending().size(), 3);
        service.waiting[0](Result<void>());
        service.waiting[2](Result<void>());
        QCOMPARE(answered.size(), 0);
        service.waiting[1](Error{ErrorCode::Usage, QStringLiteral("Already acknowledged by Minh at 18:44.")});
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toString(),
                 QStringLiteral("2 acknowledged. 1 refused: Already acknowledged by Minh at 18:44."));
        QCOMPARE(answered[0][1].toBool(), false);
        QVERIFY(acts.pending().isEmpty());
    }

    void refusalsOfOneKindAreCounted()
    {
        SlowService service;
        AlarmActs acts(service);
        QSignalSpy answered(&acts, &AlarmActs::answered);
        acts.order(entry(AlarmEvent::Acknowledged, {}), {level(0).key, level(1).key});
        for (const auto &told : service.waiting)
            told(Error{ErrorCode::StorageFull, QStringLiteral("The disk is full.")});
        QCOMPARE(answered[0][0].toString(), QStringLiteral("2 refused: The disk is full."));
    }

    void anAnswerAfterTheDeskIsGoneHurtsNobody()
    {
        SlowService service;
        {
            AlarmActs acts(service);
            acts.order(entry(AlarmEvent::Acknowledged, {}), {level(0).key});
        }
        service.waiting[0](Result<void>());
    }

    void detailTellsLimitValueAndWhoIsToAct()
    {
        auto pack = sample::pack();
        pack->rules[0].condition = ThresholdCondition{AlarmSide::Above, 80, 78};
        pack->rules[0].advice = {QStringLiteral("Mở cửa xả"), QStringLiteral("Open the gates")};
        pack->rules[0].checklist = {{QStringLiteral("Gọi hồ"), QStringLiteral("Call the dam")}};
        const PresentContext eyes = sample::context(pack, Language::English);
        const auto state = makeAlarmDetail(level(2), {}, eyes);
        QCOMPARE(state.value, QStringLiteral("81.5\u00a0m"));
        QCOMPARE(state.facts[0].text, QStringLiteral("above 80.0\u00a0m, back at 78.0\u00a0m"));
        QCOMPARE(state.advice, QStringLiteral("Open the gates"));
        QCOMPARE(state.steps.size(), size_t(1));
        QVERIFY(!state.steps[0].done);
        QVERIFY(state.accessibleText.contains(QStringLiteral("Lâm Thủy")));
    }

    void tellsUntilWhenALimitIsLookedAt()
    {
        auto pack = sample::pack();
        const PresentContext eyes = sample::context(pack, Language::English);
        const auto words = [&](const auto &by, AlarmSide side) {
            pack->rules[0].condition = ForecastCondition{0.8, ForecastCondition::Limit{side, 80, 0, by}};
            return AlarmWords::limit(level(0), eyes);
        };
        QCOMPARE(words(QDate(2026, 12, 20), AlarmSide::Above),
                 QStringLiteral("above 80.0\u00a0m by 20/12/2026, as things go"));
        QCOMPARE(words(PeriodKind::Quarter, AlarmSide::Below),
                 QStringLiteral("below 80.0\u00a0m by the end of the quarter, as things go"));
        pack->rules[0].condition = ForecastCondition();
        QCOMPARE(AlarmWords::limit(level(0), eyes), QStringLiteral("the target will be missed as things go"));
    }

    void anOutageHasAdviceThoughNoRuleOfThePackHasIt()
    {
        Alarm outage = level(0);
        outage.key = {outageRuleId(kHotline), province()};
        QVERIFY(!AlarmWords::limit(outage, *m_eyes).isEmpty());
        QVERIFY(!AlarmWords::advice(outage, *m_eyes).isEmpty());
        QCOMPARE(AlarmWords::place(outage, *m_eyes), QStringLiteral("whole province"));
    }

    void aFailingChannelHasANameAdviceAndACondition()
    {
        auto pack = sample::pack();
        pack->notify.emplace();
        pack->notify->channels = {{ChannelId(QStringLiteral("tin-nhan")),
                                   {QStringLiteral("Tin nhắn"), QStringLiteral("Text messages")},
                                   WebhookChannel{}}};
        const PresentContext eyes = sample::context(pack, Language::English);
        Alarm failing = level(0);
        failing.key = {channelRuleId(ChannelId(QStringLiteral("tin-nhan"))), province()};
        QVERIFY(AlarmWords::limit(failing, eyes).contains(QStringLiteral("nobody")));
        QVERIFY(AlarmWords::advice(failing, eyes).contains(QStringLiteral("other means")));
        Alarm effect = level(1);
        effect.cause = failing.key;
        const auto facts = makeAlarmDetail(effect, {}, eyes).facts;
        QVERIFY(std::any_of(facts.begin(), facts.end(), [](const DetailFact &fact) {
            return fact.text == QStringLiteral("Nobody can be told by “Text messages” · whole province");
        }));
        QCOMPARE(AlarmWords::rule(failing.key.rule, *m_eyes), QStringLiteral("channel:tin-nhan")); // of another pack
    }

    void aValueIsLastKnownWhileTheEngineIsSilent()
    {
        PresentContext eyes = *m_eyes;
        QVERIFY(makeAlarmDetail(level(2), {}, eyes).valueNote.isEmpty());
        eyes.silentSince = sample::at(18, 40);
        const auto state = makeAlarmDetail(level(2), {}, eyes);
        QVERIFY(state.valueNote.startsWith(QStringLiteral("last known")));
        QVERIFY(state.accessibleText.contains(state.valueNote));
    }

    void onlyTheProvinceIsTheWholeProvince()
    {
        QCOMPARE(AlarmWords::unit({}, *m_eyes), QStringLiteral("whole province"));
        QCOMPARE(AlarmWords::unit(province(), *m_eyes), QStringLiteral("whole province"));
        QVERIFY(AlarmWords::unit(commune(2), *m_eyes).contains(QStringLiteral("Lâm Thủy")));
        QCOMPARE(AlarmWords::unit(UnitId(QStringLiteral("99999")), *m_eyes), QStringLiteral("99999"));
    }

    void historyIsNewestFirstAndNamesTheProgram()
    {
        const std::vector<AlarmEntry> history{
            entry(AlarmEvent::Raised, AlarmPhase::Unacknowledged),
            entry(AlarmEvent::Commented, AlarmPhase::Unacknowledged, QStringLiteral("seen"), QStringLiteral("lan"))};
        const auto lines = historyLines(history, *m_eyes);
        QCOMPARE(lines[0].who, QStringLiteral("lan"));
        QCOMPARE(lines[0].text, QStringLiteral("seen"));
        QCOMPARE(lines[1].who, QStringLiteral("the program"));
    }

    void historyTellsFirstWhenItWasThatWasFoundLate()
    {
        AlarmEntry late = entry(AlarmEvent::Raised, AlarmPhase::Unacknowledged);
        late.sentence = QStringLiteral("Expected to be missed.");
        late.late = true;
        late.dataTime = sample::at(9, 30) - std::chrono::hours(24 * 12);
        QCOMPARE(historyLines({&late, 1}, *m_eyes)[0].text,
                 QStringLiteral("of 09:30 09/11, found late; nobody was told · Expected to be missed."));
    }

    void chartOfDaysHasItsLimitAndGaps()
    {
        auto pack = sample::pack();
        pack->rules[0].condition = ThresholdCondition{AlarmSide::Above, 80, 78};
        const auto state = makeAlarmChart(level(2), {{70.0, std::nullopt, 75.0, 82.0}, QDate(2026, 11, 21)},
                                          sample::snapshot(), sample::context(pack, Language::English));
        QVERIFY(state.sentence.isEmpty());
        const auto line = [&state](LineRole role) {
            return *std::find_if(state.lines.begin(), state.lines.end(),
                                 [role](const TrendLineState &each) { return each.role == role; });
        };
        QCOMPARE(line(LineRole::Actual).runs.size(), size_t(2)); // the gap ends a run
        QCOMPARE(line(LineRole::Plan).name, QStringLiteral("limit"));
    }

    /// Its last point is the figure that raised the alarm, and not that of the evening before.
    void chartOfDaysEndsWithNow()
    {
        const AlarmDays days{{70.0, 72.0, 75.0, 82.0}, QDate(2026, 11, 21)};
        auto pack = sample::pack();
        pack->rules[0].condition = RateCondition{};
        const PresentContext here = sample::context(pack, Language::English);
        Snapshot with = sample::snapshot();
        Reading now = sample::reading(level(2).indicator, 91);
        now.unit = commune(2);
        sample::put(with, now);
        const auto ends = [&](const Alarm &alarm, const Snapshot &shown, const PresentContext &eyes) {
            const TrendState state = makeAlarmChart(alarm, days, shown, eyes);
            return std::any_of(state.lines.begin(), state.lines.end(),
                               [](const TrendLineState &line) { return line.isRunning; });
        };
        const auto isRunning = [&](const Snapshot &shown, const PresentContext &eyes) {
            return ends(level(2), shown, eyes);
        };
        QVERIFY(isRunning(with, here));
        const TrendState drawn = makeAlarmChart(level(2), days, with, here); // 75, 82 and 91 rise, by 7 and by 9
        const auto line = std::find_if(drawn.lines.begin(), drawn.lines.end(),
                                       [](const TrendLineState &one) { return one.isRunning; });
        const QList<QPointF> &points = line->runs.back();
        QCOMPARE(points.size(), 5);
        const double before = points[3].y() - points[2].y();
        QVERIFY(std::abs((points[4].y() - points[3].y()) / before - 9.0 / 7) < 1e-9);
        QVERIFY(!isRunning(sample::snapshot(), here));
        PresentContext silent = here;
        silent.silentSince = sample::at(18, 40);
        QVERIFY(!isRunning(with, silent));
        PresentContext next = here;
        next.now = sample::at(23, 59) + std::chrono::minutes(2); // the day between has not been asked for
        QVERIFY(!isRunning(with, next));
        now.quality = Quality::Stale;
        sample::put(with, now);
        QVERIFY(!isRunning(with, here));

        pack->rules[0].condition = ThresholdCondition{AlarmSide::Above, 80, 78}; // the alarm itself knows its figure
        QVERIFY(isRunning(sample::snapshot(), here));
        Alarm old = level(2);
        old.valueIsOld = true;
        QVERIFY(!ends(old, sample::snapshot(), here));
    }

    // Asked on 21/11, looked at after midnight: they are still the four days from 17/11 to 20/11.
    void chartOfDaysStaysWithTheDayItWasAskedOn()
    {
        const AlarmDays days{{70.0, 72.0, 75.0, 82.0}, QDate(2026, 11, 21)};
        const auto labels = [&days](const PresentContext &eyes) {
            QStringList texts;
            for (const AxisTick &tick : makeAlarmChart(level(2), days, sample::snapshot(), eyes).xTicks)
                texts.append(tick.label);
            return texts;
        };
        PresentContext next = *m_eyes;
        next.now = sample::at(23, 59) + std::chrono::minutes(2);
        QVERIFY(!labels(*m_eyes).isEmpty());
        QVERIFY(labels(*m_eyes).front().startsWith(QStringLiteral("17")));
        QCOMPARE(labels(next), labels(*m_eyes).first(4)); // the fifth is that of the day itself
    }

    void chartOfAStationHasItsOwnReadingsAndLimit()
    {
        auto pack = sample::pack();
        Measure water;
        water.id = MeasureId(QStringLiteral("river.level"));
        water.name = {QStringLiteral("Mực nước"), QStringLiteral("Water level")};
        water.unit = {QStringLiteral("m"), QStringLiteral("m")};
        water.decimals = 2;
        water.dimensions = {QStringLiteral("station")};
        pack->measures.emplace(water.id, water);
        pack->limits = {{QStringLiteral("floods"), {{QStringLiteral("Lâm Thủy"), QStringLiteral("II"), 46.5, {}, {}}}}};
        pack->rules[0].condition = TableCondition{
            water.id, QStringLiteral("station"), QStringLiteral("floods"), QStringLiteral("II"), AlarmSide::Above, 0.1};
        const PresentContext eyes = sample::context(pack, Language::English);
        Alarm alarm = level(2);
        QVERIFY(!stationTableOf(alarm, eyes)); // of no station
        alarm.member = QStringLiteral("Lâm Thủy");
        QVERIFY(stationTableOf(alarm, eyes));
        const TrendState state = makeStationChart(
            alarm, {{sample::at(9, 0), 44.2}, {sample::at(10, 0), 45.1}, {sample::at(15, 0), 46.8}}, eyes);
        QCOMPARE(state.title, QStringLiteral("Water level · Lâm Thủy"));
        QCOMPARE(state.unitText, QStringLiteral("m"));
        const auto line = [&state](LineRole role) {
            return *std::find_if(state.lines.begin(), state.lines.end(),
                                 [role](const TrendLineState &each) { return each.role == role; });
        };
        QCOMPARE(line(LineRole::Actual).runs.size(), size_t(2)); // five hours of silence are a gap
        QCOMPARE(line(LineRole::Actual).name, QStringLiteral("Lâm Thủy"));
        QCOMPARE(line(LineRole::Plan).name, QStringLiteral("limit"));
        for (const char *said : {"last 46.80", "limit 46.50"})
            QVERIFY2(state.accessibleText.contains(QLatin1StringView(said)), qPrintable(state.accessibleText));
        const TrendState none = makeStationChart(alarm, {}, eyes);
        QCOMPARE(state.xTicks.size(), size_t(1)); // one day, though three readings
        QVERIFY(none.lines.empty());
        QVERIFY(!none.sentence.isEmpty());
    }

    void chartOfAStationNamesADayWhereItBegins()
    {
        auto pack = sample::pack();
        Measure water;
        water.id = MeasureId(QStringLiteral("river.level"));
        pack->measures.emplace(water.id, water);
        pack->rules[0].condition = TableCondition{
            water.id, QStringLiteral("station"), QStringLiteral("floods"), QStringLiteral("II"), AlarmSide::Above, 0.1};
        Alarm alarm = level(2);
        alarm.member = QStringLiteral("Lâm Thủy");
        std::vector<StationReading> readings;
        for (int hour = 0; hour < 48; ++hour) // from 15:00 of 19/11 until 14:00 of 21/11
            readings.push_back({sample::at(15, 0) - std::chrono::hours(48 - hour), 44.0 + hour / 10.0});
        const TrendState state = makeStationChart(alarm, readings, sample::context(pack, Language::Vietnamese));
        QCOMPARE(state.xTicks.size(), size_t(2));
        QCOMPARE(state.xTicks[0].label, QStringLiteral("20/11"));
        QCOMPARE(state.xTicks[0].position, 9.0 / 47);
        QCOMPARE(state.xTicks[1].label, QStringLiteral("21/11"));
        QCOMPARE(state.xTicks[1].position, 33.0 / 47);
    }

    void chartWithoutDaysSaysSo()
    {
        QVERIFY(!makeAlarmChart(level(2), {{}, QDate(2026, 11, 21)}, sample::snapshot(), *m_eyes).sentence.isEmpty());
        const AlarmDays nothing{std::vector<std::optional<double>>(30), QDate(2026, 11, 21)};
        QVERIFY(!makeAlarmChart(level(2), nothing, sample::snapshot(), *m_eyes).sentence.isEmpty());
    }

private:
    PackPtr m_pack;
    std::optional<PresentContext> m_eyes;
};

QTEST_GUILESS_MAIN(TestAlarmDetail)
#include "test_alarm_detail.moc"
