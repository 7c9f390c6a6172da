// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of a desk shows: search, filters, groups, a flood.
#include "core/domain/alarms/outage.h"
#include "tests/models/sample_province.h"
#include "widgets/models/desk_filter.h"
#include "widgets/models/desk_groups.h"
#include "widgets/models/flood_state.h"
#include "widgets/models/search_text.h"
#include "widgets/models/unit_outlines.h"

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

bool shows(const DeskFilter &filter, const Alarm &alarm, const QString &text = {})
{
    return DeskSieve(filter, QStringLiteral("lan")).passes(alarm, [&](const Alarm &) { return searchText(text); });
}

std::vector<const Alarm *> pointers(const std::vector<Alarm> &alarms)
{
    std::vector<const Alarm *> list;
    for (const Alarm &alarm : alarms)
        list.push_back(&alarm);
    return list;
}

} // namespace

class TestDeskModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pack = sample::pack();
        m_eyes.emplace(sample::context(m_pack, Language::English));
    }

    void searchIgnoresAccentsCaseAndSpaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("đ") << QStringLiteral("Đường  Lê Lợi ") << QStringLiteral("duong le loi");
        QTest::newRow("composed") << QString::fromUtf8("Thủy") << QStringLiteral("thuy");
        QTest::newRow("decomposed") << QString::fromUtf8("Thu\u0309y") << QStringLiteral("thuy");
        QTest::newRow("ươ") << QStringLiteral("ƯƠNG") << QStringLiteral("uong");
    }

    void searchIgnoresAccentsCaseAndSpaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(searchText(text), plain);
    }

    void scopesAreWhatTheySay_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("waiting");
        QTest::addColumn<bool>("active");
        const auto row = [](AlarmPhase phase, bool waiting, bool active) {
            QTest::newRow(qPrintable(toString(phase))) << int(phase) << waiting << active;
        };
        row(AlarmPhase::Unacknowledged, true, true);
        row(AlarmPhase::Acknowledged, false, true);
        row(AlarmPhase::Confirmed, false, true);
        row(AlarmPhase::ReturnedUnacknowledged, true, true);
        row(AlarmPhase::Shelved, false, false);
        row(AlarmPhase::Suppressed, false, false);
        row(AlarmPhase::OutOfService, false, false);
    }

    void scopesAreWhatTheySay()
    {
        QFETCH(int, phase);
        QFETCH(bool, waiting);
        QFETCH(bool, active);
        const Alarm alarm = level(0, AlarmPhase(phase));
        QCOMPARE(isInScope(alarm, DeskFilter::Scope::Waiting), waiting);
        QCOMPARE(isInScope(alarm, DeskFilter::Scope::Active), active);
        QVERIFY(isInScope(alarm, DeskFilter::Scope::All));
    }

    void everyFilterLeavesOutWhatIsNotMeant()
    {
        Alarm alarm = level(2);
        alarm.owner = AgencyId(QStringLiteral("office"));
        DeskFilter filter;
        QVERIFY(shows(filter, alarm));
        filter.atLeast = Priority::Critical;
        QVERIFY(!shows(filter, alarm));
        filter = {};
        filter.owner = AgencyId(QStringLiteral("health"));
        QVERIFY(!shows(filter, alarm));
        filter = {};
        filter.unit = commune(1);
        QVERIFY(!shows(filter, alarm));
        filter = {};
        filter.taken = DeskFilter::Taken::Mine;
        QVERIFY(!shows(filter, alarm));
        alarm.status.owner = QStringLiteral("lan");
        QVERIFY(shows(filter, alarm));
        filter.taken = DeskFilter::Taken::Nobodys;
        QVERIFY(!shows(filter, alarm));
    }

    void everyWordOfTheSearchMustBeThere()
    {
        DeskFilter filter;
        filter.text = QStringLiteral("thuy MUC");
        QVERIFY(shows(filter, level(2), QStringLiteral("Mực nước X. Lâm Thủy")));
        QVERIFY(!shows(filter, level(2), QStringLiteral("Mực nước P. Hòa An")));
    }

    void groupsByCauseGoToTheRoot()
    {
        // 2 follows from 1, 1 from 0; 3 stands alone.
        std::vector<Alarm> alarms{level(0), level(1), level(2), level(3)};
        alarms[1].cause = alarms[0].key;
        alarms[2].cause = alarms[1].key;
        const auto groups = groupsOf(pointers(alarms), DeskGrouping::Cause, *m_eyes);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].members.size(), size_t(3));
        QCOMPARE(groups[0].waiting, size_t(3));
        QCOMPARE(groups[1].members.size(), size_t(1));
        QVERIFY(groups[1].members[0]->key == alarms[3].key);
    }

    void aCircleOfCausesEnds()
    {
        std::vector<Alarm> alarms{level(0), level(1)};
        alarms[0].cause = alarms[1].key;
        alarms[1].cause = alarms[0].key;
        size_t members = 0;
        for (const DeskGroup &group : groupsOf(pointers(alarms), DeskGrouping::Cause, *m_eyes))
            members += group.members.size();
        QCOMPARE(members, size_t(2));
    }

    void anOutageStandsUnderItsFeed()
    {
        Alarm outage = level(0);
        outage.key.rule = outageRuleId(kHotline);
        std::vector<Alarm> alarms{outage, level(1)};
        const auto groups = groupsOf(pointers(alarms), DeskGrouping::Feed, *m_eyes);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].title, QStringLiteral("Source: Hotline 1022"));
        QCOMPARE(groups[1].title, QStringLiteral("Of no single source"));
    }

    void communesOfOneDistrictStandTogether()
    {
        auto pack = sample::pack();
        std::vector<AdministrativeUnit> units = pack->units.all();
        AdministrativeUnit district = units.front();
        district.id = UnitId(QStringLiteral("900@2025-07-01"));
        district.type = UnitType::District;
        district.name = {QStringLiteral("Sông Lam"), QStringLiteral("Sông Lam")};
        district.parent = province();
        units[1].parent = district.id;
        units[2].parent = district.id;
        units.push_back(district);
        pack->units = UnitRegistry(units);
        const PresentContext eyes = sample::context(pack, Language::English);
        std::vector<Alarm> alarms{level(0), level(1), level(2)};
        const auto groups = groupsOf(pointers(alarms), DeskGrouping::Territory, eyes);
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].title, QStringLiteral("Sông Lam District"));
        QCOMPARE(groups[0].members.size(), size_t(2));
    }

    void floodTellsHowManyAndTheFirst()
    {
        Snapshot snapshot = sample::snapshot();
        QVERIFY(!makeFloodState(snapshot, *m_eyes));
        snapshot.alarms = {level(2)};
        snapshot.flood = AlarmFlood{sample::at(18, 40), {}, level(2).key, 24};
        const auto state = makeFloodState(snapshot, *m_eyes);
        QVERIFY(state->headline.contains(QStringLiteral("24")) && state->headline.contains(QStringLiteral("18:40")));
        QVERIFY(state->first.contains(QStringLiteral("Water above alarm level 2")));
        auto pack = sample::pack();
        pack->notify.emplace();
        pack->notify->channels = {
            {ChannelId(QStringLiteral("sms")), {QStringLiteral("Tin nhắn"), QStringLiteral("Text")}, WebhookChannel{}}};
        snapshot.flood->firstOut.rule = RuleId(QStringLiteral("channel:sms"));
        QVERIFY(makeFloodState(snapshot, sample::context(pack, Language::English))->first.contains(u"“Text”"));
        snapshot.flood->firstOut = level(2).key;
        snapshot.alarms.clear(); // it may be over by now
        QVERIFY(makeFloodState(snapshot, *m_eyes)->first.contains(QStringLiteral("Water above alarm level 2")));
    }

    void outlinesKeepEveryUnitAndHole()
    {
        const QByteArray geoJson = R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":[
                [[105,10],[106,10],[106,11],[105,11],[105,10]],
                [[105.4,10.4],[105.6,10.4],[105.6,10.6],[105.4,10.4]]]}},
            {"type":"Feature","properties":{"id":"b"},"geometry":{"type":"MultiPolygon","coordinates":[
                [[[107,10],[108,10],[108,11],[107,10]]],[[[109,10],[109.5,10],[109.5,10.5],[109,10]]]]}},
            {"type":"Feature","properties":{"id":"c"},"geometry":{"type":"Point","coordinates":[105,10]}}]})";
        const auto outlines = outlinesFrom(geoJson);
        QCOMPARE(outlines.size(), size_t(2));
        QVERIFY(outlines[0].unit == UnitId(QStringLiteral("a")));
        QCOMPARE(outlines[0].rings.size(), size_t(2));
        QCOMPARE(outlines[1].rings.size(), size_t(2));
        // A degree of longitude is shorter than one of latitude; north is up.
        const QRectF bounds = outlines[0].rings[0].boundingRect();
        QVERIFY(qAbs(bounds.width() - std::cos(10 * M_PI / 180)) < 1e-9);
        QVERIFY(bounds.top() < bounds.bottom() && bounds.bottom() <= -10);
        QVERIFY(outlinesFrom("no json").empty());
    }

private:
    PackPtr m_pack;
    std::optional<PresentContext> m_eyes;
};

QTEST_GUILESS_MAIN(TestDeskModels)
#include "test_desk_models.moc"
