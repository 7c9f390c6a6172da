// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "tests/support.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace ioc;
using namespace ioc::test;

namespace {

double sumOf(const std::vector<double> &values)
{
    DecimalSum sum;
    for (const double value : values)
        sum.add(value);
    return sum.value();
}

} // namespace

class DecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsTheLeastPlaces();
    void addsDecimalsExactly();
    void addsWhatIsNoDecimalAsItIs();
    void doesNotDependOnOrderOrGrouping();
    void doesNotOverflow();
};

void DecimalTest::findsTheLeastPlaces()
{
    QCOMPARE(commonDecimals(std::vector<double>{}), std::optional(0));
    QCOMPARE(commonDecimals(std::vector<double>{1, -2, 1e9}), std::optional(0));
    QCOMPARE(commonDecimals(std::vector<double>{1, 0.5, 97.63}), std::optional(2));
    QCOMPARE(commonDecimals(std::vector<double>{0.000001}), std::optional(6));
    QCOMPARE(commonDecimals(std::vector<double>{0.0000001}), std::optional<int>());
    QCOMPARE(commonDecimals(std::vector<double>{1.0 / 3}), std::optional<int>());
    QCOMPARE(commonDecimals(std::vector<double>{1e12, 0.000001}), std::optional<int>());
}

void DecimalTest::addsDecimalsExactly()
{
    QVERIFY(0.1 + 0.2 != 0.3);
    QVERIFY(sumOf({0.1, 0.2}) == 0.3);
    QVERIFY(decimalSum(0.1, 0.2) == 0.3);
    QVERIFY(sumOf(std::vector<double>(10'000'000, 0.01)) == 100'000);
    QVERIFY(sumOf({2'000'000.25, 0.000001, -2'000'000.25}) == 0.000001);
}

void DecimalTest::addsWhatIsNoDecimalAsItIs()
{
    QVERIFY(sumOf({1.0 / 3}) == 1.0 / 3);
    QVERIFY(sumOf({1.0 / 3, 0.5}) == 0.5 + 1.0 / 3);
    QVERIFY(decimalSum(1e300, 1e300) == 2e300);
}

void DecimalTest::doesNotDependOnOrderOrGrouping()
{
    std::mt19937 random(11);
    std::vector<double> values;
    for (int i = 0; i < 500; ++i)
        values.push_back(double(std::int64_t(random() % 2'000'000) - 1'000'000) / 1000);
    const double wanted = sumOf(values);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(values.begin(), values.end(), random);
        QVERIFY(sumOf(values) == wanted);
        double inParts = 0;
        for (size_t from = 0; from < values.size();) {
            const size_t to = std::min(values.size(), from + 1 + random() % 50);
            inParts = decimalSum(inParts, sumOf({values.begin() + long(from), values.begin() + long(to)}));
            from = to;
        }
        QVERIFY(inParts == wanted);
    }
}

void DecimalTest::doesNotOverflow()
{
    QCOMPARE(sumOf(std::vector<double>(20'000, 2e15)), 4e19);
    QCOMPARE(sumOf({2e15, 2e15, 2e15, 2e15, 2e15, 0.000001}), 1e16);
}

QTEST_GUILESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
