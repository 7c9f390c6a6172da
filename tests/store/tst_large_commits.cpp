// SPDX-License-Identifier: GPL-3.0-or-later
// The history that a feed brings when the program starts for the first time, in one commit.
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr int kHours = 40'000; // four and a half years

Instant hour(int number)
{
    return at("2022-01-01T00:30:00Z") + std::chrono::hours(number);
}

/// A line of /proc/self/status, MiB.
double memory(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    }
    return -1;
}

/// From here on VmHWM tells the most that was used at once.
void forgetTheMost()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("%s", qPrintable(file.errorString()));
}

/// A dossier an hour, counted by hour and day.
BatchBuilder records(int from, int to)
{
    BatchBuilder batch;
    for (int i = from; i < to; ++i)
        batch.record(qPrintable(QStringLiteral("H%1").arg(i)), "2026-11-20T03:00:00Z")
            .counts("received", i % 3 == 0 ? "tax" : "land", hour(i), 1, Grain::Hour);
    return batch;
}

/// A value an hour of two stations, one after the other.
BatchBuilder values(int from, int to)
{
    BatchBuilder batch;
    for (const char *station : {"KK1", "KK2"}) {
        for (int i = from; i < to; ++i)
            batch.value("pm25", station, hour(i), i % 50);
    }
    return batch;
}

} // namespace

class LargeCommitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnAnyWarning(); }
    void takesNoMoreMemoryThanItMust_data();
    void takesNoMoreMemoryThanItMust();
};

void LargeCommitsTest::takesNoMoreMemoryThanItMust_data()
{
    QTest::addColumn<bool>("ofRecords");
    QTest::newRow("records") << true;
    QTest::newRow("values") << false;
}

/// A chunk has its full size however few rows it holds: 40,000 hours and their days are 650 MB of them.
void LargeCommitsTest::takesNoMoreMemoryThanItMust()
{
    QFETCH(bool, ofRecords);
    const auto make = ofRecords ? records : values;
    const char *measure = ofRecords ? "received" : "pm25";
    CacheFixture whole;
    CacheFixture parts;
    const Batch large = make(0, kHours);
    const double before = memory("VmRSS");
    forgetTheMost();
    IOC_VERIFY(whole.writer->commit(large));
    const double taken = memory("VmHWM") - before;
    QVERIFY2(before > 0 && taken < 400, qPrintable(QStringLiteral("%1 MiB").arg(taken)));
    for (int i = 0; i < kHours; i += kHours / 8)
        IOC_VERIFY(parts.writer->commit(make(i, i + kHours / 8)));
    QCOMPARE(whole.hours(measure).size(), ofRecords ? kHours : 2 * kHours);
    QCOMPARE(whole.hours(measure), parts.hours(measure));
    QCOMPARE(whole.days(measure), parts.days(measure));
    QCOMPARE(whole.latest(measure), parts.latest(measure));
}

QTEST_GUILESS_MAIN(LargeCommitsTest)
#include "tst_large_commits.moc"
