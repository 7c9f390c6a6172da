// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/line_runs.h"

#include <algorithm>

namespace ioc {

void LineStretch::append(const QPointF &place, Firmness firmness)
{
    m_places.append(place);
    m_firmness.push_back(firmness);
}

std::vector<LineRun> LineStretch::runs() const
{
    const auto firmnessOf = [this](qsizetype step) {
        return std::max(m_firmness[size_t(step)], m_firmness[size_t(step) + 1]);
    };
    const qsizetype steps = m_places.size() - 1;
    std::vector<LineRun> runs;
    if (steps == 0 && m_firmness.front() != Firmness::Doubtful)
        runs.push_back({m_firmness.front(), m_places});
    for (qsizetype from = 0, to = 0; from < steps; from = to) {
        while (to < steps && firmnessOf(to) == firmnessOf(from))
            ++to;
        runs.push_back({firmnessOf(from), m_places.mid(from, to - from + 1)});
    }
    return runs;
}

} // namespace ioc
