// SPDX-License-Identifier: GPL-3.0-or-later
// Rules on areas, from the records of a feed to the alarm: by hand on two square communes side by side.
#include "core/engine/alarms/alarm_keeper.h"
#include "core/engine/alarms/late_alarms.h"
#include "tests/rules/small_world.h"
#include "tests/store/cache_fixture.h"

#include <QTest>

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kQuakes(QStringLiteral("quakes"));
const Instant kNoon = ioc::test::at("2026-11-20T05:00:00Z");

AdministrativeUnit unit(const char *code, UnitType type)
{
    AdministrativeUnit it;
    it.id = UnitId(latin(code) + QStringLiteral("@2025-07-01"));
    it.code = latin(code);
    it.type = type;
    it.validFrom = QDate(2025, 7, 1);
    if (type != UnitType::Province)
        it.parent = UnitId(QStringLiteral("98@2025-07-01"));
    return it;
}

AlarmRule areaRule(AlarmRule::Scope scope, const char *area)
{
    AlarmRule rule;
    rule.id = RuleId(QStringLiteral("felt"));
    rule.scope = scope;
    AreaCondition condition;
    condition.feed = kQuakes;
    condition.latitude = QStringLiteral("lat");
    condition.longitude = QStringLiteral("lon");
    condition.time = QStringLiteral("time");
    condition.number = QStringLiteral("mag");
    condition.least = 4;
    condition.area = latin(area);
    condition.stands = 1h;
    rule.condition = condition;
    return rule;
}

PackPtr packWith(const AlarmRule &rule)
{
    auto pack = std::make_shared<ProvincePack>();
    pack->zone = *Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    pack->units =
        UnitRegistry({unit("98", UnitType::Province), unit("98001", UnitType::Ward), unit("98002", UnitType::Commune)});
    pack->boundaries.push_back({QDate(2025, 7, 1),
                                R"({"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"id":"98001@2025-07-01"},"geometry":{"type":"Polygon",
              "coordinates":[[[105,20],[106,20],[106,21],[105,21],[105,20]]]}},
             {"type":"Feature","properties":{"id":"98002@2025-07-01"},"geometry":{"type":"Polygon",
              "coordinates":[[[106,20],[107,20],[107,21],[106,21],[106,20]]]}}]})"});
    pack->areas[QStringLiteral("coast")] =
        R"({"type":"Polygon","coordinates":[[[106.5,20],[108,20],[108,21],[106.5,21],[106.5,20]]]})";
    FeedDefinition feed;
    feed.id = kQuakes;
    pack->feeds.push_back(feed);
    pack->rules.push_back(rule);
    return pack;
}

/// `received`: the start of time where it does not matter.
StoredRecords quake(const char *key, Instant when, double magnitude, double longitude, Instant received = Instant())
{
    StoredRecords records;
    records.fields = {{QStringLiteral("lat"), RecordFieldType::Real},
                      {QStringLiteral("lon"), RecordFieldType::Real},
                      {QStringLiteral("time"), RecordFieldType::Time},
                      {QStringLiteral("mag"), RecordFieldType::Real}};
    StoredRecord row;
    row.key = latin(key);
    row.received = received;
    row.values = {20.5, longitude, std::int64_t(toMillis(when)), magnitude};
    records.rows.push_back(row);
    return records;
}

/// A keeper of the alarms of a pack with one rule, round by round.
class Desk
{
public:
    explicit Desk(const AlarmRule &rule)
        : m_pack(packWith(rule))
        , m_rollups(m_pack->zone)
        , m_keeper(m_pack, Format(Language::English, m_pack->zone))
        , m_late(m_pack)
    {
        m_late.setReports([this](const AlarmRule &of, const UnitId &unit) {
            return m_keeper.areas().pastReports(of, unit, QDate(2026, 11, 21));
        });
    }

    AlarmKeeper &keeper() { return m_keeper; }
    LateAlarms &late() { return m_late; }

    /// What is found of what came too late.
    std::vector<AlarmEntry> foundLate(Instant now = kNoon + 24h)
    {
        for (const auto &[rule, first] : m_keeper.areas().takeLate())
            m_late.noteReports(rule, first);
        const QHash<FeedId, FeedHealth> feeds;
        std::vector<AlarmEntry> found;
        while (!m_late.isIdle()) {
            for (AlarmEntry &entry : m_late.work({*m_pack, now, feeds, m_rollups}, 5ms))
                found.push_back(std::move(entry));
        }
        for (const AlarmEntry &entry : found)
            m_late.follow(entry);
        return found;
    }

    /// The units on which the rule is out of line, after a round at `now`.
    QStringList raisedAt(Instant now, FeedState state = FeedState::Ok)
    {
        FeedHealth health;
        health.feed = kQuakes;
        health.state = state;
        const QHash<FeedId, FeedHealth> feeds{{kQuakes, health}};
        m_keeper.step({{*m_pack, now, feeds, m_rollups},
                       [](const IndicatorId &) -> const Reading * { return nullptr; },
                       [](const IndicatorId &) { return std::span<const Reading>(); }});
        QStringList units;
        for (const Alarm &alarm : m_keeper.alarms()) {
            if (alarm.key.rule.toString() == u"felt" && alarm.status.isActive())
                units.push_back(alarm.key.unit.toString());
        }
        return units;
    }

private:
    PackPtr m_pack;
    FakeRollups m_rollups;
    AlarmKeeper m_keeper;
    LateAlarms m_late;
};

/// Where, what and when, to compare.
QStringList lines(const std::vector<AlarmEntry> &entries)
{
    QStringList list;
    for (const AlarmEntry &entry : entries) {
        if (entry.key.rule.toString() == u"felt")
            list.push_back(entry.key.unit.toString() + u' ' + toString(entry.event) + u' ' + utc(*entry.dataTime));
    }
    list.sort();
    return list;
}

const QString kWestern = QStringLiteral("98001@2025-07-01");
const QString kEastern = QStringLiteral("98002@2025-07-01");
const QString kWhole = QStringLiteral("98@2025-07-01");

} // namespace

class AreaInputsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void raisesOnTheCommuneInWhichItHappened()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        QCOMPARE(desk.raisedAt(kNoon), QStringList());
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 106.2));
        QCOMPARE(desk.raisedAt(kNoon + 1min), QStringList{kEastern});
        const auto entries = desk.keeper().takeEntries();
        QCOMPARE(entries.size(), size_t(1));
        QCOMPARE(entries[0].sentence, QStringLiteral("4.5 at 20.500 north, 106.200 east, 12:00"));
        QCOMPARE(desk.raisedAt(kNoon + 1h - 1s), QStringList{kEastern});
        QCOMPARE(desk.raisedAt(kNoon + 1h), QStringList());
    }

    void raisesOnTheProvinceForAnyOfItsCommunes()
    {
        Desk desk(areaRule(AlarmRule::Scope::Province, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 110));
        QCOMPARE(desk.raisedAt(kNoon), QStringList());
        desk.keeper().areas().take(kQuakes, quake("q2", kNoon, 4.5, 105.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList{kWhole});
    }

    void watchesAnAreaOfThePack()
    {
        Desk desk(areaRule(AlarmRule::Scope::Province, "coast"));
        desk.keeper().areas().take(kQuakes, quake("inland", kNoon, 4.5, 106.2));
        QCOMPARE(desk.raisedAt(kNoon), QStringList());
        desk.keeper().areas().take(kQuakes, quake("at sea", kNoon, 4.5, 107.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList{kWhole});
    }

    void neverRaisesForTheWeakOrThePast()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("weak", kNoon, 3.9, 105.5));
        desk.keeper().areas().take(kQuakes, quake("backfilled", kNoon - 2h, 7, 106.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList());
    }

    void followsACorrectionOfTheRecord()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 105.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList{kWestern});
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 106.5));
        QCOMPARE(desk.raisedAt(kNoon + 1s), QStringList{kEastern});
    }

    /// What the feed does not tell nobody knows: an alarm stands as last known until the feed is heard again.
    void clearsNothingWhileTheFeedIsSilent()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 105.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList{kWestern});
        QCOMPARE(desk.raisedAt(kNoon + 2h, FeedState::Never), QStringList{kWestern});
        QCOMPARE(desk.raisedAt(kNoon + 2h + 1s), QStringList());
    }

    /// The feed reports, but what it brought cannot be read from the cache.
    void clearsNothingWhileRecordsCannotBeRead()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 4.5, 105.5));
        QCOMPARE(desk.raisedAt(kNoon), QStringList{kWestern});
        desk.keeper().areas().setReadable(false);
        QCOMPARE(desk.raisedAt(kNoon + 2h), QStringList{kWestern});
        desk.keeper().areas().setReadable(true);
        QCOMPARE(desk.raisedAt(kNoon + 2h + 1s), QStringList());
    }

    void whatCameTooLateIsFoundLate()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("late", kNoon - 3h, 5, 105.5, kNoon));
        desk.keeper().areas().take(kQuakes, quake("weak", kNoon - 3h, 3, 105.5, kNoon));
        QCOMPARE(desk.raisedAt(kNoon), QStringList());
        const auto found = desk.foundLate();
        QCOMPARE(lines(found), (QStringList{kWestern + QStringLiteral(" raised 2026-11-20T02:00:00.000Z"),
                                            kWestern + QStringLiteral(" returned 2026-11-20T03:00:00.000Z")}));
        QVERIFY(found[0].late && found[1].late);
        // It comes again as it was, and another that lay within the same hour.
        desk.keeper().areas().take(kQuakes, quake("late", kNoon - 3h, 5, 105.5, kNoon));
        QVERIFY(desk.keeper().areas().takeLate().empty());
        desk.keeper().areas().take(kQuakes, quake("within", kNoon - 150min, 5, 105.5, kNoon + 1h));
        QVERIFY(desk.foundLate().empty());
    }

    void whatStoodInTimeIsNotFoundLate()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon, 5, 105.5, kNoon + 30min)); // it stands still
        QCOMPARE(desk.raisedAt(kNoon + 30min), QStringList{kWestern});
        QCOMPARE(desk.raisedAt(kNoon + 1h), QStringList());
        for (const AlarmEntry &entry : desk.keeper().takeEntries())
            desk.late().follow(entry);
        QVERIFY(desk.keeper().areas().takeLate().empty());
        desk.keeper().areas().take(kQuakes, quake("q2", kNoon + 10min, 5, 105.5, kNoon + 3h));
        QVERIFY(desk.foundLate().empty());
    }

    /// It happened before the alarm of it was raised, as all things do, and another one came late.
    void whatStandsStillIsNotFoundLate()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("stands", kNoon, 5, 105.5, kNoon + 10min));
        QCOMPARE(desk.raisedAt(kNoon + 10min), QStringList{kWestern});
        for (const AlarmEntry &entry : desk.keeper().takeEntries())
            desk.late().follow(entry);
        desk.keeper().areas().take(kQuakes, quake("over", kNoon - 5h, 5, 105.5, kNoon + 20min));
        QCOMPARE(lines(desk.foundLate(kNoon + 30min)),
                 (QStringList{kWestern + QStringLiteral(" raised 2026-11-20T00:00:00.000Z"),
                              kWestern + QStringLiteral(" returned 2026-11-20T01:00:00.000Z")}));
    }

    void daysThatAreLongOverAreForgotten()
    {
        Desk desk(areaRule(AlarmRule::Scope::Communes, ""));
        desk.keeper().areas().take(kQuakes, quake("q1", kNoon - 3h, 5, 105.5, kNoon));
        desk.keeper().areas().forgetBefore(kNoon - 2h);
        QCOMPARE(desk.foundLate().size(), size_t(2)); // it stood until then
        desk.keeper().areas().take(kQuakes, quake("q2", kNoon - 5h, 5, 106.5, kNoon));
        desk.keeper().areas().forgetBefore(kNoon - 2h + 1ms);
        QVERIFY(desk.foundLate().empty());
        desk.keeper().areas().take(kQuakes, quake("q3", kNoon - 240h, 5, 106.5, kNoon)); // of more than 7 days ago
        QVERIFY(desk.foundLate().empty());
    }

    void whatIsFoundLateIsWhatWouldHaveBeenSaid_data()
    {
        QTest::addColumn<int>("hold");
        QTest::addColumn<int>("clearHold");
        QTest::newRow("at once") << 0 << 0;
        QTest::newRow("with holds") << 20 << 15;
        QTest::newRow("for longer than one stands") << 70 << 0;
    }

    void whatIsFoundLateIsWhatWouldHaveBeenSaid()
    {
        QFETCH(int, hold);
        QFETCH(int, clearHold);
        AlarmRule rule = areaRule(AlarmRule::Scope::Communes, "");
        rule.hold = std::chrono::minutes(hold);
        rule.clearHold = std::chrono::minutes(clearHold);
        qsizetype found = 0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            std::mt19937 random(seed);
            Desk inTime(rule);
            Desk late(rule);
            for (int minute = 0; minute < 12 * 60; ++minute) {
                const Instant now = kNoon + std::chrono::minutes(minute);
                if (minute < 9 * 60 && random() % 30 == 0) {
                    const QByteArray key = QByteArray::number(minute);
                    const double magnitude = 3 + double(random() % 30) / 10;
                    const double longitude = random() % 2 ? 105.5 : 106.5;
                    inTime.keeper().areas().take(kQuakes, quake(key.constData(), now, magnitude, longitude, now));
                    late.keeper().areas().take(kQuakes, quake(key.constData(), now, magnitude, longitude, kNoon + 13h));
                }
                inTime.raisedAt(now);
            }
            const QStringList told = lines(inTime.keeper().takeEntries());
            QCOMPARE(lines(late.foundLate()), told);
            found += told.size();
        }
        QVERIFY2(found > 20, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(AreaInputsTest)
#include "tst_area_inputs.moc"
