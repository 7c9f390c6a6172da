// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/directives/directive_card_delegate.h"

#include "widgets/directives/directive_marks.h"
#include "widgets/models/directive_list_model.h"
#include "widgets/wall/painting.h"

#include <QPainter>

namespace ioc {
namespace {

constexpr int kContentLines = 3;
constexpr int kLines = kContentLines + 3; // number, content, who, due
constexpr double kPadding = 8;
constexpr double kGap = 6;
constexpr double kBar = 4;

void drawBar(QPainter &painter, const QRectF &box, int percent, const QPalette &palette)
{
    painter.fillRect(box, palette.color(QPalette::Midlight));
    painter.fillRect(QRectF(box.left(), box.top(), box.width() * percent / 100, box.height()), accentOn(palette));
}

} // namespace

void DirectiveCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(DirectiveListModel::RowRole).value<DirectiveRow>();
    const QPalette &palette = option.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRectF card = QRectF(option.rect).adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = isSelected && option.state.testFlag(QStyle::State_Active);
    painter->setPen(QPen(isSelected ? accentOn(palette) : palette.color(QPalette::Mid), hasFocus ? 2 : 1));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawRoundedRect(card, 6, 6);

    const QFont plain = option.font;
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const double line = lineHeight(plain);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = palette.color(QPalette::PlaceholderText);
    QRectF box = card.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const auto next = [&box, line] {
        const QRectF taken(box.left(), box.top(), box.width(), line);
        box.setTop(box.top() + line);
        return taken;
    };
    const QRectF top = next();
    const double percentWidth = textWidth(row.progressText, plain);
    drawLine(*painter, top.adjusted(0, 0, -percentWidth - kPadding, 0), row.number, bold, ink);
    drawLine(*painter, top, row.progressText, plain, quiet, Qt::AlignRight);
    const QStringList content = wrapped(row.content.simplified(), plain, box.width(), kContentLines);
    for (const QString &text : content)
        drawLine(*painter, next(), text, plain, ink);
    const double foot = card.bottom() - kPadding - 2 * kBar;
    drawLine(*painter, QRectF(box.left(), foot - 2 * line, box.width(), line), row.chargeText, plain, quiet);
    QRectF due(box.left(), foot - line, box.width(), line);
    due.setLeft(due.left() + drawMarkAt(*painter, due, row.mark, QFontMetricsF(plain).capHeight() * 1.4,
                                        markInk(row.mark, palette)));
    drawLine(*painter, due, row.dueText, plain, row.mark == Mark::None ? quiet : markInk(row.mark, palette));
    if (!row.progressText.isEmpty())
        drawBar(*painter,
                QRectF(card.left() + kPadding, card.bottom() - kPadding - kBar, card.width() - 2 * kPadding, kBar),
                row.percent, palette);
    painter->restore();
}

QSize DirectiveCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, int(lineHeight(option.font) * kLines + 2 * kPadding + kGap + 2 * kBar)};
}

} // namespace ioc
