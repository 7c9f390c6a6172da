// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_due_delegate.h"

#include "widgets/directives/directive_marks.h"
#include "widgets/models/directive_list_model.h"

#include <QApplication>
#include <QPainter>

namespace ioc {
namespace {

double fontPixels(const QFont &font)
{
    return QFontMetricsF(font).capHeight() * 1.4;
}

} // namespace

void DirectiveDueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const auto mark = Mark(index.data(DirectiveListModel::MarkRole).toInt());
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    QRectF box = QRectF(cell.rect).adjusted(margin, 0, -margin, 0);
    const QColor ink = cell.state.testFlag(QStyle::State_Selected) ? cell.palette.color(QPalette::HighlightedText)
                                                                   : markInk(mark, cell.palette);
    box.setLeft(box.left() + drawMarkAt(*painter, box, mark, fontPixels(cell.font), ink));
    painter->setFont(cell.font);
    painter->setPen(ink);
    painter->drawText(box, Qt::AlignVCenter | Qt::TextWordWrap, text);
}

QSize DirectiveDueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(int(fontPixels(option.font) * 1.3), 0);
}

} // namespace ioc
