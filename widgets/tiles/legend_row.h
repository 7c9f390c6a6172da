// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QPainter>

#include <functional>

namespace ioc {

/// A row of looks and what they mean. What is added when there is no room left is left out. GUI thread; lengths in
/// pixels.
class LegendRow
{
public:
    LegendRow(QPainter &painter, const QRectF &box, const Theme &theme)
        : m_painter(painter)
        , m_box(box)
        , m_theme(theme)
        , m_x(box.left())
    {
    }

    using Draw = std::function<void(const QRectF &swatch)>;

    /// `draw` is given the box of the look, a letter high; without it the words stand alone. False where they have no
    /// room.
    bool add(const QString &text, const Draw &draw = {}) { return add(text, 1, draw); }

    /// With a look of this width, in its heights.
    bool add(const QString &text, double aspect, const Draw &draw);

    /// Words alone, in the third ink: why something is not there.
    bool addNote(const QString &text);

private:
    bool hasRoom(double width) const { return m_x + width <= m_box.right() + 1; }
    void write(const QString &text, double width, const QColor &ink);

    QPainter &m_painter;
    QRectF m_box;
    const Theme &m_theme;
    double m_x;
};

} // namespace ioc
