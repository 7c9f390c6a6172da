// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/show/wall_show.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace ioc {
namespace {

constexpr Words<ShowMode, 4> kModes{{{ShowMode::Playlist, "playlist"},
                                     {ShowMode::Held, "held"},
                                     {ShowMode::Meeting, "meeting"},
                                     {ShowMode::Takeover, "takeover"}}};

/// How long a page stands in a meeting, or when it was asked for and is not played.
constexpr Milliseconds kUsualTurn = std::chrono::minutes(2);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Wall)
};

} // namespace

QString toString(ShowMode mode)
{
    return wordOf(kModes, mode);
}

WallShow::WallShow(PackPtr pack, Instant now)
    : m_since(now)
{
    setPack(std::move(pack), now);
}

void WallShow::setPack(PackPtr pack, Instant now)
{
    const bool isUsual = !m_pack || m_playlist == m_pack->startPlaylist;
    m_pack = std::move(pack);
    if (isUsual || !playlist())
        m_playlist = m_pack->startPlaylist;
    m_takeover.reset();
    const auto isOfMeeting = [this](const PageDocument &page) { return page.sector == m_sector; };
    if (std::none_of(m_pack->pages.begin(), m_pack->pages.end(), isOfMeeting))
        m_sector = SectorId();
    if (m_pack->page(m_page))
        return;
    m_held.reset();
    const auto playable = steps(now);
    const auto start = std::find_if(playable.begin(), playable.end(),
                                    [this](const Step &step) { return step.page == m_pack->startPage; });
    if (start != playable.end())
        show(*start, now);
    else if (!playable.empty())
        show(playable.front(), now);
}

bool WallShow::beginWith(const PageId &page, Instant now)
{
    if (!m_pack->page(page))
        return false;
    const auto playable = steps(now);
    const auto played =
        std::find_if(playable.begin(), playable.end(), [&](const Step &step) { return step.page == page; });
    if (played == playable.end())
        showByHand(page, now);
    else
        show(*played, now);
    return true;
}

bool WallShow::stayWith(const PageId &page, Instant now)
{
    if (!m_pack->page(page))
        return false;
    m_home = page;
    if (!m_sector.isEmpty())
        return true; // once the meeting is over
    show(steps(now).front(), now);
    return true;
}

/// What is played now: the pages of a meeting, the page that stays, or the list.
std::vector<WallShow::Step> WallShow::steps(Instant now) const
{
    if (staysAtHome())
        return {{m_index, m_home, std::nullopt}};
    std::vector<Step> steps;
    if (!m_sector.isEmpty()) {
        for (size_t i = 0; i < m_pack->pages.size(); ++i) {
            if (m_pack->pages[i].sector == m_sector)
                steps.push_back({i, m_pack->pages[i].id, kUsualTurn});
        }
        if (steps.size() == 1)
            steps.front().duration.reset();
        return steps;
    }
    return listed(now);
}

/// The entries of the playlist that are due at this time of day, or the pages of the pack.
std::vector<WallShow::Step> WallShow::listed(Instant now) const
{
    std::vector<Step> steps;
    if (const Playlist *list = playlist()) {
        const QDateTime local = m_pack->zone.local(now);
        for (size_t i = 0; i < list->entries.size(); ++i) {
            const PlaylistEntry &entry = list->entries[i];
            if (entry.when.contains(local) && m_pack->page(entry.page))
                steps.push_back({i, entry.page, entry.duration});
        }
        if (!steps.empty())
            return steps;
        return {{list->entries.size(), m_pack->startPage, std::nullopt}}; // at hours for which nothing is planned
    }
    for (size_t i = 0; i < m_pack->pages.size(); ++i)
        steps.push_back({i, m_pack->pages[i].id, std::nullopt});
    return steps;
}

/// Where among them the wall stands; −1 when its page is none of them.
int WallShow::placeIn(const std::vector<Step> &steps, const PageId &page) const
{
    const auto isIt = [&](const Step &step) { return step.page == page; };
    auto found =
        std::find_if(steps.begin(), steps.end(), [&](const Step &step) { return isIt(step) && step.index == m_index; });
    if (found == steps.end())
        found = std::find_if(steps.begin(), steps.end(), isIt);
    return found == steps.end() ? -1 : int(found - steps.begin());
}

void WallShow::show(const Step &step, Instant now)
{
    m_index = step.index;
    m_page = step.page;
    m_since = now;
    m_lasts.reset();
}

/// A page that somebody asks for stands for its time, whether it is played or not.
void WallShow::showByHand(const PageId &page, Instant now)
{
    m_page = page;
    m_since = now;
    m_lasts = kUsualTurn;
}

void WallShow::turn(int by, Instant now)
{
    const auto playable = steps(now);
    if (playable.empty())
        return;
    const int count = int(playable.size());
    int from = placeIn(playable, m_page);
    if (from < 0) { // goes on after what was played before
        const auto after =
            std::find_if(playable.begin(), playable.end(), [this](const Step &step) { return step.index >= m_index; });
        from = int(after - playable.begin()) - (by > 0 ? 1 : 0);
    }
    show(playable[size_t(((from + by) % count + count) % count)], now);
}

/// Beside a page that stays the others are leafed through, each for its time.
void WallShow::turnByHand(int by, Instant now)
{
    const auto all = listed(now);
    if (!staysAtHome() || all.empty())
        return turn(by, now);
    const int count = int(all.size());
    const int place = placeIn(all, m_page);
    const int from = place >= 0 ? place : by > 0 ? -1 : 0;
    const Step &next = all[size_t(((from + by) % count + count) % count)];
    if (next.page == m_home)
        return show({next.index, m_home, std::nullopt}, now);
    m_index = next.index;
    showByHand(next.page, now);
}

PageId WallShow::pageFor(const Alarm &alarm) const
{
    if (const Indicator *indicator = m_pack->indicator(alarm.indicator)) {
        for (const PageDocument &page : m_pack->pages) {
            if (!page.sector.isEmpty() && page.sector == indicator->sector)
                return page.id;
        }
    }
    return playlist()->takeoverPage;
}

void WallShow::take(const std::vector<Alarm> &alarms, Instant now)
{
    const Playlist *list = playlist();
    const auto before = std::exchange(m_takeover, std::nullopt);
    const bool mayTakeOver = list && list->takeover && m_sector.isEmpty();
    for (const Alarm &alarm : mayTakeOver ? alarms : std::vector<Alarm>()) {
        const Instant raised = alarm.raisedAt();
        if (alarm.priority != Priority::Critical || alarm.status.phase != AlarmPhase::Unacknowledged)
            continue;
        if ((m_takeover && raised <= m_takeover->raisedAt) || hasHadItsTurn(alarm, now))
            continue;
        Takeover takeover{alarm.key, raised, pageFor(alarm), std::min(raised, now) + *list->takeover};
        const bool hasTheWall = before && before->alarm == alarm.key && before->raisedAt == raised;
        if (hasTheWall)
            takeover.until = std::min(takeover.until, before->until); // whatever the clock does
        if (now < takeover.until)
            m_takeover = takeover;
        else if (hasTheWall)
            m_dismissed = takeover;
    }
    if (before && !m_takeover)
        m_since = now; // the page that it covered has its time again
}

/// Somebody has turned away from it, or from a newer one, or its time is over. By a clock that was set back what was
/// before says nothing of other alarms.
bool WallShow::hasHadItsTurn(const Alarm &alarm, Instant now) const
{
    if (!m_dismissed)
        return false;
    const bool isTheSame = m_dismissed->alarm == alarm.key && m_dismissed->raisedAt == alarm.raisedAt();
    return isTheSame || (alarm.raisedAt() <= m_dismissed->raisedAt && m_dismissed->raisedAt <= now);
}

Result<void> WallShow::meet(const SectorId &sector, Instant now)
{
    const SectorId before = std::exchange(m_sector, sector);
    const auto playable = steps(now);
    if (sector.isEmpty() || playable.empty()) {
        m_sector = before;
        return Error{ErrorCode::NotFound, Texts::tr("No page is of the sector “%1”.").arg(sector.toString().left(64))};
    }
    m_held.reset();
    m_takeover.reset();
    show(playable.front(), now);
    return {};
}

void WallShow::dismissTakeover()
{
    if (m_takeover)
        m_dismissed = std::exchange(m_takeover, std::nullopt);
}

/// Lets go of what somebody ordered, and begins what is played.
void WallShow::playFromTheStart(Instant now)
{
    m_held.reset();
    m_sector = SectorId();
    const auto playable = steps(now);
    if (!playable.empty())
        show(playable.front(), now);
}

Result<void> WallShow::carryOut(const WallOrder &order, Instant now)
{
    const PageId shown = at(now).page;
    switch (order.kind) {
    case WallOrder::Kind::ShowPage:
        if (!m_pack->page(order.page))
            return Error{ErrorCode::NotFound,
                         Texts::tr("The pack has no page “%1”.").arg(order.page.toString().left(64))};
        dismissTakeover();
        m_held.reset();
        showByHand(order.page, now);
        break;
    case WallOrder::Kind::NextPage:
    case WallOrder::Kind::PreviousPage:
        dismissTakeover();
        turnByHand(order.kind == WallOrder::Kind::NextPage ? 1 : -1, now);
        break;
    case WallOrder::Kind::Hold:
        dismissTakeover();
        if (m_page != shown)
            showByHand(shown, now); // what had taken over
        m_held = Hold{now, order.lasts};
        break;
    case WallOrder::Kind::Resume:
        m_held.reset();
        m_since = now;
        break;
    case WallOrder::Kind::Play:
        if (!m_pack->playlist(order.playlist))
            return Error{ErrorCode::NotFound,
                         Texts::tr("The pack has no playlist “%1”.").arg(order.playlist.toString().left(64))};
        m_playlist = order.playlist;
        m_home = PageId();
        playFromTheStart(now);
        break;
    case WallOrder::Kind::Meet:
        return meet(order.sector, now);
    case WallOrder::Kind::EndMeeting:
        if (!m_sector.isEmpty())
            playFromTheStart(now);
        break;
    case WallOrder::Kind::Say:
    case WallOrder::Kind::Unsay:
    case WallOrder::Kind::Open:
    case WallOrder::Kind::Close:
    case WallOrder::Kind::Ask:
        break;
    }
    return {};
}

/// Turns the page when its time is over, or when it is not played any more at this hour.
void WallShow::follow(Instant now)
{
    m_since = std::min(m_since, now); // the clock was set back
    if (m_held) {
        m_held->since = std::min(m_held->since, now);
        if (m_held->lasts && now - m_held->since >= *m_held->lasts) {
            m_held.reset();
            m_since = now;
        }
    }
    if (m_takeover && now >= m_takeover->until) {
        dismissTakeover();
        m_since = now; // the page that it covered has its time again
    }
    if (m_held || m_takeover)
        return;
    const auto playable = steps(now);
    if (const auto lasts = timeOf(playable); lasts && now - m_since >= *lasts)
        turn(1, now);
}

/// How long the page stands. Nothing: until somebody turns it.
std::optional<Milliseconds> WallShow::timeOf(const std::vector<Step> &steps) const
{
    const int place = placeIn(steps, m_page);
    const bool turnsByItself = playlist() || !m_sector.isEmpty() || staysAtHome();
    if (m_lasts)
        return turnsByItself ? m_lasts : std::nullopt;
    if (place >= 0)
        return steps.size() > 1 ? steps[size_t(place)].duration : std::nullopt;
    return Milliseconds(0); // it is not played any more at this hour
}

ShowView WallShow::at(Instant now)
{
    follow(now);
    const auto playable = steps(now);
    ShowView view;
    view.page = m_takeover ? m_takeover->page : m_page;
    view.place = placeIn(playable, view.page);
    view.places = int(playable.size());
    view.sector = m_sector;
    if (m_takeover) {
        view.mode = ShowMode::Takeover;
        view.until = m_takeover->until;
    } else if (m_held) {
        view.mode = ShowMode::Held;
        if (m_held->lasts)
            view.until = m_held->since + *m_held->lasts;
    } else {
        view.mode = m_sector.isEmpty() ? ShowMode::Playlist : ShowMode::Meeting;
        if (const auto lasts = timeOf(playable))
            view.until = m_since + *lasts;
    }
    return view;
}

} // namespace ioc
