// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/river_camera.h"

#include "app/simulator/http/picture.h"
#include "app/simulator/model/river.h"

#include <algorithm>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr int kWidth = 960;
constexpr int kHeight = 540;
constexpr size_t kStation = 1; // Lâm Thủy
constexpr int kHorizon = 210;
constexpr int kGaugeLeft = 640;
constexpr int kGaugeWidth = 46;
constexpr int kGaugeTop = 150;
constexpr double kPixelsPerCm = 0.5;
constexpr int kMarkCm = 20;

Colour dimmed(Colour colour, double light)
{
    const auto part = [light](std::uint8_t value) { return std::uint8_t(std::lround(value * light)); };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

/// How light it is, 0.25 at night to 1 at noon.
double lightAt(Moment now)
{
    const double hour = secondOfDay(now) / 3600.0;
    return 0.25 + 0.75 * std::clamp(std::sin((hour - 5.5) / 13.0 * M_PI) * 1.4, 0.0, 1.0);
}

void drawLand(Picture &picture, double light)
{
    for (int y = 0; y < kHorizon; y += 6) {
        const double share = double(y) / kHorizon;
        picture.fill(0, y, kWidth, 6,
                     dimmed({std::uint8_t(120 + 70 * share), std::uint8_t(165 + 45 * share), 225}, light));
    }
    for (int x = 0; x < kWidth; x += 4) {
        const int hill = int(60 + 28 * std::sin(x / 130.0) + 14 * std::sin(x / 47.0 + 1));
        picture.fill(x, kHorizon - hill, 4, hill, dimmed({64, 92, 78}, light));
    }
}

void drawWater(Picture &picture, int surface, Moment now, double light)
{
    const Moment minute = floorTo(now, std::chrono::minutes(1));
    const int phase = secondOfDay(minute) / 60;
    picture.fill(0, kHorizon, kWidth, surface - kHorizon, dimmed({112, 98, 74}, light));
    for (int y = surface; y < kHeight; y += 4) {
        const double wave = std::sin(y * 0.21 + phase * 0.7) * 12;
        picture.fill(0, y, kWidth, 4,
                     dimmed({std::uint8_t(84 + wave), std::uint8_t(104 + wave), std::uint8_t(112 + wave)}, light));
    }
    for (int i = 0; i < 40; ++i) {
        const int x = (i * 149 + phase * 37) % kWidth;
        const int y = surface + 8 + (i * 71) % std::max(1, kHeight - surface - 16);
        picture.fill(x, y, 50, 2, dimmed({150, 166, 170}, light));
    }
}

/// The pier with its staff gauge, of which the part above the water is seen.
void drawGauge(Picture &picture, int surface, double light)
{
    picture.fill(kGaugeLeft - 70, 90, 190, surface - 90, dimmed({128, 130, 132}, light));
    picture.fill(0, 70, kWidth, 34, dimmed({150, 152, 154}, light));
    picture.fill(kGaugeLeft, kGaugeTop, kGaugeWidth, surface - kGaugeTop, dimmed({240, 240, 236}, light));
    const int step = int(kMarkCm * kPixelsPerCm);
    for (int y = kGaugeTop, i = 0; y < surface; y += step, ++i) {
        const Colour red = dimmed({196, 44, 40}, light);
        picture.fill(kGaugeLeft + (i % 2 == 0 ? 0 : kGaugeWidth / 2), y, kGaugeWidth / 2, std::min(step, surface - y),
                     red);
    }
}

QString stamp(Moment now)
{
    const auto date = civil(dayOf(now));
    const int minutes = secondOfDay(now) / 60;
    return QStringLiteral("%1/%2/%3 %4:%5")
        .arg(unsigned(date.day()), 2, 10, QLatin1Char('0'))
        .arg(unsigned(date.month()), 2, 10, QLatin1Char('0'))
        .arg(int(date.year()))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QByteArray riverPicture(const World &world, Moment now)
{
    const RiverStation &station = kRiverStations[kStation];
    const int level = riverLevel(world, kStation, floorTo(now, std::chrono::minutes(10)));
    const int aboveUsual = level - station.usual;
    const int surface = std::clamp(int(430 - aboveUsual * kPixelsPerCm), kGaugeTop + 20, kHeight - 60);
    const double light = lightAt(now);
    Picture picture(kWidth, kHeight);
    drawLand(picture, light);
    drawWater(picture, surface, now, light);
    drawGauge(picture, surface, light);
    const Colour white{255, 255, 255};
    picture.fill(0, 0, kWidth, 66, {0, 0, 0});
    picture.write(24, 30, 4, QStringLiteral("HÌNH MÔ PHỎNG - CAMERA GIẢ ĐỊNH"), white);
    picture.fill(0, kHeight - 54, kWidth, 54, {0, 0, 0});
    picture.write(24, kHeight - 36, 3, QStringLiteral("CẦU LÂM THỦY"), white);
    picture.write(kWidth - 24 - 16 * 18, kHeight - 36, 3, stamp(now), white);
    return picture.toPng();
}

} // namespace ioc::sim
