// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_chart_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ioc {

DirectiveChartView::DirectiveChartView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("directiveChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DirectiveChartView::show(const std::optional<DirectiveChart> &chart)
{
    setVisible(chart.has_value());
    if (m_chart == chart)
        return;
    m_chart = chart;
    setAccessibleName(chart ? chart->text : QString());
    setToolTip(chart ? chart->text : QString());
    update();
}

void DirectiveChartView::paintEvent(QPaintEvent *)
{
    if (!m_chart)
        return;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    const auto reach = [&](const std::optional<double> &value) {
        least = value ? std::min(least, *value) : least;
        greatest = value ? std::max(greatest, *value) : greatest;
    };
    for (const auto &day : m_chart->days)
        reach(day);
    reach(m_chart->before);
    reach(m_chart->limit);
    if (greatest - least < 1e-9) { // a level line runs in the middle
        least -= 1;
        greatest += 1;
    }
    const QRectF area = QRectF(rect()).adjusted(2, 6, -6, -6);
    const auto x = [&](qsizetype day) {
        return area.left() + area.width() * double(day) / double(m_chart->days.size() - 1);
    };
    const auto y = [&](double value) { return area.bottom() - area.height() * (value - least) / (greatest - least); };

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    const auto across = [&](const std::optional<double> &value, Qt::PenStyle style) {
        if (!value)
            return;
        painter.setPen(QPen(quiet, 1, style));
        painter.drawLine(QPointF(area.left(), y(*value)), QPointF(area.right(), y(*value)));
    };
    across(m_chart->before, Qt::DashLine);
    across(m_chart->limit, Qt::SolidLine);
    if (m_chart->issuedAt) {
        painter.setPen(QPen(quiet, 1, Qt::DotLine));
        painter.drawLine(QPointF(x(*m_chart->issuedAt), area.top()), QPointF(x(*m_chart->issuedAt), area.bottom()));
    }
    QPainterPath line;
    bool isDrawing = false;
    std::optional<QPointF> last;
    for (qsizetype i = 0; i < std::ssize(m_chart->days); ++i) {
        const auto &day = m_chart->days[size_t(i)];
        if (day) {
            last = QPointF(x(i), y(*day));
            isDrawing ? line.lineTo(*last) : line.moveTo(*last);
        }
        isDrawing = day.has_value();
    }
    const QColor data = palette().color(QPalette::Highlight);
    painter.strokePath(line, QPen(data, 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(data);
    if (last)
        painter.drawEllipse(*last, 3, 3);
}

} // namespace ioc
