// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_page.h"

#include <QPainter>
#include <QPaintEvent>

namespace ioc {

WallPage::WallPage(const PageDocument &document, const MapPanelFactory &mapFactory, QWidget *parent)
    : QWidget(parent)
    , m_id(document.id)
    , m_columns(std::max(1, document.columns))
    , m_rows(std::max(1, document.rows))
{
    setObjectName(QStringLiteral("page.") + m_id.toString());
    setAccessibleName(m_id.toString());
    setAttribute(Qt::WA_OpaquePaintEvent);
    std::vector<Tile> tiles = document.tiles;
    std::stable_sort(tiles.begin(), tiles.end(), [](const Tile &a, const Tile &b) {
        return std::pair(a.column, a.row) < std::pair(b.column, b.row);
    });
    // Children take the focus in the order in which they are made: column by column, as the page is read.
    for (const Tile &tile : tiles) {
        Panel *panel = makePanel(tile, document, mapFactory, this);
        connect(panel, &Panel::readyChanged, this, &WallPage::readyChanged);
        m_panels.push_back(panel);
    }
}

void WallPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (Panel *panel : m_panels)
        panel->setTheme(theme);
    layOut();
}

void WallPage::present(const Snapshot &snapshot, const PresentContext &context)
{
    if (const PageDocument *document = context.pack->page(m_id))
        setAccessibleName(document->title.in(context.format.language()));
    for (Panel *panel : m_panels)
        panel->present(snapshot, context);
}

void WallPage::tick(const PresentContext &context)
{
    for (Panel *panel : m_panels)
        panel->tick(context);
}

bool WallPage::isReady() const
{
    return std::all_of(m_panels.begin(), m_panels.end(), [](const Panel *panel) { return panel->isReady(); });
}

void WallPage::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.palette().background);
}

void WallPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

QRect WallPage::cells(const Tile &tile) const
{
    // Grid lines first, gaps between them after: tiles that share a line share its pixel.
    const double gap = m_theme.px(14);
    const auto edge = [gap](double length, int count, int index) {
        return (length + gap) * std::clamp(index, 0, count) / count;
    };
    const double left = edge(width(), m_columns, tile.column);
    const double right = edge(width(), m_columns, tile.column + std::max(1, tile.columns)) - gap;
    const double top = edge(height(), m_rows, tile.row);
    const double bottom = edge(height(), m_rows, tile.row + std::max(1, tile.rows)) - gap;
    return QRect(QPoint(int(std::lround(left)), int(std::lround(top))),
                 QPoint(int(std::lround(right)) - 1, int(std::lround(bottom)) - 1));
}

void WallPage::layOut()
{
    for (Panel *panel : m_panels)
        panel->setGeometry(cells(panel->tile()));
}

} // namespace ioc
