// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/frame_stamp.h"

#include <QWidget>

namespace ioc {
namespace {

constexpr int kBits = 3;
constexpr int kCell = 2; // pixels of the page

int distance(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

} // namespace

int stampedVersion(QWidget &web, const Palette &palette)
{
    const QImage corner = web.grab(QRect(0, 0, kBits * kCell, kCell)).toImage();
    int version = 0;
    for (int bit = 0; bit < kBits; ++bit) {
        const QColor cell = corner.pixelColor(corner.width() * (2 * bit + 1) / (2 * kBits), corner.height() / 2);
        if (distance(cell, palette.background) < distance(cell, palette.panel))
            version |= 1 << bit;
    }
    return version;
}

} // namespace ioc
