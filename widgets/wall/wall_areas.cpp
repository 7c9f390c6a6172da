// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_areas.h"

#include "widgets/wall/painting.h"

#include <cmath>

namespace ioc {
namespace {

constexpr double kSide = 20; // for a picture of 1080 pixels, as the next two
constexpr double kAbove = 14;
constexpr double kBelowHead = 12;
constexpr double kLeastWideHead = 35; // in body sizes: the clock, the mark of simulated data and a few words

int pixels(double at1080, const Theme &theme)
{
    return int(std::lround(theme.px(at1080)));
}

} // namespace

QRect headAreaOf(QSize picture, const Theme &theme)
{
    const int side = pixels(kSide, theme);
    const int width = picture.width() - 2 * side;
    return {side, pixels(kAbove, theme), width, headHeight(width, theme)};
}

int headHeight(double width, const Theme &theme)
{
    const double first = lineHeight(theme.font(theme.type().clock, QFont::DemiBold));
    const int rows = isNarrowHead(width, theme) ? kRowsOfNarrowHead : 1;
    return int(std::ceil(first + rows * lineHeight(theme.body())));
}

bool isNarrowHead(double width, const Theme &theme)
{
    return width < kLeastWideHead * theme.type().body;
}

QRect pageAreaOf(QSize picture, const Theme &theme)
{
    const QRect head = headAreaOf(picture, theme);
    const int top = head.top() + head.height() + pixels(kBelowHead, theme);
    return {head.left(), top, head.width(), picture.height() - top - head.left()};
}

} // namespace ioc
