// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/wall_page.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/wall/painting.h"
#include "widgets/wall/wall_page_text.h"

#include <QPainter>
#include <QPaintEvent>

#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr int kMostLines = 20; // of a refusal
constexpr int kLeastPixels = 12;
constexpr int kPanelsAFrame = 6;
constexpr auto kFrame = 17ms;

/// By what people know the tile, without what it shows.
QString nameOf(const Panel &panel, const PresentContext &context)
{
    const Tile &tile = panel.tile();
    const Indicator *indicator = tile.indicators.empty() ? nullptr : context.pack->indicator(tile.indicators.front());
    const QString title = titleOf(tile, indicator, context);
    return title.isEmpty() ? panel.accessibleName().section(QStringLiteral(". "), 0, 0) : title;
}

} // namespace

WallPage::WallPage(const PageDocument &document, const MapPanelFactory &mapFactory, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("page.") + document.id.toString());
    setAccessibleName(document.id.toString());
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_nextSome, &QTimer::timeout, this, &WallPage::presentSome);
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
    layOut();
}

void WallPage::setRoom(QSize room)
{
    if (m_room == room)
        return;
    m_room = room;
    layOut();
}

void WallPage::present(const SnapshotPtr &snapshot, const PresentContext &context)
{
    const bool isFirst = !m_snapshot;
    m_eyes = context;
    m_snapshot = snapshot;
    nameItself();
    // Who still waits for the snapshot before is not overtaken: under a storm of them each has its turn.
    for (Panel *panel : m_panels) {
        if (std::find(m_waiting.begin(), m_waiting.end(), panel) == m_waiting.end())
            m_waiting.push_back(panel);
    }
    std::stable_partition(m_waiting.begin(), m_waiting.end(),
                          [](const Panel *panel) { return panel->tile().kind == TileKind::Alarms; });
    if (isFirst)
        presentRest();
    else
        presentSome();
}

void WallPage::presentRest()
{
    while (!m_waiting.empty())
        presentSome();
}

void WallPage::presentSome()
{
    for (int i = 0; i < kPanelsAFrame && !m_waiting.empty(); ++i) {
        Panel *panel = m_waiting.front();
        m_waiting.pop_front();
        panel->present(*m_snapshot, *m_eyes);
    }
    if (m_waiting.empty()) {
        m_nextSome.stop();
        nameItself(); // by the names that the panels have now
    } else if (!m_nextSome.isActive()) {
        m_nextSome.start(kFrame);
    }
}

void WallPage::nameItself()
{
    if (!m_eyes)
        return;
    const QString title = m_document.title.in(m_eyes->format.language());
    QStringList tooSmall;
    for (const Panel *panel : m_panels) {
        if (m_fit.tooSmall.contains(panel->tile().id))
            tooSmall.append(nameOf(*panel, *m_eyes));
    }
    const QString refusal =
        m_fit.isReadable() ? QString()
                           : WallPageText::unreadable(title, m_theme.farthestSeat(), m_fit, tooSmall, m_eyes->format);
    if (std::exchange(m_refusal, refusal) != refusal)
        update();
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
    // Smaller than the seats can read before it is cut: who mends the page stands near.
    const QRectF area = QRectF(rect()).marginsRemoved(QMarginsF(1, 1, 1, 1) * m_theme.px(24));
    QFont font = m_theme.body();
    const auto linesIn = [&] { return wrapped(m_refusal, font, area.width(), kMostLines); };
    while (double(linesIn().size()) * lineHeight(font) > area.height() && font.pixelSize() > kLeastPixels)
        font.setPixelSize(font.pixelSize() - 1);
    const double height = lineHeight(font) * double(linesIn().size());
    const QRectF middle(area.left(), area.center().y() - height / 2, area.width(), height);
    drawLines(painter, middle, linesIn(), font, m_theme.palette().ink, Qt::AlignHCenter);
}

void WallPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void WallPage::layOut()
{
    m_fit = fitOf(m_document, m_room.isEmpty() ? size() : m_room, m_theme);
    const Theme letters = lettersFor(m_document, size(), m_theme);
    for (Panel *panel : m_panels) {
        panel->setTheme(letters);
        panel->setGeometry(cellsOf(panel->tile(), m_document, size(), m_theme));
        panel->setVisible(m_fit.isReadable());
    }
    nameItself();
    update();
}

} // namespace ioc
