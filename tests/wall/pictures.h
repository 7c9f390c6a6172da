// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QEvent>
#include <QImage>
#include <QWidget>

#include <cmath>

namespace ioc::test {

/// How often a widget was painted since.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

inline int pixelsNear(const QImage &image, const QColor &wanted, int tolerance = 6)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - wanted.red()) <= tolerance &&
                std::abs(pixel.green() - wanted.green()) <= tolerance &&
                std::abs(pixel.blue() - wanted.blue()) <= tolerance)
                ++count;
        }
    }
    return count;
}

/// Pixels where green clearly outweighs red and blue.
inline int greenPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.green() > pixel.red() + 40 && pixel.green() > pixel.blue() + 20)
                ++count;
        }
    }
    return count;
}

} // namespace ioc::test
