// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_legend.h"

#include "widgets/charts/trend_chart.h"
#include "widgets/tiles/doubt_painting.h"
#include "widgets/tiles/legend_row.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr double kStroke = 1.4; // length of a line's look, in letters

class TrendLegend
{
public:
    TrendLegend(QPainter &painter, const QRectF &box, const TrendState &state, const Theme &theme)
        : m_painter(painter)
        , m_row(painter, box, theme)
        , m_state(state)
        , m_theme(theme)
    {
    }

    void addLines(LineRole role)
    {
        for (const TrendLineState &line : m_state.lines) {
            if (line.role == role)
                addLine(line, line.name, Firmness::Firm);
        }
    }

    void addWeighted()
    {
        addFirst([](const TrendLineState &line) { return !line.weightedRuns.empty(); }, m_state.weightedText,
                 Firmness::Weighted);
    }

    void addDoubtful()
    {
        addFirst([](const TrendLineState &line) { return !line.doubtful.isEmpty(); }, m_state.doubtfulText,
                 Firmness::Doubtful);
    }

    void addRunning()
    {
        const double radius = m_theme.stroke(8) / 2;
        m_row.add(m_state.runningText, [&](const QRectF &swatch) {
            const Palette &palette = m_theme.palette();
            m_painter.setPen(QPen(m_state.face == Face::Old ? palette.inkSecond : palette.ink, m_theme.stroke(2)));
            m_painter.setBrush(palette.panel);
            m_painter.drawEllipse(swatch.center(), radius, radius);
        });
    }

    void addNoForecast() { m_row.addNote(m_state.forecastText); }

private:
    void addLine(const TrendLineState &line, const QString &name, Firmness firmness)
    {
        m_row.add(name, kStroke, [&](const QRectF &swatch) {
            const QPointF middle = swatch.center();
            m_painter.setPen(TrendChart::penOf(line, m_state.face, m_theme, firmness));
            m_painter.drawLine(QPointF(swatch.left(), middle.y()), QPointF(swatch.right(), middle.y()));
            if (firmness == Firmness::Doubtful)
                paintDoubt(m_painter, middle, doubtReach(m_theme), m_theme);
        });
    }

    /// As the first line that has it draws it.
    template <typename Has>
    void addFirst(Has has, const QString &name, Firmness firmness)
    {
        const auto found = std::find_if(m_state.lines.begin(), m_state.lines.end(), has);
        if (found != m_state.lines.end())
            addLine(*found, name, firmness);
    }

    QPainter &m_painter;
    LegendRow m_row;
    const TrendState &m_state;
    const Theme &m_theme;
};

} // namespace

void paintTrendLegend(QPainter &painter, const QRectF &box, const TrendState &state, const Theme &theme)
{
    TrendLegend legend(painter, box, state, theme);
    legend.addLines(LineRole::Actual);
    const bool isOld = state.face == Face::Old; // then the head does not tell what a cross is
    if (isOld)
        legend.addDoubtful();
    legend.addWeighted();
    for (const LineRole role : {LineRole::Forecast, LineRole::Comparison, LineRole::Plan})
        legend.addLines(role);
    legend.addRunning();
    if (isOld)
        return;
    legend.addDoubtful();
    legend.addNoForecast();
}

} // namespace ioc
