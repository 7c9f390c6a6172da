// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/growth.h"

#include <QTest>

using namespace ioc;

namespace {

Growth of(const std::vector<double> &values)
{
    Growth growth;
    for (size_t i = 0; i < values.size(); ++i)
        growth.add(double(i), values[i]);
    return growth;
}

} // namespace

/// What the soak says of a wall.
class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatGrows()
    {
        QCOMPARE(of({10, 12, 14, 16, 18, 20, 22, 24}).slope(), 2.0);
        QCOMPARE(of({10, 12, 14, 16, 18, 20, 22, 24}).rise(), 12.0);
    }
    void whatComesAndGoesDoesNotGrow()
    {
        QCOMPARE(of({5, 5, 9, 5, 5, 5, 5, 5}).rise(), 0.0);
        QCOMPARE(of({5, 5, 5, 5}).slope(), 0.0);
    }
    void ofFewNothingCanBeTold()
    {
        QVERIFY(!of({}).rise() && !of({}).slope());
        QVERIFY(!of({10, 200, 3000}).rise());
        QVERIFY(!of({10, 200, 3000}).slope());
        QVERIFY(of({10, 200, 3000, 40'000}).rise() && of({10, 200, 3000, 40'000}).slope());
    }
};

QTEST_GUILESS_MAIN(GrowthTest)
#include "tst_growth.moc"
