// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace ioc::sim {

/// Red, green and blue, 0 to 255 each.
struct Colour
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// A picture of 24 bits a pixel to draw rectangles and texts on, and its PNG file.
class Picture
{
public:
    Picture(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_pixels(qsizetype(width) * height * 3, '\0')
    {
    }

    int width() const { return m_width; }
    int height() const { return m_height; }

    /// What lies outside of the picture is left out.
    void fill(int left, int top, int width, int height, Colour colour);

    /// Capitals, digits and Vietnamese accents from dots of `dot` pixels; other signs are spaces. `top` is that of the
    /// capitals. Returns the width.
    int write(int left, int top, int dot, const QString &text, Colour colour);

    QByteArray toPng() const;

private:
    int m_width;
    int m_height;
    QByteArray m_pixels;
};

} // namespace ioc::sim
