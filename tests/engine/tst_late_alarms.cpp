// SPDX-License-Identifier: GPL-3.0-or-later
// What a backfill or a correction says of the past: journalled late, once, and never of the present.
#include "core/engine/alarms/late_alarms.h"
#include "core/pack/load_pack.h"
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const MeasureId kReports(QStringLiteral("hotline.received"));
const MeasureId kLevel(QStringLiteral("river.level"));
const RuleId kSurge(QStringLiteral("hotline-surge")); // above 260 reports of the day, back at 240

/// Counts how often the hours are read.
class CountedHours final : public RollupSource
{
public:
    explicit CountedHours(RollupSource &source)
        : m_source(source)
    {
    }

    RollupRuns days(const MeasureId &measure, QDate from, QDate to) override
    {
        return m_source.days(measure, from, to);
    }

    RollupRuns hours(const MeasureId &measure, Instant from, Instant to) override
    {
        ++count;
        return m_source.hours(measure, from, to);
    }

    std::span<const SeriesLatest> latest(const MeasureId &measure) override { return m_source.latest(measure); }

    int count = 0;

private:
    RollupSource &m_source;
};

} // namespace

class LateAlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_pack = loadPack(QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa")).value();
        m_rollups = std::make_unique<FakeRollups>(m_pack->zone);
        m_late = std::make_unique<LateAlarms>(m_pack);
        for (int day = 1; day <= 21; ++day)
            reports(day, 20);
    }

    void aBackfilledDayIsJournalledLate()
    {
        reports(18, 300);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        const auto found = work();
        QCOMPARE(lines(found), (QStringList{QStringLiteral("raised 2026-11-18T16:59:59.999Z"),
                                            QStringLiteral("returned 2026-11-19T16:59:59.999Z")}));
        QVERIFY(found[0].late && found[1].late);
        QCOMPARE(found[0].value, std::optional(320.0));
        QVERIFY(found[0].at == m_now);
        QVERIFY(m_late->isIdle());
    }

    void whatIsJournalledIsNoNewsAgain()
    {
        reports(18, 300);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        for (const AlarmEntry &entry : work())
            m_late->follow(entry);
        reports(17, 1);
        m_late->noteChange(kReports, QDate(2026, 11, 17));
        QVERIFY(work().empty());
    }

    void whatWasRaisedInTimeIsNoNews()
    {
        reports(18, 300);
        AlarmEntry raised;
        raised.key = {kSurge, province()};
        raised.event = AlarmEvent::Raised;
        raised.at = at("2026-11-18T08:00:00Z");
        raised.dataTime = raised.at;
        m_late->follow(raised);
        raised.event = AlarmEvent::Returned;
        raised.at = at("2026-11-18T17:30:00Z");
        raised.dataTime = raised.at;
        m_late->follow(raised);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        QVERIFY(work().empty());
    }

    /// What speaks for the whole day is dated with its end, which is when the next begins.
    void whatWasRaisedAtMidnightIsNoNews()
    {
        reports(18, 300);
        AlarmEntry raised;
        raised.key = {kSurge, province()};
        raised.event = AlarmEvent::Raised;
        raised.at = at("2026-11-18T17:00:00Z");
        raised.dataTime = raised.at;
        m_late->follow(raised);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        QVERIFY(work().empty());
    }

    void whatMayNotBeTrustedSaysNothing()
    {
        const Instant nine = at("2026-11-18T02:00:00Z");
        m_rollups->observe("hotline.received", unit().constData(), {QStringLiteral("hạ tầng")}, nine, 300, nine,
                           Quality::Suspect);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        QVERIFY(work().empty());
    }

    void levelsAreJudgedByTheHour()
    {
        const auto level = [&](const char *hour, double metres) {
            for (const char *measure : {"river.level", "river.alarm1", "river.alarm2", "river.alarm3"})
                m_rollups->observe(measure, province().toString().toLatin1().constData(), {QStringLiteral("Lâm Thủy")},
                                   at(hour), measure == QByteArray("river.level") ? metres : 45, at(hour));
        };
        AlarmRule rule;
        rule.id = RuleId(QStringLiteral("level"));
        rule.indicator = IndicatorId(QStringLiteral("river.level_lam_thuy"));
        rule.condition = ThresholdCondition{AlarmSide::Above, 45, 44};
        watch({rule});
        level("2026-11-19T01:10:00Z", 43);
        level("2026-11-19T02:10:00Z", 46);
        level("2026-11-19T03:10:00Z", 43);
        m_late->noteChange(MeasureId(QStringLiteral("river.level")), QDate(2026, 11, 19));
        QCOMPARE(lines(work(rule.id)), (QStringList{QStringLiteral("raised 2026-11-19T02:59:59.999Z"),
                                                    QStringLiteral("returned 2026-11-19T03:59:59.999Z")}));
    }

    // Rivers by tables of limits, each station by its own limit; the alarm is of them all.
    void stationsAreJudgedByTheHour()
    {
        const AlarmRule rule = riverRule(QStringLiteral("I"), AlarmRule::Scope::Province);
        watch({rule});
        const auto level = [&](const char *station, const char *hour, double metres) {
            this->level(province(), station, hour, metres);
        };
        for (const char *hour : {"2026-11-19T01:10:00Z", "2026-11-19T02:10:00Z", "2026-11-19T05:10:00Z"})
            level("Thạch Hóa", hour, 110);
        level("Lâm Thủy", "2026-11-19T01:10:00Z", 44);
        level("Lâm Thủy", "2026-11-19T02:10:00Z", 45.1);
        level("Thạch Hóa", "2026-11-19T03:10:00Z", 111.5); // the alarm stands
        level("Lâm Thủy", "2026-11-19T04:10:00Z", 44.5);
        const QStringList late{QStringLiteral("raised 2026-11-19T02:59:59.999Z"),
                               QStringLiteral("returned 2026-11-19T05:59:59.999Z")};
        m_late->noteChange(kLevel, QDate(2026, 11, 19));
        const auto found = work(rule.id);
        QCOMPARE(lines(found), late);
        QVERIFY(found[0].late && found[0].member == u"Lâm Thủy" && found[0].value == std::optional(45.1));
        QCOMPARE(found[1].member, QStringLiteral("Thạch Hóa"));
        for (const AlarmEntry &entry : found)
            m_late->follow(entry);
        m_late->noteChange(kLevel, QDate(2026, 11, 19));
        QVERIFY(work(rule.id).empty());
    }

    // As in the present, where it is no more past a limit that it has no more.
    void aStationWhoseLimitEndsIsBack()
    {
        const AlarmRule rule = riverRule(QStringLiteral("I"), AlarmRule::Scope::Province);
        watch({rule});
        auto pack = std::make_shared<ProvincePack>(*m_pack);
        for (LimitTable &table : pack->limits) {
            for (DatedLimit &row : table.rows)
                row.validTo = QDate(2026, 11, 19);
        }
        m_pack = pack;
        m_late = std::make_unique<LateAlarms>(m_pack);
        level(province(), "Lâm Thủy", "2026-11-18T14:10:00Z", 44);
        for (const char *hour : {"2026-11-18T15:10:00Z", "2026-11-18T16:10:00Z", "2026-11-18T17:10:00Z"})
            level(province(), "Lâm Thủy", hour, 46);
        m_late->noteChange(kLevel, QDate(2026, 11, 18));
        QCOMPARE(lines(work(rule.id)), (QStringList{QStringLiteral("raised 2026-11-18T15:59:59.999Z"),
                                                    QStringLiteral("returned 2026-11-18T17:59:59.999Z")}));
    }

    // Three levels on every commune: what the stations said is read and sorted once, not for each.
    void theHoursOfTheStationsAreReadOnce()
    {
        watch({riverRule(QStringLiteral("I"), AlarmRule::Scope::Communes),
               riverRule(QStringLiteral("II"), AlarmRule::Scope::Communes),
               riverRule(QStringLiteral("III"), AlarmRule::Scope::Communes)});
        const auto communes = m_pack->units.communesOn(QDate(2026, 11, 21));
        level(communes.front()->id, "Thạch Hóa", "2026-11-19T01:10:00Z", 111.5);
        level(communes.front()->id, "Thạch Hóa", "2026-11-19T02:10:00Z", 110);
        level(communes.back()->id, "Lâm Thủy", "2026-11-19T01:10:00Z", 44);
        level(communes.back()->id, "Lâm Thủy", "2026-11-19T02:10:00Z", 46.6);
        m_late->noteChange(kLevel, QDate(2026, 11, 19));
        CountedHours counted(*m_rollups);
        QStringList found;
        for (const AlarmEntry &entry : workOn(counted))
            found.push_back(entry.key.rule.toString() + u' ' + entry.member);
        QCOMPARE(found, (QStringList{QStringLiteral("rivers-I Thạch Hóa"), QStringLiteral("rivers-I Thạch Hóa"),
                                     QStringLiteral("rivers-I Lâm Thủy"), QStringLiteral("rivers-II Lâm Thủy")}));
        QCOMPARE(counted.count, 1);

        level(communes.back()->id, "Lâm Thủy", "2026-11-20T02:10:00Z", 48.5); // and anew what comes later
        m_late->noteChange(kLevel, QDate(2026, 11, 19));
        QVERIFY(!workOn(counted).empty());
        QCOMPARE(counted.count, 2);
    }

    void whatStoodBeforeTheChangeIsNoNews()
    {
        reports(16, 300);
        reports(17, 300);
        m_late->noteChange(kReports, QDate(2026, 11, 17)); // the 16th was known
        QVERIFY(work().empty());
    }

    void theDayThatLastsIsNotThePast()
    {
        reports(21, 300);
        m_late->noteChange(kReports, QDate(2026, 11, 21));
        QVERIFY(work().empty());
        m_late->noteChange(kReports, QDate(2026, 11, 20));
        QVERIFY(work().empty());
    }

    void whatIsTooLongAgoIsLeftAlone()
    {
        m_rollups->observe("hotline.received", unit().constData(), {QStringLiteral("hạ tầng")},
                           at("2026-09-01T02:00:00Z"), 900, m_now);
        m_late->noteChange(kReports, QDate(2026, 9, 1));
        QVERIFY(work().empty());
    }

    void otherMeasuresAreNotLookedAt()
    {
        reports(18, 300);
        m_late->noteChange(MeasureId(QStringLiteral("river.level")), QDate(2026, 11, 18));
        QVERIFY(work().empty());
    }

    void figuresThatMissedSomethingAreLookedAtAgain()
    {
        watch({*m_pack->rule(kSurge)}); // so that the last part is its
        reports(18, 300);
        m_late->noteChange(kReports, QDate(2026, 11, 18));
        QCOMPARE(work().size(), size_t(2));
        m_late->doAgain();
        QCOMPARE(work().size(), size_t(2));
        QVERIFY(work().empty());
    }

private:
    QByteArray unit() const { return m_pack->units.communesOn(QDate(2026, 11, 21)).front()->id.toString().toLatin1(); }
    UnitId province() const { return m_pack->units.provinceOn(QDate(2026, 11, 21))->id; }

    /// Nine in the morning of a day of November.
    void reports(int day, double count)
    {
        const Instant nine = at("2026-11-01T02:00:00Z") + (day - 1) * 24h;
        m_rollups->observe("hotline.received", unit().constData(), {QStringLiteral("hạ tầng")}, nine, count, nine);
    }

    void level(const UnitId &unit, const char *station, const char *hour, double metres)
    {
        m_rollups->observe("river.level", unit.toString().toLatin1().constData(), {QString::fromUtf8(station)},
                           at(hour), metres, at(hour));
    }

    /// A flood alarm by the table of the pack.
    AlarmRule riverRule(const QString &level, AlarmRule::Scope scope) const
    {
        TableCondition condition;
        condition.measure = kLevel;
        condition.dimension = m_pack->measures.at(kLevel).dimensions.front();
        condition.table = QStringLiteral("bao-dong-lu");
        condition.level = level;
        condition.deadband = 0.2;
        AlarmRule rule;
        rule.id = RuleId(QStringLiteral("rivers-") + level);
        rule.condition = condition;
        rule.scope = scope;
        return rule;
    }

    /// These rules instead of the pack's.
    void watch(std::vector<AlarmRule> rules)
    {
        auto pack = std::make_shared<ProvincePack>(*m_pack);
        pack->rules = std::move(rules);
        m_pack = pack;
        m_late = std::make_unique<LateAlarms>(m_pack);
    }

    /// All that there is to do, in as many parts as it takes.
    std::vector<AlarmEntry> work(const RuleId &rule = kSurge)
    {
        std::vector<AlarmEntry> found = workOn(*m_rollups);
        std::erase_if(found, [&](const AlarmEntry &entry) { return entry.key.rule != rule; });
        return found;
    }

    std::vector<AlarmEntry> workOn(RollupSource &source)
    {
        const QHash<FeedId, FeedHealth> feeds;
        const EvaluationContext context{*m_pack, m_now, feeds, source};
        std::vector<AlarmEntry> found;
        do {
            for (AlarmEntry &entry : m_late->work(context, 5ms))
                found.push_back(std::move(entry));
        } while (!m_late->isIdle());
        return found;
    }

    static QStringList lines(const std::vector<AlarmEntry> &entries)
    {
        QStringList list;
        for (const AlarmEntry &entry : entries)
            list.push_back(toString(entry.event) + u' ' + utc(*entry.dataTime));
        return list;
    }

    const Instant m_now = at("2026-11-21T05:00:00Z");
    PackPtr m_pack;
    std::unique_ptr<FakeRollups> m_rollups;
    std::unique_ptr<LateAlarms> m_late;
};

QTEST_GUILESS_MAIN(LateAlarmsTest)
#include "tst_late_alarms.moc"
