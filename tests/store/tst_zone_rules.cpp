// SPDX-License-Identifier: GPL-3.0-or-later
// New time-zone data between two runs. No machine's data need change for it: Berlin without its summer time keeps the
// clocks of Algiers, so a cache of Berlin that is told to be one of Algiers has seen summer time abolished.
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kWinterNight = at("2026-01-10T23:30:00Z"); // 00:30 on the 11th, both in Berlin and in Algiers
const Instant kSummerNight = at("2026-07-10T22:30:00Z"); // 00:30 on the 11th in Berlin, 23:30 on the 10th in Algiers

Zone zone(const char *name)
{
    return Zone::byName(QString::fromLatin1(name)).value();
}

std::unique_ptr<CacheWriter> openedByNewRules(CacheFixture &cache)
{
    cache.writer.reset();
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    if (!database->execute("UPDATE state SET zone = 'Africa/Algiers'"))
        qFatal("the zone cannot be changed");
    return std::move(CacheWriter::open(cache.path(), zone("Africa/Algiers")).value());
}

} // namespace

class ZoneRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void goOnWhereNothingIsStoredInTheTimeThatTheyChange();
    void areToldByTheAuditWhereDaysWereCountedByOthers();
};

void ZoneRulesTest::goOnWhereNothingIsStoredInTheTimeThatTheyChange()
{
    CacheFixture cache(zone("Europe/Berlin"));
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kWinterNight, 1)));
    const QStringList before = cache.everything({"pm"});
    const auto writer = openedByNewRules(cache);
    QCOMPARE(cache.everything({"pm"}), before);
    IOC_VERIFY(writer->commit(BatchBuilder("run-2").value("pm", "KK1", kWinterNight + 10min, 2)));
    IOC_VERIFY(writer->commit(BatchBuilder("run-3").value("pm", "KK1", kSummerNight, 4)));
    QCOMPARE(auditCache(cache.path())->complaints, QStringList());
    const QStringList days = cache.days("pm");
    QCOMPARE(days.size(), 2);
    QVERIFY(days[0].startsWith(QStringLiteral("2026-01-11 KK1 n=2 sum=3 ")));
    QVERIFY(days[1].startsWith(QStringLiteral("2026-07-10 KK1 n=1 sum=4 ")));
}

void ZoneRulesTest::areToldByTheAuditWhereDaysWereCountedByOthers()
{
    CacheFixture cache(zone("Europe/Berlin"));
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kSummerNight, 1)));
    const QStringList before = cache.days("pm");
    QVERIFY(before[0].startsWith(QStringLiteral("2026-07-11 ")));
    const auto writer = openedByNewRules(cache);
    QCOMPARE(cache.days("pm"), before); // what was told stands
    QVERIFY(!auditCache(cache.path())->complaints.isEmpty());
}

QTEST_GUILESS_MAIN(ZoneRulesTest)
#include "tst_zone_rules.moc"
