// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QColor>

namespace ioc {

/// The ground of a list in one colour, filled right before the list paints on it. Qt then knows that nothing shines
/// through and leaves out what lies below, which a style sheet's ground makes it paint: window, card and frame. Belongs
/// to the list. GUI thread.
class FilledViewport final : public QObject
{
    Q_OBJECT

public:
    FilledViewport(QAbstractScrollArea *list, const QColor &colour);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QColor m_colour;
};

} // namespace ioc
