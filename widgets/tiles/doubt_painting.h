// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/wall/theme.h"

#include <QList>
#include <QPainter>

namespace ioc {

/// How all tiles over time draw figures that their sources do not vouch for: without filling, and crossed. GUI thread.
/// Lengths in pixels.

/// How far a cross reaches from its middle.
double doubtReach(const Theme &theme);

/// A cross in its ring, where the time of the figure is not over.
double ringedDoubtReach(const Theme &theme);

/// × on a ground of its own, so that no line runs through it.
void paintDoubt(QPainter &painter, const QPointF &at, double reach, const Theme &theme);

/// The newest figure of a line, which is of a part of its time.
void paintRingedDoubt(QPainter &painter, const QPointF &at, const Theme &theme);

/// Crosses at the doubtful points of a line, oldest first: where they are too close for all, the newest, and of the
/// others those that keep off each other.
void paintDoubts(QPainter &painter, const QList<QPointF> &places, const Theme &theme);

/// The line that leads to and from doubtful points.
QPen doubtfulPen(const QColor &colour, const Theme &theme);

} // namespace ioc
