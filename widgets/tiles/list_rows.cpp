// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/list_rows.h"

#include "widgets/models/wall_text.h"
#include "widgets/tiles/tile_parts.h"

#include <QPainterPath>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kIndent = 1.35; // in sizes of the body text: the mark with its gap
constexpr int kLeastLines = 2;   // of an entry: what it is, and one about it
constexpr int kCompact = 3;      // lines of the smallest list: an entry, and how many more there are

/// The lines of an entry as they are drawn.
struct Lines
{
    QStringList title;
    QStringList details;

    int count() const { return int(title.size() + details.size()); }
};

QFont titleFont(const Theme &theme)
{
    return theme.body(QFont::Medium);
}

double badgeHeight(const QString &badge, const Theme &theme)
{
    return badge.isEmpty() ? 0 : lineHeight(theme.body(QFont::DemiBold)) + theme.px(8);
}

/// All that is said, or as much as fits in so many lines; the title gives way first.
Lines linesOf(const ListRow &row, double width, int most, const Theme &theme)
{
    Lines lines;
    lines.title = wrapped(row.title, titleFont(theme), width, row.titleLines);
    for (const QString &detail : row.details)
        lines.details += wrapped(detail, theme.body(), width, row.detailLines);
    if (lines.count() <= most)
        return lines;
    const int forTitle = std::max(1, most - int(lines.details.size()));
    lines.title = wrapped(row.title, titleFont(theme), width, std::min(forTitle, row.titleLines));
    const int forDetails = most - int(lines.title.size());
    if (lines.details.size() > forDetails)
        lines.details = wrapped(row.details.join(QStringLiteral(" · ")), theme.body(), width, forDetails);
    return lines;
}

void paintBadge(QPainter &painter, const QPointF &topLeft, const QString &badge, const Theme &theme)
{
    const QFont font = theme.body(QFont::DemiBold);
    const QRectF box(topLeft, QSizeF(textWidth(badge, font) + theme.px(20), lineHeight(font) + theme.px(4)));
    QPainterPath shape;
    shape.addRoundedRect(box, theme.px(4), theme.px(4));
    drawHatch(painter, shape, theme);
    painter.setPen(QPen(theme.palette().inkSecond, theme.stroke(2), Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    drawLine(painter, box, badge, font, theme.palette().ink, Qt::AlignHCenter);
}

void paintEntry(QPainter &painter, const QRectF &box, const ListRow &row, const Lines &lines, const Theme &theme)
{
    const double line = lineHeight(theme.body());
    const double side = theme.type().body;
    const double indent = side * kIndent;
    if (row.badge.isEmpty())
        drawMark(painter, QRectF(box.left(), box.top(), side * 0.95, line), row.mark, side * 1.1,
                 markColour(row.mark, theme.palette()));
    else
        paintBadge(painter, box.topLeft() + QPointF(indent, 0), row.badge, theme);
    const QRectF text = box.adjusted(indent, badgeHeight(row.badge, theme), 0, 0);
    drawLines(painter, text, lines.title, titleFont(theme), row.titleColour);
    drawLines(painter, text.translated(0, line * double(lines.title.size())), lines.details, theme.body(),
              row.detailColour);
}

} // namespace

bool hasRoomForHead(double height, double head, const Theme &theme)
{
    return height >= head + lineHeight(theme.body()) * kCompact;
}

void paintListRows(QPainter &painter, const QRectF &area, size_t count, const std::function<ListRow(size_t)> &rowAt,
                   const Theme &theme)
{
    const double line = lineHeight(theme.body());
    const double indent = theme.type().body * kIndent;
    const double padding = std::clamp((area.height() - line * kCompact) / 4, 0.0, theme.px(8));
    double y = area.top();
    for (size_t i = 0; i < count; ++i) {
        const ListRow row = rowAt(i);
        const double badge = badgeHeight(row.badge, theme);
        const double more = i + 1 == count ? 0 : line; // that has to be said below
        const double room = area.bottom() + 1 - y - more - badge - padding * 2;
        const int most = int(room / line);
        if (most < kLeastLines) {
            if (area.bottom() + 1 - y - padding >= line)
                drawLine(painter, QRectF(area.left() + indent, y + padding, area.width() - indent, line),
                         WallText::more(int(count - i)), theme.body(), theme.palette().inkSecond);
            return;
        }
        const Lines lines = linesOf(row, area.width() - indent, most, theme);
        const double height = badge + line * lines.count() + padding * 2;
        if (i > 0)
            paintRule(painter, area.left(), area.right(), y, theme);
        paintEntry(painter, QRectF(area.left(), y + padding, area.width(), height), row, lines, theme);
        y += height;
    }
}

} // namespace ioc
