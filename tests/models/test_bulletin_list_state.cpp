// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/bulletin_list_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

Bulletin bulletin(Severity severity, const QString &headline)
{
    Bulletin it;
    it.message = {QStringLiteral("kttv"), headline, at(12, 0)};
    it.info.headline = headline;
    it.severity = severity;
    it.until = at(23, 0);
    it.units = {commune(0), commune(2)};
    return it;
}

} // namespace

class TestBulletinListState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_pack = pack();
        FeedDefinition feed;
        feed.id = kWeather;
        feed.name = {QStringLiteral("Khí tượng"), QStringLiteral("Weather service")};
        feed.format = {{"type", "cap"}, {"rows", "alert"}};
        feed.records = RecordMapping{QStringLiteral("bulletin"), QStringLiteral("key"), QStringLiteral("sent"), {}};
        feed.fields.resize(1);
        feed.fields[0].name = QStringLiteral("alert");
        feed.fields[0].source = QStringLiteral("@alert");
        m_pack->feeds.push_back(feed);
        m_snapshot = snapshot();
        m_snapshot.feeds.push_back(health(kWeather));
    }

    void tellsWhatWhereAndUntilWhen()
    {
        m_snapshot.bulletins = {bulletin(Severity::Severe, QStringLiteral("Flood on the river"))};
        const BulletinListState state = made();
        QCOMPARE(state.rows.size(), size_t(1));
        QVERIFY(state.rows[0].mark == Mark::Critical);
        QCOMPARE(state.rows[0].title, QStringLiteral("Flood on the river"));
        QCOMPARE(state.rows[0].detail, QStringLiteral("severe · until 23:00"));
        QCOMPARE(state.rows[0].place, QStringLiteral("W. Hòa An, C. Lâm Thủy"));
        QVERIFY(state.trouble.isEmpty());
        QVERIFY(state.accessibleText.contains(QStringLiteral("Flood on the river. severe")));
    }

    void neverMarksAnExerciseOrATest()
    {
        for (const BulletinStatus status : {BulletinStatus::Exercise, BulletinStatus::Test}) {
            Bulletin drill = bulletin(Severity::Extreme, QStringLiteral("Storm"));
            drill.status = status;
            m_snapshot.bulletins = {drill};
            const BulletinRow row = made().rows.at(0);
            QVERIFY(row.mark == Mark::None);
            QCOMPARE(row.label, status == BulletinStatus::Test ? QStringLiteral("TEST") : QStringLiteral("EXERCISE"));
            QCOMPARE(row.title, row.label + QStringLiteral(" – Storm"));
        }
    }

    void leavesOutWhatScreensDoNotShow()
    {
        Bulletin draft = bulletin(Severity::Severe, QStringLiteral("a"));
        draft.status = BulletinStatus::Draft;
        Bulletin system = draft;
        system.status = BulletinStatus::System;
        Bulletin away = bulletin(Severity::Severe, QStringLiteral("b"));
        away.elsewhere = true;
        Bulletin expired = bulletin(Severity::Severe, QStringLiteral("c"));
        expired.standing = BulletinStanding::Expired;
        m_snapshot.bulletins = {draft, system, away, expired};
        QCOMPARE(made().rows.size(), size_t(0));
        QCOMPARE(made().emptyText, QStringLiteral("No bulletin in force"));
    }

    void saysWholeProvinceAndTheSendersWords()
    {
        Bulletin all = bulletin(Severity::Minor, QStringLiteral("a"));
        all.units = {commune(0), commune(1), commune(2), commune(3)};
        Bulletin province = all;
        province.units = {sample::province()};
        Bulletin words = all;
        words.units.clear();
        words.info.areas.resize(1);
        words.info.areas[0].description = QStringLiteral("Northern hills");
        Bulletin none = all;
        none.units.clear();
        m_snapshot.bulletins = {all, province, words, none};
        const auto rows = made().rows;
        QCOMPARE(rows[0].place, QStringLiteral("whole province"));
        QCOMPARE(rows[1].place, QStringLiteral("whole province"));
        QCOMPARE(rows[2].place, QStringLiteral("Northern hills"));
        QCOMPARE(rows[3].place, QStringLiteral("no place told"));
    }

    void saysThatTheSenderGaveNoEnd()
    {
        Bulletin endless = bulletin(Severity::Minor, QStringLiteral("a"));
        endless.untilIsOurs = true;
        m_snapshot.bulletins = {endless};
        QCOMPARE(made().rows[0].detail, QStringLiteral("minor · no end told; shown until 23:00"));
    }

    void tellsOfASilentSource()
    {
        m_snapshot.feeds.back().state = FeedState::Down;
        QCOMPARE(made().trouble, QStringLiteral("Weather service is silent: bulletins may be missing"));
        m_pack->feeds.pop_back();
        QCOMPARE(made().trouble, QStringLiteral("The province pack has no source of bulletins"));
    }

private:
    BulletinListState made() const
    {
        return makeBulletinListState(tile(TileKind::Bulletins, QStringLiteral("b")), m_snapshot,
                                     context(m_pack, Language::English));
    }

    const FeedId kWeather{QStringLiteral("weather")};
    std::shared_ptr<ProvincePack> m_pack;
    Snapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestBulletinListState)
#include "test_bulletin_list_state.moc"
