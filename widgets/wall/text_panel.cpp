// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/text_panel.h"

#include "widgets/models/map_state.h"
#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {

TextState TextPanel::stateOf(const Snapshot &snapshot, const PresentContext &context) const
{
    if (tile().kind == TileKind::Map)
        return {makeMapState(tile(), snapshot, context).title, WallText::noMap()};
    const Language language = context.format.language();
    return {tile().title.in(language), tile().text.in(language)};
}

void TextPanel::stateChanged()
{
    describe(state()->title.isEmpty() ? state()->text : state()->title, state()->text);
}

void TextPanel::paintContent(QPainter &painter, const QRectF &area)
{
    const Palette &palette = theme().palette();
    const QFont bold = theme().body(QFont::DemiBold);
    const double line = lineHeight(theme().body());
    const int room = std::max(1, int(area.height() / line));
    const QStringList title = state()->title.isEmpty() ? QStringList() : wrapped(state()->title, bold, area.width(), 2);
    drawLines(painter, area, title, bold, palette.ink);
    QRectF rest = area.adjusted(0, line * double(title.size()), 0, 0);
    QStringList lines;
    for (const QString &paragraph : state()->text.split(QLatin1Char('\n'))) {
        const int left = room - int(title.size() + lines.size());
        if (left > 0)
            lines +=
                paragraph.isEmpty() ? QStringList{QString()} : wrapped(paragraph, theme().body(), area.width(), left);
    }
    drawLines(painter, rest, lines, theme().body(), palette.inkSecond);
}

} // namespace ioc
