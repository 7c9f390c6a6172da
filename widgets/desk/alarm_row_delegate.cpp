// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/desk/alarm_row_delegate.h"

#include "widgets/models/alarm_table_model.h"
#include "widgets/wall/painting.h"

#include <QTableView>

namespace ioc {
namespace {

constexpr int kPadding = 8;

} // namespace

AlarmRowDelegate::AlarmRowDelegate(const Theme &theme, QTableView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    setTheme(theme);
}

void AlarmRowDelegate::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_plain = theme.body();
    m_bold = theme.body(QFont::DemiBold);
}

void AlarmRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Palette &palette = m_theme.palette();
    const QRect cell = option.rect;
    painter->setClipRect(cell);
    if (index.data(AlarmTableModel::HeadingRole).toBool()) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    QColor chosen = palette.accent;
    chosen.setAlphaF(0.13F);
    if (isSelected)
        painter->fillRect(cell, chosen);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), palette.line);

    const bool isWaiting = index.data(AlarmTableModel::WaitingRole).toBool();
    const bool isQuiet = index.data(AlarmTableModel::QuietRole).toBool();
    const bool isOld = index.data(AlarmTableModel::OldRole).toBool();
    const Mark mark = Mark(index.data(AlarmTableModel::MarkRole).toInt());
    const bool isBold =
        isWaiting && (index.column() == AlarmTableModel::NameColumn || index.column() == AlarmTableModel::StateColumn);
    QColor ink = isQuiet || isOld ? palette.inkSecond : palette.ink;
    QRectF box = QRectF(cell).adjusted(kPadding, 0, -kPadding, 0);
    if (index.column() == AlarmTableModel::PriorityColumn) {
        const QColor colour = isQuiet ? palette.inkThird : markColour(mark, palette);
        drawMark(*painter, QRectF(box.left(), box.top(), 16, box.height()), mark, 16, colour);
        box.setLeft(box.left() + 22);
        if (!isQuiet && mark != Mark::Notice)
            ink = colour;
    }
    if (index.column() == AlarmTableModel::StateColumn && index.data(AlarmTableModel::PendingRole).toBool())
        ink = palette.accent;
    const bool isRight = index.column() == AlarmTableModel::ValueColumn;
    const bool isName =
        index.column() == AlarmTableModel::NameColumn; // many differ in their last word: level 2, level 3
    m_lines.draw(*painter, box, index.data(Qt::DisplayRole).toString(), isBold ? m_bold : m_plain, ink,
                 isRight ? Qt::AlignRight : Qt::AlignLeft, isName ? Qt::ElideMiddle : Qt::ElideRight);
    if (index.row() == m_view->currentIndex().row() && m_view->hasFocus())
        paintRing(*painter, cell, index.column());
    painter->restore();
}

/// Written across all columns; each cell shows its part of it.
void AlarmRowDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Palette &palette = m_theme.palette();
    painter.fillRect(option.rect, palette.raised);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), palette.line);
    const bool isFolded = index.data(AlarmTableModel::FoldedRole).toBool();
    const QString text = (isFolded ? QStringLiteral("▸ ") : QStringLiteral("▾ ")) +
                         index.siblingAtColumn(0).data(Qt::DisplayRole).toString();
    const QRectF whole(m_view->columnViewportPosition(0) + kPadding, option.rect.top(),
                       m_view->viewport()->width() - 2 * kPadding, option.rect.height());
    m_lines.draw(painter, whole, text, m_bold, palette.inkSecond);
    if (index.row() == m_view->currentIndex().row() && m_view->hasFocus())
        paintRing(painter, option.rect, index.column());
}

void AlarmRowDelegate::paintRing(QPainter &painter, const QRect &cell, int column) const
{
    const QColor colour = m_theme.palette().accent;
    painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), colour);
    painter.fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), colour);
    if (column == 0)
        painter.fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), colour);
    if (column == AlarmTableModel::Columns - 1)
        painter.fillRect(QRect(cell.right() - 1, cell.top(), 2, cell.height()), colour);
}

} // namespace ioc
