// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unit_of_measure.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

UnitFactor factor(const char *from, const char *to)
{
    return unitFactor(QString::fromUtf8(from), QString::fromUtf8(to)).value();
}

} // namespace

class UnitOfMeasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void turnsOneUnitIntoAnother_data();
    void turnsOneUnitIntoAnother();
    void refusesWhatMeasuresSomethingElse();
    void leavesAnyUnitAsItIs();
    void dividesByPowersOfTenWithoutALoss();
};

void UnitOfMeasureTest::turnsOneUnitIntoAnother_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("result");

    const auto row = [](const char *from, const char *to, double value, double result) {
        QTest::addRow("%s in %s", from, to) << QString::fromUtf8(from) << QString::fromUtf8(to) << value << result;
    };
    row("triệu đồng", "tỷ đồng", 29'520'000, 29'520);
    row("nghìn tỷ đồng", "tỷ đồng", 29.52, 29'520);
    row("đồng", "tỷ đồng", 1, 1e-9);
    row("cm", "m", 152, 1.52);
    row("m", "cm", 1.52, 152);
    row("ha", "km²", 673, 6.73);
    row("m³", "triệu m³", 5'500'000, 5.5);
    row("tạ", "tấn", 12, 1.2);
    row("mg/m³", "µg/m³", 0.035, 35);
    row("m/s", "km/h", 10, 36);
    row("km/h", "m/s", 36, 10);
    row("phút", "giờ", 90, 1.5);
    row("giờ", "ngày", 36, 1.5);
    row("lần", "%", 0.9763, 97.63);
}

void UnitOfMeasureTest::turnsOneUnitIntoAnother()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, value);
    const auto factor = unitFactor(from, to);
    QVERIFY(factor);
    QTEST((*factor)(value), "result");
    QVERIFY(!factor->isOne());
}

void UnitOfMeasureTest::refusesWhatMeasuresSomethingElse()
{
    QVERIFY(!unitFactor(QStringLiteral("triệu đồng"), QStringLiteral("tấn")));
    QVERIFY(!unitFactor(QStringLiteral("triệu đồng"), QStringLiteral("VND")));
    QVERIFY(!unitFactor(QStringLiteral("hồ sơ"), QStringLiteral("nghìn hồ sơ")));
    QVERIFY(!unitFactor(QStringLiteral("m"), QStringLiteral("m²")));
}

void UnitOfMeasureTest::leavesAnyUnitAsItIs()
{
    QVERIFY(factor("hồ sơ", "hồ sơ").isOne());
    QVERIFY(factor("tỷ đồng", "tỷ đồng").isOne());
}

void UnitOfMeasureTest::dividesByPowersOfTenWithoutALoss()
{
    // The double nearest to the decimal is what the decimal's own digits read as. Times 0.001 misses it for some.
    const UnitFactor toBillion = factor("triệu đồng", "tỷ đồng");
    std::mt19937_64 random(20261121);
    std::uniform_int_distribution<qint64> million(0, 99'999'999'999);
    bool multiplyingWouldMiss = false;
    for (int round = 0; round < 20'000; ++round) {
        const qint64 amount = million(random);
        const QString digits = QStringLiteral("%1.%2").arg(amount / 1000).arg(amount % 1000, 3, 10, QLatin1Char('0'));
        QVERIFY2(toBillion(double(amount)) == digits.toDouble(), qPrintable(digits));
        multiplyingWouldMiss = multiplyingWouldMiss || double(amount) * 0.001 != digits.toDouble();
    }
    QVERIFY(multiplyingWouldMiss);
}

QTEST_GUILESS_MAIN(UnitOfMeasureTest)
#include "tst_unit_of_measure.moc"
