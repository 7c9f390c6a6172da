// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pack.h"

namespace ioc {
namespace {

template <typename Things, typename IdType>
auto findById(const Things &things, const IdType &wanted) -> decltype(things.data())
{
    for (const auto &thing : things) {
        if (thing.id == wanted)
            return &thing;
    }
    return nullptr;
}

bool brings(const FeedDefinition &feed, const MeasureId &measure)
{
    for (const auto &mapping : feed.observations) {
        if (mapping.measure == measure)
            return true;
    }
    if (feed.records) {
        for (const auto &count : feed.records->counts) {
            if (count.measure == measure)
                return true;
        }
    }
    return false;
}

} // namespace

const Indicator *ProvincePack::indicator(const IndicatorId &wanted) const
{
    return findById(indicators, wanted);
}

const FeedDefinition *ProvincePack::feed(const FeedId &wanted) const
{
    return findById(feeds, wanted);
}

const Playlist *ProvincePack::playlist(const PlaylistId &wanted) const
{
    return findById(playlists, wanted);
}

const PageDocument *ProvincePack::page(const PageId &wanted) const
{
    return findById(pages, wanted);
}

const AlarmRule *ProvincePack::rule(const RuleId &wanted) const
{
    return findById(rules, wanted);
}

const LimitTable *ProvincePack::limitTable(const QString &wanted) const
{
    return findById(limits, wanted);
}

const Sector *ProvincePack::sector(const SectorId &wanted) const
{
    return findById(sectors, wanted);
}

const Agency *ProvincePack::agency(const AgencyId &wanted) const
{
    return findById(agencies, wanted);
}

QHash<MeasureId, int> ProvincePack::retentionDays() const
{
    QHash<MeasureId, int> days;
    for (const auto &[id, measure] : measures) {
        if (measure.retentionDays)
            days.insert(id, *measure.retentionDays);
    }
    return days;
}

std::vector<const FeedDefinition *> ProvincePack::feedsOf(const MeasureId &measure) const
{
    std::vector<const FeedDefinition *> result;
    for (const auto &feed : feeds) {
        if (brings(feed, measure))
            result.push_back(&feed);
    }
    return result;
}

bool ProvincePack::isCounted(const MeasureId &measure) const
{
    for (const auto &feed : feeds) {
        if (!feed.records)
            continue;
        for (const auto &count : feed.records->counts) {
            if (count.measure == measure)
                return true;
        }
    }
    return false;
}

} // namespace ioc
