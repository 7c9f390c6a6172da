// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_page.h"

#include "widgets/wall/painting.h"
#include "widgets/wall/wall_page_text.h"

#include <QPainter>
#include <QPaintEvent>

namespace ioc {

WallPage::WallPage(const PageDocument &document, const MapPanelFactory &mapFactory, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("page.") + document.id.toString());
    setAccessibleName(document.id.toString());
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
    m_eyes = context;
    nameItself();
    for (Panel *panel : m_panels)
        panel->present(snapshot, context);
}

void WallPage::nameItself()
{
    if (!m_eyes)
        return;
    const QString title = m_document.title.in(m_eyes->format.language());
    m_refusal = m_fit.isReadable()
                    ? QString()
                    : WallPageText::unreadable(title, m_theme.farthestSeat(), m_fit, m_eyes->format);
    setAccessibleName(m_refusal.isEmpty() ? title : m_refusal);
}

void WallPage::tick(const PresentContext &context)
{
    for (Panel *panel : m_panels)
        panel->tick(context);
}

bool WallPage::isReady() const
{
    return !m_fit.isReadable() ||
           std::all_of(m_panels.begin(), m_panels.end(), [](const Panel *panel) { return panel->isReady(); });
}

void WallPage::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.palette().background);
    if (m_fit.isReadable())
        return;
    const double line = lineHeight(m_theme.body());
    const QRectF area = QRectF(rect()).adjusted(line, line, -line, -line);
    const QStringList lines = wrapped(m_refusal, m_theme.body(), area.width(), std::max(1, int(area.height() / line)));
    const QRectF middle(area.left(), area.center().y() - line * double(lines.size()) / 2, area.width(), area.height());
    drawLines(painter, middle, lines, m_theme.body(), m_theme.palette().ink, Qt::AlignHCenter);
}

void WallPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void WallPage::layOut()
{
    m_fit = fitOf(m_document, size(), m_theme);
    for (Panel *panel : m_panels) {
        panel->setGeometry(cellsOf(panel->tile(), m_document, size(), m_theme));
        panel->setVisible(m_fit.isReadable());
    }
    nameItself();
    update();
}

} // namespace ioc
