// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/area_reports.h"
#include "tests/support.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = fromMillis(1'795'150'800'000);

bool isNorth(const PlaceReport &report)
{
    return report.latitude > 20;
}

PlaceReport quake(const QString &key, Instant at, double magnitude, double latitude = 20.5)
{
    return {key, at, latitude, 105, magnitude};
}

} // namespace

class AreaReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_condition.number = QStringLiteral("magnitude");
        m_condition.least = 4;
        m_condition.stands = 1h;
    }

    void standsForItsTimeAfterTheRecord()
    {
        AreaReports reports(m_condition);
        reports.take(quake("a", kNoon, 4));
        QCOMPARE(standing(reports, kNoon), QStringLiteral("a"));
        QCOMPARE(standing(reports, kNoon + 1h - 1ms), QStringLiteral("a"));
        QCOMPARE(standing(reports, kNoon + 1h), QString());
    }

    void asksForThePlaceAndTheNumber()
    {
        AreaReports reports(m_condition);
        reports.take(quake("weak", kNoon, 3.9));
        reports.take(quake("far", kNoon, 6, 19));
        reports.take({"dumb", kNoon, 20.5, 105, {}});
        QCOMPARE(standing(reports, kNoon), QString());
    }

    void countsAnyRecordWhereNoNumberIsNamed()
    {
        m_condition.number.clear();
        AreaReports reports(m_condition);
        reports.take({"dumb", kNoon, 20.5, 105, {}});
        QCOMPARE(standing(reports, kNoon), QStringLiteral("dumb"));
    }

    void namesTheGreatestThenTheNewest()
    {
        AreaReports reports(m_condition);
        reports.take(quake("a", kNoon, 5));
        reports.take(quake("b", kNoon - 10min, 6));
        reports.take(quake("c", kNoon - 5min, 6));
        QCOMPARE(standing(reports, kNoon), QStringLiteral("c"));
    }

    void neverRaisesForThePast()
    {
        AreaReports reports(m_condition);
        reports.take(quake("backfilled", kNoon - 2h, 7));
        QCOMPARE(standing(reports, kNoon), QString());
        reports.take(quake("late", kNoon - 50min, 7)); // what has happened within the hour is the present
        QCOMPARE(standing(reports, kNoon), QStringLiteral("late"));
    }

    void followsACorrection()
    {
        AreaReports reports(m_condition);
        reports.take(quake("a", kNoon, 5));
        reports.take(quake("a", kNoon, 3));
        QCOMPARE(standing(reports, kNoon), QString());
        reports.take(quake("b", kNoon, 5));
        reports.drop(QStringLiteral("b"));
        QCOMPARE(standing(reports, kNoon), QString());
    }

    void toleratesAClockThatIsALittleAhead()
    {
        AreaReports reports(m_condition);
        reports.take(quake("a", kNoon + 5min, 5));
        QCOMPARE(standing(reports, kNoon), QStringLiteral("a"));
        reports.take(quake("a", kNoon + 6min, 5));
        QCOMPARE(standing(reports, kNoon), QString());
    }

    void forgetsWhatStandsNoLonger()
    {
        AreaReports reports(m_condition);
        reports.take(quake("a", kNoon, 5));
        reports.passTo(kNoon + 1h);
        QCOMPARE(standing(reports, kNoon), QString());
    }

private:
    static QString standing(const AreaReports &reports, Instant now)
    {
        const PlaceReport *report = reports.standing(now, isNorth);
        return report ? report->key : QString();
    }

    AreaCondition m_condition;
};

QTEST_GUILESS_MAIN(AreaReportsTest)
#include "tst_area_reports.moc"
