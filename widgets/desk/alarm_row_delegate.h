// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/desk/shaped_lines.h"
#include "widgets/wall/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace ioc {

/// Draws the rows of an alarm list: a shape and a word for the priority, bold for what waits for somebody, grey for
/// what is put aside or old, a ring around the current row. GUI thread; owned by its view.
class AlarmRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AlarmRowDelegate(const Theme &theme, QTableView *view);

    void setTheme(const Theme &theme);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRing(QPainter &painter, const QRect &cell, int column) const;

    Theme m_theme;
    QFont m_plain; ///< made once: a font that is made anew is looked up anew
    QFont m_bold;
    mutable ShapedLines m_lines;
    QTableView *m_view;
};

} // namespace ioc
