// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/value_trail.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class ValueTrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsTheChangeOverItsTime();
    void takesTheValueThatStoodThen();
    void saysNothingBeforeItHasSeenEnough();
    void saysNothingAfterAGap();
    void takesValuesInAnyOrder();
    void letsTheLaterValueOfATimeHold();
    void staysSmall();
    void isRightToASlot();

private:
    const Instant m_start = at("2026-11-21T00:00:00Z");
};

void ValueTrailTest::tellsTheChangeOverItsTime()
{
    ValueTrail trail(3h);
    trail.take(m_start, 1.25);
    trail.take(m_start + 1h, 1.5);
    trail.take(m_start + 3h, 2.0);
    QVERIFY(trail.change() == (ValueChange{0.75, 3h}));
    trail.take(m_start + 4h, 1.0);
    QVERIFY(trail.change() == (ValueChange{-0.5, 3h}));
}

void ValueTrailTest::takesTheValueThatStoodThen()
{
    ValueTrail trail(3h);
    trail.take(m_start, 1);
    trail.take(m_start + 2h, 2);
    QCOMPARE(trail.valueBefore(m_start + 3h), std::optional(1.0));
    QCOMPARE(trail.valueBefore(m_start + 4h + 29min), std::optional(1.0));
    QVERIFY(!trail.valueBefore(m_start + 4h + 59min));
    QCOMPARE(trail.valueBefore(m_start + 5h), std::optional(2.0));
    trail.take(m_start + 4h, 9);
    QVERIFY(trail.change() == (ValueChange{8, 4h})); // what stood three hours before was told four hours before
}

void ValueTrailTest::saysNothingBeforeItHasSeenEnough()
{
    ValueTrail trail(3h);
    QVERIFY(!trail.change());
    trail.take(m_start, 1);
    QVERIFY(!trail.change());
    trail.take(m_start + 2h + 59min, 5);
    QVERIFY(!trail.change());
    trail.take(m_start + 3h, 5);
    QVERIFY(trail.change());
}

void ValueTrailTest::saysNothingAfterAGap()
{
    ValueTrail trail(3h);
    trail.take(m_start, 1);
    trail.take(m_start + 4h + 30min, 5);
    QVERIFY(!trail.change());
    QVERIFY(!trail.valueBefore(m_start + 20h));
}

void ValueTrailTest::takesValuesInAnyOrder()
{
    ValueTrail trail(3h);
    trail.take(m_start + 3h, 2.0);
    trail.take(m_start, 1.25);
    trail.take(m_start + 1h, 1.5);
    QVERIFY(trail.change() == (ValueChange{0.75, 3h}));
    trail.take(m_start - 20h, 7);
    QVERIFY(trail.change() == (ValueChange{0.75, 3h}));
}

void ValueTrailTest::letsTheLaterValueOfATimeHold()
{
    ValueTrail trail(3h);
    trail.take(m_start, 1);
    trail.take(m_start + 3h, 2);
    trail.take(m_start, 1.5);
    QVERIFY(trail.change() == (ValueChange{0.5, 3h}));
}

void ValueTrailTest::staysSmall()
{
    ValueTrail trail(6h);
    size_t most = 0;
    for (int second = 0; second < 100'000; ++second) {
        trail.take(m_start + std::chrono::seconds(second), second);
        most = std::max(most, trail.size());
    }
    QVERIFY2(most <= 98, qPrintable(QString::number(most))); // one and a half times 64 slots, and one at each end
}

void ValueTrailTest::isRightToASlot()
{
    // A value that rises by one a second rises by 21600 in six hours; a slot of them is 337.5 seconds.
    ValueTrail trail(6h);
    for (int second = 0; second < 100'000; ++second) {
        trail.take(m_start + std::chrono::seconds(second), second);
        const auto change = trail.change();
        if (!change) {
            QVERIFY(second < 21'600 + 338);
            continue;
        }
        QVERIFY(change->within >= 6h && change->within <= 6h + 338s);
        QCOMPARE(change->by, double(change->within.count()) / 1000);
    }
    QVERIFY(trail.change());
}

QTEST_GUILESS_MAIN(ValueTrailTest)
#include "tst_value_trail.moc"
