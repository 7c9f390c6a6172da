// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/text_panel.h"

#include "widgets/models/map_state.h"
#include "widgets/models/wall_text.h"
#include "widgets/wall/painting.h"

namespace ioc {
namespace {

constexpr int kTitleLines = 2;

} // namespace

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
    const int forTitle = std::min(kTitleLines, state()->text.isEmpty() ? room : room - 1); // the text goes before it
    const QStringList title = state()->title.isEmpty() || forTitle == 0
                                  ? QStringList()
                                  : wrapped(state()->title, bold, area.width(), forTitle);
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
