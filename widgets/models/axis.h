// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <vector>

namespace ioc {

/// A labelled place on an axis that runs from 0 to 1.
struct AxisTick
{
    double position = 0;
    QString label;

    friend bool operator==(const AxisTick &, const AxisTick &) = default;
};

/// A range of round numbers around some values, and the step between its ticks.
struct RoundRange
{
    double from = 0;
    double to = 1;
    double step = 1;
};

/// The range [from, to] that holds [least, greatest] with about `steps` steps of 1, 2, 2.5 or 5 · 10ⁿ. It starts at 0
/// unless the values vary by less than a quarter of their size and `fromZero` is not asked for.
RoundRange roundRange(double least, double greatest, int steps, bool fromZero);

/// At most `most` points (at least 4), keeping the least and the greatest of each stretch so that no peak is lost.
QList<QPointF> thinned(const QList<QPointF> &points, int most);

} // namespace ioc
