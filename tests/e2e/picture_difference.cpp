// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/picture_difference.h"

#include <algorithm>
#include <cstdlib>

namespace ioc::e2e {
namespace {

constexpr int kTolerance = 24; // of 255, of one pixel's red, green or blue

} // namespace

qsizetype pictureDifference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return std::max({qsizetype(1), one.sizeInBytes() / 4, other.sizeInBytes() / 4});
    qsizetype differing = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int most =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            differing += most > kTolerance ? 1 : 0;
        }
    }
    return differing;
}

} // namespace ioc::e2e
