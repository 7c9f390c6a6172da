// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the demo province, carried out by the keeper of its alarms: from observations to what the journal says.
#include "core/engine/alarms/alarm_keeper.h"
#include "core/pack/load_pack.h"
#include "core/rules/evaluate.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *kStation = "Lâm Thủy"; // its flood alarms: 45.00, 46.50 and 48.00 m
const ChannelId kHook(QStringLiteral("hook"));

} // namespace

class DemoRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        auto pack = std::make_shared<ProvincePack>(
            *loadPack(QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa")).value());
        pack->notify.emplace();
        pack->notify->channels = {{kHook, {QStringLiteral("Giám sát"), QStringLiteral("Watch")}, WebhookChannel{}}};
        m_pack = pack;
        m_rollups = std::make_unique<FakeRollups>(m_pack->zone);
        m_keeper = std::make_unique<AlarmKeeper>(m_pack, Format(Language::English, m_pack->zone));
        m_now = at("2026-11-21T00:00:00Z");
        m_events.clear();
        m_journal.clear();
        m_down = FeedId();
        m_outState = FeedState::Down;
    }

    void aFloodComesAndGoes();
    void aGaugeThatIsSilentIsTold();
    void aSilentGaugeWhoseLimitEndsIsBack_data();
    void aSilentGaugeWhoseLimitEndsIsBack();
    void aFeedThatIsDownIsOneAlarm();
    void whatAnotherFeedMeasuresIsToldDuringAnOutage_data();
    void whatAnotherFeedMeasuresIsToldDuringAnOutage();
    void aDayThatIsUnlikeItsLike_data();
    void aDayThatIsUnlikeItsLike();
    void aChannelThatFailsIsAnAlarm();

private:
    QString province() const { return m_pack->units.provinceOn(m_pack->zone.date(m_now))->id.toString(); }

    /// A level at that moment, and a round of the alarms.
    void gauge(double level)
    {
        const auto observe = [this](const char *measure, double value) {
            m_rollups->observe(measure, province().toLatin1().constData(), {QString::fromUtf8(kStation)}, m_now, value,
                               m_now);
        };
        observe("river.level", level);
        observe("river.alarm1", 45);
        observe("river.alarm2", 46.5);
        observe("river.alarm3", 48);
        step();
    }

    void step()
    {
        QHash<FeedId, FeedHealth> feeds;
        for (const FeedDefinition &feed : m_pack->feeds) {
            FeedHealth &health = feeds[feed.id];
            health.feed = feed.id;
            health.lastOk = m_now;
            health.state = feed.id == m_down ? m_outState : FeedState::Ok;
        }
        const EvaluationContext context{*m_pack, m_now, feeds, *m_rollups};
        std::map<IndicatorId, Reading> ofProvince;
        std::map<IndicatorId, std::vector<Reading>> ofCommunes;
        for (const AlarmRule &rule : m_pack->rules) {
            if (!isOfIndicator(rule.condition))
                continue;
            auto compiled = CompiledIndicator::compile(*m_pack, *m_pack->indicator(rule.indicator));
            ofProvince.emplace(rule.indicator, evaluateNow(context, *compiled, UnitId(province())));
            if (rule.scope == AlarmRule::Scope::Communes)
                ofCommunes.emplace(rule.indicator, evaluateCommunes(context, *compiled));
        }
        m_keeper->step({context, [&](const IndicatorId &id) { return &ofProvince.at(id); },
                        [&](const IndicatorId &id) { return std::span<const Reading>(ofCommunes.at(id)); }});
        for (const AlarmEntry &entry : m_keeper->takeEntries()) {
            m_journal.push_back(entry);
            const QString rule = entry.key.rule.toString();
            if (rule.startsWith(u"river-") || rule == u"flood-coming" || rule == u"outage:muc-nuoc")
                m_events.push_back(rule + u' ' + toString(entry.event));
            m_last[entry.key.rule.toString()] = entry;
        }
    }

    /// The gauge has limits before that day only.
    void endLimitsOn(QDate day)
    {
        auto pack = std::make_shared<ProvincePack>(*m_pack);
        for (LimitTable &table : pack->limits) {
            for (DatedLimit &limit : table.rows) {
                if (limit.member == QString::fromUtf8(kStation))
                    limit.validTo = day;
            }
        }
        m_pack = pack;
        m_keeper = std::make_unique<AlarmKeeper>(m_pack, Format(Language::English, m_pack->zone));
    }

    /// With the journal, and what was kept.
    void restart()
    {
        const std::vector<KeptSignal> kept = m_keeper->signals();
        m_keeper = std::make_unique<AlarmKeeper>(m_pack, Format(Language::English, m_pack->zone));
        for (const AlarmEntry &entry : m_journal)
            m_keeper->replay(entry);
        m_keeper->restoreSignals(kept);
    }

    /// Of the signals that are kept for a restart.
    QStringList stationsKept() const
    {
        QStringList stations;
        for (const KeptSignal &kept : m_keeper->signals()) {
            if (!kept.member.isEmpty())
                stations.push_back(kept.member);
        }
        return stations;
    }

    QString phase(const char *rule) const
    {
        for (const Alarm &alarm : m_keeper->alarms()) {
            if (alarm.key.rule.toString() == QLatin1StringView(rule))
                return toString(alarm.status.phase);
        }
        return QStringLiteral("normal");
    }

    QStringList taken() { return std::exchange(m_events, {}); }

    PackPtr m_pack;
    std::unique_ptr<FakeRollups> m_rollups;
    std::unique_ptr<AlarmKeeper> m_keeper;
    Instant m_now;
    FeedId m_down;
    FeedState m_outState = FeedState::Down; ///< of that one
    QStringList m_events;
    std::map<QString, AlarmEntry> m_last;
    std::vector<AlarmEntry> m_journal;
};

void DemoRulesTest::aFloodComesAndGoes()
{
    const auto said = [](std::initializer_list<const char *> lines) {
        QStringList list;
        for (const char *line : lines)
            list.push_back(QLatin1StringView(line));
        return list;
    };
    for (int i = 0; i <= 18; ++i, m_now += 10min)
        gauge(44);
    QCOMPARE(taken(), QStringList());
    gauge(44.3); // rises by no more than half a metre
    m_now += 10min;
    gauge(44.6);
    QCOMPARE(taken(), said({"river-rising raised"}));
    m_now += 10min;
    gauge(45.2); // above I, for no time yet
    QCOMPARE(taken(), QStringList());
    m_now += 10min;
    gauge(45.5);
    QCOMPARE(taken(), said({"river-alarm-1 raised"}));
    const AlarmEntry first = m_last[QStringLiteral("river-alarm-1")];
    QCOMPARE(first.member, QString::fromUtf8(kStation));
    QCOMPARE(first.value, std::optional(45.5));
    QVERIFY(first.dataTime == m_now);
    QVERIFY2(first.sentence.contains(QString::fromUtf8(kStation)), qPrintable(first.sentence));
    m_now += 10min;
    gauge(46.7);
    m_now += 10min;
    taken();
    gauge(47);
    QStringList events = taken();
    events.sort();
    QCOMPARE(events, said({"flood-coming raised", "river-alarm-1 suppressed", "river-alarm-2 raised"}));
    m_now += 10min;
    gauge(48.2);
    events = taken();
    events.sort();
    QCOMPARE(events, said({"flood-coming suppressed", "river-alarm-2 suppressed", "river-alarm-3 raised",
                           "river-rising suppressed"}));
    QVERIFY(m_last[QStringLiteral("river-alarm-3")].priority == Priority::Critical);
    for (double level = 47.9; level > 43.9; level -= 0.3) { // and falls, slowly
        m_now += 20min;
        gauge(level);
    }
    for (int i = 0; i < 20; ++i) {
        m_now += 10min;
        gauge(44);
    }
    QCOMPARE(phase("river-alarm-3"), QStringLiteral("returned_unacknowledged"));
    for (const char *rule : {"river-alarm-1", "river-alarm-2", "river-rising", "flood-coming"})
        QVERIFY2(phase(rule) == u"normal" || phase(rule) == u"returned_unacknowledged", rule);
    QCOMPARE(taken().count(QStringLiteral("river-alarm-3 raised")), 0);
}

void DemoRulesTest::aGaugeThatIsSilentIsTold()
{
    gauge(44);
    m_now += 89min;
    step(); // an hour is the promise, half an hour the grace
    QCOMPARE(phase("river-silent"), QStringLiteral("normal"));
    m_now += 2min;
    step();
    QCOMPARE(phase("river-silent"), QStringLiteral("unacknowledged"));
    QCOMPARE(phase("river-alarm-1"), QStringLiteral("normal"));
    gauge(44);
    QCOMPARE(phase("river-silent"), QStringLiteral("returned_unacknowledged"));
}

void DemoRulesTest::aSilentGaugeWhoseLimitEndsIsBack_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("while the program runs") << false;
    QTest::newRow("after a restart") << true;
}

/// Taken away or renamed: it will never say that its river has fallen.
void DemoRulesTest::aSilentGaugeWhoseLimitEndsIsBack()
{
    QFETCH(bool, restarted);
    endLimitsOn(QDate(2026, 11, 23));
    gauge(47);
    m_now += 2min;
    gauge(47);
    QCOMPARE(phase("river-alarm-2"), QStringLiteral("unacknowledged"));
    if (restarted)
        restart();
    QVERIFY(stationsKept().contains(QString::fromUtf8(kStation)));
    m_now = at("2026-11-22T16:58:00Z"); // its last minutes in Vietnam
    step();
    m_now += 1min;
    step();
    QCOMPARE(phase("river-alarm-2"), QStringLiteral("unacknowledged"));
    m_now += 1min;
    step();
    m_now += 14min; // its off-delay is a quarter of an hour
    step();
    QCOMPARE(phase("river-alarm-2"), QStringLiteral("unacknowledged"));
    m_now += 1min;
    step();
    QCOMPARE(phase("river-alarm-2"), QStringLiteral("returned_unacknowledged"));
    QCOMPARE(m_last[QStringLiteral("river-alarm-2")].member, QString::fromUtf8(kStation));
    QCOMPARE(stationsKept(), QStringList()); // nothing is remembered of it
}

void DemoRulesTest::aFeedThatIsDownIsOneAlarm()
{
    gauge(44);
    taken();
    m_down = FeedId(QStringLiteral("muc-nuoc"));
    step();
    m_now += 61s;
    step();
    QCOMPARE(taken(), QStringList{QStringLiteral("outage:muc-nuoc raised")});
    m_now += 3h;
    step(); // silent for long, which the outage explains
    QCOMPARE(phase("river-silent"), QStringLiteral("suppressed"));
    QVERIFY(!isAnnounced(m_last[QStringLiteral("river-silent")])); // the outage tells it
    QVERIFY(isAnnounced(m_last[QStringLiteral("outage:muc-nuoc")]));
    m_down = FeedId();
    gauge(44);
    QCOMPARE(phase("outage:muc-nuoc"), QStringLiteral("returned_unacknowledged"));
    QCOMPARE(phase("river-silent"), QStringLiteral("normal"));
}

void DemoRulesTest::whatAnotherFeedMeasuresIsToldDuringAnOutage_data()
{
    QTest::addColumn<FeedState>("state");
    QTest::newRow("down") << FeedState::Down;
    QTest::newRow("late") << FeedState::Late;
}

// Two feeds bring levels, and one of them is out.
void DemoRulesTest::whatAnotherFeedMeasuresIsToldDuringAnOutage()
{
    QFETCH(FeedState, state);
    auto pack = std::make_shared<ProvincePack>(*m_pack);
    FeedDefinition watchers = *pack->feed(FeedId(QStringLiteral("muc-nuoc")));
    watchers.id = FeedId(QStringLiteral("nguoi-do"));
    pack->feeds.push_back(watchers);
    m_pack = pack;
    m_keeper = std::make_unique<AlarmKeeper>(m_pack, Format(Language::English, m_pack->zone));
    m_down = FeedId(QStringLiteral("muc-nuoc"));
    m_outState = state;
    gauge(44);
    for (int minute = 0; minute < 10; ++minute) {
        m_now += 1min;
        gauge(44);
    }
    QCOMPARE(phase("outage:muc-nuoc"), QStringLiteral("unacknowledged"));
    for (int minute = 0; minute < 30; ++minute) {
        m_now += 1min;
        gauge(48.2);
    }
    QCOMPARE(phase("river-alarm-3"), QStringLiteral("unacknowledged"));
    QCOMPARE(phase("river-alarm-2"), QStringLiteral("suppressed")); // by level III, as ever
}

/// Eight Saturdays with about twenty reports until ten: the median is 20, the deviation never less than 10 reports, and
/// four of those are out of line: above 60.
void DemoRulesTest::aDayThatIsUnlikeItsLike_data()
{
    QTest::addColumn<double>("today");
    QTest::addColumn<QString>("stands");
    QTest::newRow("as ever") << 22.0 << QStringLiteral("normal");
    QTest::newRow("more, but not by far") << 60.0 << QStringLiteral("normal");
    QTest::newRow("far more") << 61.0 << QStringLiteral("unacknowledged");
}

void DemoRulesTest::aDayThatIsUnlikeItsLike()
{
    QFETCH(double, today);
    QFETCH(QString, stands);
    const UnitId commune = m_pack->units.communesOn(QDate(2026, 11, 21)).front()->id;
    const double before[] = {20, 22, 18, 21, 19, 20, 23, 20};
    const auto report = [&](Instant when, double count) {
        m_rollups->observe("hotline.received", commune.toString().toLatin1().constData(), {QStringLiteral("hạ tầng")},
                           when, count, when);
    };
    const Instant nine = at("2026-11-21T02:00:00Z"); // by the clock of the province
    for (int week = 1; week <= 8; ++week)
        report(nine - week * 168h, before[week - 1]);
    report(nine, today);
    m_now = nine + 65min;
    step();
    QCOMPARE(phase("hotline-unusual"), stands);
    if (stands != u"normal") {
        const QString sentence = m_last[QStringLiteral("hotline-unusual")].sentence;
        QVERIFY2(sentence.contains(QStringLiteral("61")) && sentence.contains(QStringLiteral("20")),
                 qPrintable(sentence));
    }
}

void DemoRulesTest::aChannelThatFailsIsAnAlarm()
{
    const char *rule = "channel:hook";
    step();
    QCOMPARE(phase(rule), QStringLiteral("normal"));
    m_keeper->takeChannel(kHook, QStringLiteral("Nobody answers there."));
    step();
    QCOMPARE(phase(rule), QStringLiteral("normal")); // for a minute
    m_now += 61s;
    step();
    QCOMPARE(phase(rule), QStringLiteral("unacknowledged"));
    QCOMPARE(m_last[QString::fromLatin1(rule)].sentence, QStringLiteral("Nobody answers there."));
    m_keeper->takeChannel(kHook, {});
    m_now += 1s;
    step();
    QCOMPARE(phase(rule), QStringLiteral("returned_unacknowledged"));
}

QTEST_GUILESS_MAIN(DemoRulesTest)
#include "tst_demo_rules.moc"
