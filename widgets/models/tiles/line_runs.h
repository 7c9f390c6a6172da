// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <vector>

namespace ioc {

/// How far a figure on a line can be taken at its word, from the best to the worst.
enum class Firmness {
    Firm,
    Weighted, ///< restated by weight
    Doubtful  ///< its sources do not vouch for it
};

/// A part of a line that is drawn in one way.
struct LineRun
{
    Firmness firmness = Firmness::Firm;
    QList<QPointF> places;
};

/// Figures that follow each other without a gap.
class LineStretch
{
public:
    void append(const QPointF &place, Firmness firmness);
    bool isEmpty() const { return m_places.isEmpty(); }

    /// A step is as firm as the less firm of its ends; where that changes the place between belongs to both runs. A
    /// place alone is a run of one, but for a doubtful one, which has no line.
    std::vector<LineRun> runs() const;

private:
    QList<QPointF> m_places;
    std::vector<Firmness> m_firmness;
};

} // namespace ioc
