// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_panel.h"

#include "widgets/map/map_head.h"
#include "widgets/map/map_profile.h"
#include "widgets/map/map_scheme.h"
#include "widgets/map/map_view.h"

#include <QApplication>

namespace ioc {
namespace {

constexpr double kInset = 4;    // of the web view from the card's edge, inside its round corners; at a picture of 1080
constexpr double kPadding = 12; // of what the page writes, so that it stands below the title

const QString kRiver = QStringLiteral("#6fc3e8");
const QString kStripe = QStringLiteral("#8494a8");
const QString kDot = QStringLiteral("#41556f");

} // namespace

MapPanel::MapPanel(const Tile &tile, std::shared_ptr<MapProfile> profile, QWidget *parent)
    : Panel(tile, parent)
    , m_view(new MapView(profile, this))
    , m_head(new MapHead(this))
    , m_profile(std::move(profile))
{
    m_view->setObjectName(tile.id + QStringLiteral(".map"));
    m_view->setTheme(theme());
    setFocusProxy(m_view);
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_view, &MapView::unitChosen, this, &MapPanel::unitChosen);
    connect(m_view, &MapView::drawnChanged, this, [this] {
        if (m_wasReady == isReady())
            return;
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    });
}

MapPanel::~MapPanel()
{
    delete m_view;
}

void MapPanel::present(const Snapshot &snapshot, const PresentContext &context)
{
    m_view->setPack(context.pack);
    MapState state = makeMapState(tile(), snapshot, context);
    const QString boundaries = m_profile->scheme().boundariesOn(context.format.zone().date(context.now));
    m_moment = context.format.dateTime(context.now);
    if (m_state == state && m_boundaries == boundaries && m_language == context.format.language())
        return;
    m_state = std::move(state);
    m_boundaries = boundaries;
    m_language = context.format.language();
    m_head->setText(m_state->title, m_state->subtitle);
    describe(m_state->title, m_state->accessibleText);
    showPicture();
}

bool MapPanel::isReady() const
{
    return m_view->isDrawn();
}

void MapPanel::themeChanged()
{
    m_view->setTheme(theme());
    m_head->setTheme(theme());
    layOut();
    showPicture();
}

void MapPanel::paintContent(QPainter &, const QRectF &)
{
    // Title and map are widgets of their own: they stay while the page draws the next picture.
}

void MapPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    layOut();
}

void MapPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_hadPointer != hasPointer())
        showPicture();
}

void MapPanel::layOut()
{
    const QRectF area = contentArea();
    const double inset = theme().px(kInset);
    const QRectF head(area.left(), area.top(), area.width(), m_head->wantedHeight());
    m_head->setGeometry(head.toRect());
    const double top = head.bottom() + inset;
    m_view->setGeometry(QRectF(inset, top, width() - 2 * inset, area.bottom() - top).toRect());
}

void MapPanel::showPicture()
{
    m_hadPointer = hasPointer();
    if (m_state)
        m_view->draw({QJsonDocument::fromJson(toJson(*m_state)).object(), look(), m_boundaries, m_moment});
}

QJsonObject MapPanel::look() const
{
    const Palette &palette = theme().palette();
    const bool isLight = palette.panel.lightness() > palette.ink.lightness();
    return {{QStringLiteral("body"), theme().type().body},
            {QStringLiteral("padding"), theme().px(kPadding)},
            {QStringLiteral("language"), languageCode(m_language)},
            {QStringLiteral("pointer"), m_hadPointer},
            {QStringLiteral("background"), palette.background.name()},
            {QStringLiteral("panel"), palette.panel.name()},
            {QStringLiteral("raised"), palette.raised.name()},
            {QStringLiteral("line"), palette.line.name()},
            {QStringLiteral("ink"), palette.ink.name()},
            {QStringLiteral("inkSecond"), palette.inkSecond.name()},
            {QStringLiteral("inkThird"), palette.inkThird.name()},
            {QStringLiteral("accent"), palette.accent.name()},
            {QStringLiteral("river"), kRiver},
            {QStringLiteral("stripe"), kStripe},
            {QStringLiteral("noData"), (isLight ? palette.hatch : mapNoDataColour()).name()},
            {QStringLiteral("dot"), isLight ? palette.inkThird.name() : kDot}};
}

MapPanelFactory makeMapPanelFactory()
{
    return [shared = std::shared_ptr<MapProfile>()](const Tile &tile, const PageDocument &,
                                                    QWidget *parent) mutable -> Panel * {
        if (!shared)
            shared = std::make_shared<MapProfile>();
        return new MapPanel(tile, shared, parent);
    };
}

} // namespace ioc
