// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/vn_aqi.h"

#include <QTest>

#include <array>
#include <cmath>
#include <vector>

using namespace ioc::sim;

namespace {

using Hours = std::vector<std::optional<double>>;

double rounded(Pollutant pollutant, double concentration)
{
    return std::round(*subIndex(pollutant, concentration));
}

bool near(std::optional<double> value, double wanted)
{
    return value && std::abs(*value - wanted) < 1e-9;
}

} // namespace

class AqiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheDecisionsWorkedSubIndices()
    {
        QCOMPARE(rounded(Pollutant::Pm25, 20.3), 41.0);                    // NowCast 20,3 → 41
        QVERIFY(near(subIndex(Pollutant::NitrogenDioxide, 118.7), 59.35)); // printed as 60, recomputes to 59,35
        QCOMPARE(rounded(Pollutant::Ozone1h, 137.6), 43.0);
        QCOMPARE(rounded(Pollutant::Pm25, 22.5), 45.0);
        QCOMPARE(rounded(Pollutant::Pm10, 36), 36.0);
    }

    void meetsEveryBreakPointOfParticles()
    {
        constexpr std::array index{0, 50, 100, 150, 200, 300, 400, 500};
        constexpr std::array pm25{0, 25, 50, 80, 150, 250, 350, 500};
        constexpr std::array pm10{0, 50, 150, 250, 350, 420, 500, 600};
        for (size_t i = 0; i < index.size(); ++i) {
            QVERIFY(near(subIndex(Pollutant::Pm25, pm25[i]), index[i]));
            QVERIFY(near(subIndex(Pollutant::Pm10, pm10[i]), index[i]));
        }
    }

    void endsAtFiveHundred() { QVERIFY(near(subIndex(Pollutant::Pm25, 900), 500)); }

    void hasNoEightHourOzoneAboveThreeHundred()
    {
        QVERIFY(near(subIndex(Pollutant::Ozone8h, 400), 300));
        QVERIFY(!subIndex(Pollutant::Ozone8h, 401));
    }

    void weighsRecentHoursWhenAirIsSteady()
    {
        // w = 30/40 = 0.75: (40 + 0.75·30) / 1.75
        QVERIFY(near(nowCast(Hours{40.0, 30.0}), (40 + 0.75 * 30) / 1.75));
    }

    void halvesEveryHourWhenAirChangesFast()
    {
        // w* = 0.1, so w = ½: ½·100 + ¼·10 + ⅛·20
        QVERIFY(near(nowCast(Hours{100.0, 10.0, 20.0}), 50 + 2.5 + 2.5));
    }

    void leavesMissingHoursOut()
    {
        QVERIFY(near(nowCast(Hours{40.0, std::nullopt, 30.0}), (40 + 0.5625 * 30) / 1.5625));
    }

    void needsTwoOfTheThreeNewestHours()
    {
        QVERIFY(!nowCast(Hours{40.0, std::nullopt, std::nullopt, 40.0, 40.0}));
        QVERIFY(nowCast(Hours{std::nullopt, 40.0, 40.0}));
    }

    void ignoresHoursBeforeTheTwelfth()
    {
        Hours hours(12, 20.0);
        const auto twelve = nowCast(hours);
        hours.push_back(400.0);
        QCOMPARE(nowCast(hours), twelve);
    }

    void takesTheWorsePollutant()
    {
        QCOMPARE(stationIndex(20.3, 150), 100);
        QCOMPARE(stationIndex(80, 20), 150);
        QCOMPARE(stationIndex(std::nullopt, 50), 50);
        QVERIFY(!stationIndex(std::nullopt, std::nullopt));
    }
};

QTEST_GUILESS_MAIN(AqiTest)
#include "aqi_test.moc"
