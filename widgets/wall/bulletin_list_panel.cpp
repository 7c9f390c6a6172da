// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/bulletin_list_panel.h"

#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

#include <QPainterPath>

namespace ioc {
namespace {

constexpr int kTitleLines = 3;
constexpr int kDetailLines = 2;
constexpr int kPlaceLines = 2;
constexpr int kTroubleLines = 2;

} // namespace

BulletinListState BulletinListPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    return makeBulletinListState(tile(), snapshot, context);
}

void BulletinListPanel::stateChanged()
{
    describe(state()->title, state()->accessibleText);
}

void BulletinListPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const QFont bold = theme().font(theme().type().body * 1.1, QFont::DemiBold);
    const double head = lineHeight(bold);
    drawLine(painter, QRectF(area.left(), area.top(), area.width(), head), state()->title, bold, theme().palette().ink);
    QRectF rest = area.adjusted(0, head + theme().px(4), 0, 0);
    rest.setTop(rest.top() + paintTrouble(painter, rest));
    if (!state()->rows.empty())
        return paintRows(painter, rest);
    const double line = lineHeight(theme().body());
    drawLine(painter, QRectF(rest.left(), rest.top(), rest.width(), line), state()->emptyText, theme().body(),
             theme().palette().inkSecond);
}

double BulletinListPanel::paintTrouble(QPainter &painter, const QRectF &area) const
{
    if (state()->trouble.isEmpty())
        return 0;
    const QStringList lines =
        wrapped(QStringLiteral("▲ ") + state()->trouble, theme().body(), area.width(), kTroubleLines);
    drawLines(painter, area, lines, theme().body(), theme().palette().warning);
    return lineHeight(theme().body()) * double(lines.size()) + theme().px(4);
}

/// A frame of stripes around the word. Returns its height.
double BulletinListPanel::paintBadge(QPainter &painter, const QPointF &topLeft, const QString &label) const
{
    const QFont font = theme().body(QFont::DemiBold);
    const double height = lineHeight(font) + theme().px(4);
    const QRectF box(topLeft, QSizeF(textWidth(label, font) + theme().px(20), height));
    QPainterPath shape;
    shape.addRoundedRect(box, theme().px(4), theme().px(4));
    drawHatch(painter, shape, theme());
    painter.setPen(QPen(theme().palette().inkSecond, theme().stroke(2), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    drawLine(painter, box, label, font, theme().palette().ink, Qt::AlignHCenter);
    return height + theme().px(4);
}

void BulletinListPanel::paintRows(QPainter &painter, const QRectF &area) const
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::Medium);
    const QFont plain = theme().body();
    const double line = lineHeight(plain);
    const double side = theme().type().body;
    const double padding = theme().px(9);
    double y = area.top();
    for (size_t i = 0; i < state()->rows.size(); ++i) {
        const BulletinRow &row = state()->rows[i];
        const bool isMeant = row.label.isEmpty();
        const double indent = side * 1.35;
        const double width = area.width() - indent;
        const QStringList title = wrapped(row.title, bold, width, kTitleLines);
        QStringList detail = wrapped(row.detail, plain, width, kDetailLines);
        detail += wrapped(row.place, plain, width, kPlaceLines);
        const double badge = isMeant ? 0 : lineHeight(theme().body(QFont::DemiBold)) + theme().px(8);
        const double height = badge + line * double(title.size() + detail.size()) + padding * 2;
        const bool isLast = i + 1 == state()->rows.size();
        if (y + height + (isLast ? 0 : line) > area.bottom() + 1) {
            drawLine(painter, QRectF(area.left() + indent, y + padding, width, line),
                     WallText::more(int(state()->rows.size() - i)), plain, palette.inkSecond);
            return;
        }
        if (i > 0) {
            painter.setPen(QPen(palette.line, std::max(1.0, theme().px(1))));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
        double top = y + padding;
        if (isMeant)
            drawMark(painter, QRectF(area.left(), top, side * 0.95, line), row.mark, side * 1.1,
                     markColour(row.mark, palette));
        else
            top += paintBadge(painter, QPointF(area.left() + indent, top), row.label);
        const QRectF text(area.left() + indent, top, width, height);
        drawLines(painter, text, title, bold, isMeant ? palette.ink : palette.inkSecond);
        drawLines(painter, text.translated(0, line * double(title.size())), detail, plain, palette.inkThird);
        y += height;
    }
}

} // namespace ioc
