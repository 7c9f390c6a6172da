// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

#include <algorithm>

namespace ioc {

/// The colours of a screen, those of the wall unless told (design/tokens.css). Neutral ink is normal, blue is data,
/// amber and red are for the abnormal alone.
struct Palette
{
    QColor background{0x0b, 0x15, 0x22};
    QColor panel{0x12, 0x1f, 0x30};
    QColor raised{0x18, 0x28, 0x40};
    QColor line{0x24, 0x37, 0x50};
    QColor ink{0xee, 0xf3, 0xf9};
    QColor inkSecond{0xa9, 0xb8, 0xca};
    QColor inkThird{0x8b, 0x9c, 0xb2}; ///< lighter than the design's, which misses 4.5 : 1 on a panel
    QColor accent{0x4a, 0xa3, 0xff};
    QColor second{0xdc, 0xc6, 0xf4}; ///< this and the next: data beside data, apart for every kind of eye
    QColor third{0xa8, 0x58, 0x9c};
    QColor fourth{0x65, 0x58, 0xf6};
    QColor connected{0x3f, 0xb6, 0x8b}; ///< the small "connected" mark and nothing else
    QColor warning{0xf2, 0xb1, 0x34};
    QColor critical{0xff, 0x5d, 0x5d};
    QColor hatch{0x1c, 0x2e, 0x45};
    QColor bulletTrack{0x1e, 0x30, 0x49};
    QColor bulletFill{0x5d, 0x7f, 0xa8};
    QColor spark{0x8f, 0xb3, 0xdc};

    /// For rooms in daylight. Third ink and warnings are darker than the design's, for 4.5 : 1 also on hatches of
    /// white.
    static Palette light();

    friend bool operator==(const Palette &, const Palette &) = default;
};

/// Heights of capitals and digits as the farthest seat sees them, in minutes of arc.
constexpr double kLeastArc = 16; ///< NUREG-0700 rev. 3 for group displays, the least of ISO 9241-3
constexpr double kUsualArc = 20; ///< preferred by ISO 9241-3
constexpr double kHeadlineArc = 30;
constexpr double kFigureArc = 40;

/// Text sizes in pixels, from the height of the picture and the farthest seat.
struct TypeScale
{
    int body = 0;     ///< nothing on the wall is smaller
    int heading = 0;  ///< 1.25 × body; head of the wall
    int headline = 0; ///< of an alarm
    int numeral = 0;  ///< the least size of a figure
    int clock = 0;    ///< 1.6 × body

    friend bool operator==(const TypeScale &, const TypeScale &) = default;

    /// `capRatio` is capital height over font size of the family in use, `letters` the height of the body's capitals in
    /// minutes of arc.
    static TypeScale of(double pictureHeight, double farthestSeat, double capRatio, double letters);
};

/// Colours and sizes that all panels of a window share. A value; GUI thread.
class Theme
{
public:
    /// `pictureHeight` in pixels; `farthestSeat` in picture heights, kNearestSeat to kFarthestSeat.
    explicit Theme(double pictureHeight = 1080, double farthestSeat = 3, const Palette &palette = {});

    /// The same for the same seat with a body of that many minutes of arc, kLeastArc to kUsualArc. Headlines and
    /// figures stay as large as they were.
    Theme withLetters(double minutes) const;

    /// For a desk, where texts have sizes of their own and lengths are pixels.
    Theme(const Palette &palette, const TypeScale &type);

    const Palette &palette() const { return m_palette; }
    const TypeScale &type() const { return m_type; }
    double pictureHeight() const { return m_pictureHeight; }
    double farthestSeat() const { return m_farthestSeat; }

    /// A length given for a picture of 1080 pixels, in pixels of this picture.
    double px(double at1080) const { return at1080 * m_pictureHeight / 1080; }

    /// The width of a line that carries meaning: grows with the distance of the seats as text does.
    double stroke(double at1080) const { return px(at1080) * std::max(1.0, m_farthestSeat / 3); }

    QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;
    QFont body(QFont::Weight weight = QFont::Normal) const { return font(m_type.body, weight); }

    /// Capital height over font size of the wall's family.
    static double capRatio();

    friend bool operator==(const Theme &a, const Theme &b)
    {
        return a.m_pictureHeight == b.m_pictureHeight && a.m_farthestSeat == b.m_farthestSeat &&
               a.m_palette == b.m_palette && a.m_type == b.m_type;
    }

private:
    Palette m_palette;
    TypeScale m_type;
    double m_pictureHeight;
    double m_farthestSeat;
};

} // namespace ioc
