// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_province.h"
#include "widgets/models/show/wall_show.h"

namespace ioc::sample {

using namespace std::chrono_literals;

inline const PageId kOne{QStringLiteral("one")};
inline const PageId kTwo{QStringLiteral("two")};
inline const PageId kFlood{QStringLiteral("flood")};
inline const PlaylistId kList{QStringLiteral("list")};
inline const PlaylistId kOther{QStringLiteral("other")};

inline PageDocument page(const PageId &id, const SectorId &sector = {})
{
    PageDocument page;
    page.id = id;
    page.sector = sector;
    return page;
}

/// Two pages of 60 and 30 s; "flood" is of the sector of the first indicator and takes over for ten minutes.
inline std::shared_ptr<ProvincePack> packWithList()
{
    auto made = pack();
    made->indicators.front().sector = SectorId(QStringLiteral("water"));
    made->startPage = kOne;
    made->pages = {page(kOne), page(kTwo), page(kFlood, made->indicators.front().sector)};
    made->playlists = {{kList, {}, {{kOne, 60s, {}}, {kTwo, 30s, {}}}, 600s, kTwo}, {kOther, {}, {{kTwo, 20s, {}}}}};
    made->startPlaylist = kList;
    return made;
}

inline WallOrder order(WallOrder::Kind kind)
{
    return {kind};
}

inline WallOrder showing(const PageId &page)
{
    WallOrder order{WallOrder::Kind::ShowPage};
    order.page = page;
    return order;
}

inline Alarm critical(Instant raised, AlarmPhase phase = AlarmPhase::Unacknowledged)
{
    Alarm alarm = sample::raised("level.high", province(), Priority::Critical, raised, 1);
    alarm.indicator = kOnTime;
    alarm.status.phase = phase;
    return alarm;
}

} // namespace ioc::sample
