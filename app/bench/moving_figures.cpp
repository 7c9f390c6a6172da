// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/moving_figures.h"

namespace ioc {

Snapshot MovingFigures::next(Instant now)
{
    Snapshot next = m_base;
    const double factor = 1 + 0.001 * double(++m_step % 100);
    next.sequence = next.beat = m_step;
    next.at = now;
    for (Reading &reading : next.readings) {
        if (reading.value)
            reading.value = *reading.value * factor;
    }
    for (auto &communes : next.byCommune) {
        for (Reading &reading : communes) {
            if (reading.value)
                reading.value = *reading.value * factor;
        }
    }
    for (Trend &trend : next.trends) {
        for (TrendLine &line : trend.lines) {
            for (auto &point : line.points) {
                if (point.value)
                    point.value = *point.value * factor;
            }
        }
    }
    return next;
}

} // namespace ioc
