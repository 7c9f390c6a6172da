// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/theme.h"

#include <QFontMetricsF>

#include <cmath>

namespace ioc {
namespace {

constexpr double kCapPerSeat = 0.005; // DISCAS: element height = distance / 200

QFont wallFont(int pixels)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setPixelSize(std::max(1, pixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

TypeScale TypeScale::of(double pictureHeight, double farthestSeat, double capRatio)
{
    const double body = std::ceil(pictureHeight * farthestSeat * kCapPerSeat / capRatio);
    return {int(body), int(std::ceil(body * 1.25)), int(body * 2), int(std::ceil(body * 1.6))};
}

Theme::Theme(double pictureHeight, double farthestSeat)
    : m_pictureHeight(std::max(1.0, pictureHeight))
    , m_farthestSeat(std::clamp(farthestSeat, 1.0, 12.0))
{
    m_type = TypeScale::of(m_pictureHeight, m_farthestSeat, capRatio());
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
