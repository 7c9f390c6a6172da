// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/theme.h"

#include "core/domain/screen_plans.h"

#include <QFontMetricsF>

#include <cmath>
#include <numbers>

namespace ioc {
namespace {

/// A height of so many minutes of arc, over its distance.
double heightOf(double minutes)
{
    return 2 * std::tan(minutes / 2 / 60 * std::numbers::pi / 180);
}

QFont wallFont(int pixels)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPixelSize(std::max(1, pixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

Palette Palette::light()
{
    Palette light;
    light.background = QColor(0xf4, 0xf6, 0xf9);
    light.panel = QColor(0xff, 0xff, 0xff);
    light.raised = QColor(0xee, 0xf2, 0xf7);
    light.line = QColor(0xdb, 0xe2, 0xea);
    light.ink = QColor(0x16, 0x20, 0x2c);
    light.inkSecond = QColor(0x4c, 0x5b, 0x6d);
    light.inkThird = QColor(0x56, 0x66, 0x79);
    light.accent = QColor(0x1f, 0x6f, 0xd1);
    light.second = QColor(0x3b, 0x14, 0x60);
    light.third = QColor(0x9a, 0x4f, 0x8c);
    light.fourth = QColor(0x0a, 0x0a, 0xb8);
    light.connected = QColor(0x1f, 0x8a, 0x63);
    light.warning = QColor(0x95, 0x58, 0x00);
    light.critical = QColor(0xc6, 0x2f, 0x2f);
    light.hatch = QColor(0xe6, 0xeb, 0xf1);
    light.bulletTrack = QColor(0xe6, 0xeb, 0xf1);
    light.bulletFill = QColor(0x7f, 0x9c, 0xbd);
    light.spark = QColor(0x1f, 0x6f, 0xd1);
    return light;
}

TypeScale TypeScale::of(double pictureHeight, double farthestSeat, double capRatio, double letters)
{
    const auto pixels = [&](double minutes) {
        return int(std::ceil(pictureHeight * farthestSeat * heightOf(minutes) / capRatio));
    };
    const int body = pixels(letters);
    return {body, int(std::ceil(body * 1.25)), pixels(kHeadlineArc), pixels(kFigureArc), int(std::ceil(body * 1.6))};
}

Theme::Theme(double pictureHeight, double farthestSeat, const Palette &palette)
    : m_palette(palette)
    , m_pictureHeight(std::max(1.0, pictureHeight))
    , m_farthestSeat(std::clamp(farthestSeat, kNearestSeat, kFarthestSeat))
{
    m_type = TypeScale::of(m_pictureHeight, m_farthestSeat, capRatio(), kUsualArc);
}

Theme Theme::withLetters(double minutes) const
{
    Theme changed(*this);
    changed.m_type = TypeScale::of(m_pictureHeight, m_farthestSeat, capRatio(), minutes);
    return changed;
}

Theme::Theme(const Palette &palette, const TypeScale &type)
    : m_palette(palette)
    , m_type(type)
    , m_pictureHeight(1080)
    , m_farthestSeat(3)
{
}

QFont Theme::font(double pixels, QFont::Weight weight) const
{
    QFont font = wallFont(int(std::lround(pixels)));
    font.setWeight(weight);
    return font;
}

double Theme::capRatio()
{
    static const double ratio = QFontMetricsF(wallFont(1000)).capHeight() / 1000;
    return ratio > 0.4 ? ratio : 0.7;
}

} // namespace ioc
