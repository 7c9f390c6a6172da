// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace ioc::test {

/// How many pixels have a colour, but for so much of each of its parts.
inline int pixelsNear(const QImage &image, const QColor &wanted, int tolerance = 6)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - wanted.red()) <= tolerance &&
                             std::abs(pixel.green() - wanted.green()) <= tolerance &&
                             std::abs(pixel.blue() - wanted.blue()) <= tolerance
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace ioc::test
