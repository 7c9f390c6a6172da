// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_view.h"

#include "widgets/map/frame_stamp.h"
#include "widgets/map/map_channel.h"
#include "widgets/map/map_curtain.h"
#include "widgets/map/map_log.h"
#include "widgets/map/map_page.h"
#include "widgets/map/map_profile.h"
#include "widgets/map/map_scheme.h"
#include "widgets/map/map_view_text.h"

#include <QWebChannel>
#include <QWebEngineView>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kFirstWait = 1s;
constexpr std::chrono::milliseconds kLongestWait = 60s;
constexpr std::chrono::milliseconds kAnswerWithin = 30s;
constexpr std::chrono::milliseconds kFrameEvery = 16ms;
constexpr std::chrono::milliseconds kFrameWithin = 3s;
constexpr std::chrono::milliseconds kSteadyAfter = 60s; // a page that has stood so long starts at the first wait again
constexpr std::chrono::milliseconds kKeepAfter = 1s;    // pictures are kept at most so often

std::chrono::milliseconds waitAfter(int losses)
{
    return std::min(kLongestWait, kFirstWait * (1 << std::clamp(losses - 1, 0, 6)));
}

void prepare(QTimer &timer, std::chrono::milliseconds interval)
{
    timer.setSingleShot(true);
    timer.setInterval(interval);
}

} // namespace

MapView::MapView(std::shared_ptr<MapProfile> profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(std::move(profile))
    , m_channel(new MapChannel(this))
    , m_web(new QWebEngineView(this))
    , m_curtain(new MapCurtain(this))
{
    m_web->setObjectName(QStringLiteral("web"));
    m_web->setContextMenuPolicy(Qt::PreventContextMenu);
    m_web->setAcceptDrops(false);
    setFocusProxy(m_web);
    prepare(m_reopen, kFirstWait);
    prepare(m_keep, kKeepAfter);
    prepare(m_answer, kAnswerWithin);
    prepare(m_steady, kSteadyAfter);
    connect(&m_reopen, &QTimer::timeout, this, &MapView::openPage);
    m_frame.setInterval(kFrameEvery);
    connect(&m_frame, &QTimer::timeout, this, &MapView::checkFrame);
    connect(&m_keep, &QTimer::timeout, this, &MapView::keepPicture);
    connect(&m_answer, &QTimer::timeout, this, &MapView::checkAnswer);
    connect(&m_steady, &QTimer::timeout, this, [this] { m_losses = 0; });
    connect(m_channel, &MapChannel::confirmed, this, &MapView::awaitFrame);
    connect(m_channel, &MapChannel::unitChosen, this, &MapView::unitChosen);
    openPage();
}

MapView::~MapView()
{
    disconnect(m_web->page(), nullptr, this, nullptr);
    // The page before the profile, or the engine complains and leaks.
    delete m_web;
}

void MapView::setPack(const PackPtr &pack)
{
    m_profile->scheme().setPack(pack);
    m_channel->setPack(pack);
}

void MapView::setTheme(const Theme &theme)
{
    m_curtain->setTheme(theme);
    m_palette = theme.palette();
    m_web->page()->setBackgroundColor(m_palette.panel);
}

void MapView::draw(const Picture &picture)
{
    m_picture = picture;
    m_onScreen = false;
    m_frame.stop();
    if (!picture.boundaries.isEmpty()) {
        m_channel->send(picture.boundaries, picture.look, picture.map);
        m_answer.start();
    }
    drawCurtain();
    Q_EMIT drawnChanged();
}

QString MapView::sentence() const
{
    if (!m_picture.map.isEmpty() && m_picture.boundaries.isEmpty())
        return MapViewText::noBoundaries();
    if (m_trouble == Trouble::None || m_kept.isNull())
        return troubleText();
    return troubleText() + QLatin1Char('\n') + MapViewText::oldPicture(m_keptMoment);
}

QString MapView::troubleText() const
{
    switch (m_trouble) {
    case Trouble::None:
        break;
    case Trouble::NotLoaded:
        return MapViewText::notLoaded();
    case Trouble::Stopped:
        return MapViewText::stopped();
    case Trouble::Silent:
        return MapViewText::silent();
    }
    return {};
}

bool MapView::isDrawn() const
{
    if (m_picture.map.isEmpty())
        return false;
    return m_picture.boundaries.isEmpty() || (m_condition == Condition::Live && m_onScreen);
}

QWebEnginePage *MapView::page() const
{
    return m_web->page();
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_web->setGeometry(rect());
    m_curtain->setGeometry(rect());
}

void MapView::openPage()
{
    // Anew, not again: a page that hangs cannot be loaded again.
    auto *page = new MapPage(m_profile->web(), m_web);
    page->setBackgroundColor(m_palette.panel);
    auto *webChannel = new QWebChannel(page);
    webChannel->registerObject(QStringLiteral("map"), m_channel);
    page->setWebChannel(webChannel);
    connect(page, &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (!ok && m_condition != Condition::Lost)
            lose(Trouble::NotLoaded);
    });
    connect(page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int exitCode) {
                if (m_condition == Condition::Lost)
                    return;
                qCWarning(lcMap, "the map page's process ended (status %d, code %d)", int(status), exitCode);
                lose(Trouble::Stopped);
            });
    m_web->setPage(page); // deletes the page before it
    m_channel->forgetConfirmation();
    m_onScreen = false;
    m_condition = Condition::Loading;
    page->load(mapPageUrl());
    m_answer.start();
    drawCurtain();
}

void MapView::awaitFrame()
{
    m_answer.stop();
    m_sinceConfirmed.start();
    m_frame.start();
}

void MapView::checkFrame()
{
    // Colours that a screen profile has changed must not keep the map back for ever.
    const bool isSeen = stampedVersion(*m_web, m_palette) == stampOf(m_channel->version());
    if (!isSeen && std::chrono::milliseconds(m_sinceConfirmed.elapsed()) < kFrameWithin)
        return;
    m_frame.stop();
    m_onScreen = true;
    m_condition = Condition::Live;
    m_trouble = Trouble::None;
    if (!m_keep.isActive())
        m_keep.start();
    if (!m_steady.isActive())
        m_steady.start();
    drawCurtain();
    Q_EMIT drawnChanged();
}

void MapView::lose(Trouble trouble)
{
    m_condition = Condition::Lost;
    m_trouble = trouble;
    ++m_losses;
    m_onScreen = false;
    m_frame.stop();
    m_keep.stop();
    m_answer.stop();
    m_steady.stop();
    m_reopen.start(waitAfter(m_losses));
    drawCurtain();
    Q_EMIT drawnChanged();
}

void MapView::keepPicture()
{
    if (!isVisible() || !isDrawn())
        return;
    m_kept = m_web->grab().toImage();
    m_keptMoment = m_picture.moment;
}

void MapView::checkAnswer()
{
    // A page that is not on the screen draws nothing and owes no answer.
    if (isDrawn() || m_condition == Condition::Lost || m_picture.map.isEmpty())
        return;
    if (!isVisible()) {
        m_answer.start();
        return;
    }
    qCWarning(lcMap, "the map page does not answer");
    lose(Trouble::Silent);
}

void MapView::drawCurtain()
{
    const bool hasMap = !m_picture.boundaries.isEmpty() || m_picture.map.isEmpty();
    if (hasMap && m_condition == Condition::Live)
        m_curtain->hide();
    else
        m_curtain->cover(sentence(), hasMap ? m_kept : QImage());
}

} // namespace ioc
