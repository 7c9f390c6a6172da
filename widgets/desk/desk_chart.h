// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/trend_state.h"
#include "widgets/wall/theme.h"

#include <QWidget>

#include <optional>

namespace ioc {

/// A small chart with its axes, made at once: a desk goes from alarm to alarm faster than Qt Charts builds one. Without
/// data a sentence. GUI thread.
class DeskChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskChart(const Theme &theme, QWidget *parent = nullptr);

    void setState(const std::optional<TrendState> &state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintAxes(QPainter &painter, const QRectF &plot) const;
    void paintLines(QPainter &painter, const QRectF &plot) const;
    void paintNames(QPainter &painter, const QRectF &plot, const QList<QLineF> &drawn) const;
    QPen penOf(const TrendLineState &line, bool weighted) const;

    Theme m_theme;
    std::optional<TrendState> m_state;
};

} // namespace ioc
