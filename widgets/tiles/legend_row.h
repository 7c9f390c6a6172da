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

    /// `draw` is given the box of the look, a letter high; without it the words stand alone. False where they have no
    /// room.
    bool add(const QString &text, const std::function<void(const QRectF &swatch)> &draw = {});

private:
    QPainter &m_painter;
    QRectF m_box;
    const Theme &m_theme;
    double m_x;
};

} // namespace ioc
