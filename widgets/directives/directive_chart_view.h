// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_detail.h"

#include <QWidget>

namespace ioc {

/// The last 30 days of a directive's indicator as a line: a dashed one at what it said when the directive was issued, a
/// thin one where data settle it, an upright one on the day of issue. What it shows stands in words beside it. GUI
/// thread.
class DirectiveChartView final : public QWidget
{
    Q_OBJECT

public:
    explicit DirectiveChartView(QWidget *parent = nullptr);

    void show(const std::optional<DirectiveChart> &chart);
    QSize sizeHint() const override { return {240, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<DirectiveChart> m_chart;
};

} // namespace ioc
