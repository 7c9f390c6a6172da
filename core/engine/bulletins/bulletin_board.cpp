// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/bulletins/bulletin_board.h"

#include "core/base/log.h"
#include "core/domain/bulletins/bulletin_feed.h"
#include "core/domain/bulletins/cap_json.h"
#include "core/rules/bulletins/settled_alerts.h"

#include <set>

namespace ioc {
namespace {

constexpr auto kBetweenDrops = std::chrono::hours(1);

} // namespace

BulletinBoard::BulletinBoard(PackPtr pack, Language language, Matched matched)
    : m_pack(std::move(pack))
    , m_language(language)
    , m_matched(matched)
    , m_matcher(*m_pack)
{
}

void BulletinBoard::follow(RecordNews &news) const
{
    for (const FeedDefinition &feed : m_pack->feeds) {
        if (bulletinFieldsOf(feed))
            news.follow(feed.id, std::nullopt);
    }
}

void BulletinBoard::take(const FeedId &feed, const StoredRecords &records)
{
    const FeedDefinition *definition = m_pack->feed(feed);
    const auto names = definition ? bulletinFieldsOf(*definition) : std::nullopt;
    if (!names)
        return;
    const int alert = positionOf(records.fields, names->alert);
    const int faults = positionOf(records.fields, names->faults);
    for (const StoredRecord &record : records.rows) {
        const std::pair key(feed, record.key);
        if (m_alerts.contains(key)) // the key holds a hash of the content
            continue;
        auto read = capAlertFromJson(textAt(record, alert).toUtf8());
        if (!read) {
            qCWarning(lcRules) << "a bulletin cannot be read:" << feed.toString() << record.key
                               << toString(read.error());
            continue;
        }
        QStringList told{textAt(record, faults)};
        told.removeAll(QString());
        m_alerts.emplace(key, ReceivedAlert{std::move(*read), feed, record.received, told});
        m_madeFor.reset();
    }
}

const BulletinsThen &BulletinBoard::at(Instant now)
{
    const bool isTurned = m_then.nextChange && now >= *m_then.nextChange;
    if (m_madeFor && now >= *m_madeFor && !isTurned)
        return m_then;
    if (m_matched == Matched::ForScreens)
        drop(now);
    std::vector<ReceivedAlert> alerts;
    for (const auto &[key, alert] : m_alerts) {
        alerts.push_back(alert);
        alerts.back().received = std::min(alert.received, now); // it is here, also when the clock was set back
    }
    m_then = bulletinsAt(alerts, now, m_language);
    m_madeFor = now;
    for (Bulletin &bulletin : m_then.bulletins) {
        if (m_matched == Matched::All || isForScreens(bulletin))
            match(bulletin);
    }
    return m_then;
}

/// Once an hour, for nothing is in a hurry to go.
void BulletinBoard::drop(Instant now)
{
    if (m_lookedAt && now >= *m_lookedAt && now - *m_lookedAt < kBetweenDrops)
        return;
    m_lookedAt = now;
    std::vector<const ReceivedAlert *> alerts;
    for (const auto &[key, alert] : m_alerts)
        alerts.push_back(&alert);
    const std::vector<AlertNeed> needs = alertNeeds(alerts, now);
    std::set<CapAlert::Reference> gone;
    auto it = m_alerts.begin();
    for (const AlertNeed need : needs) {
        if (need != AlertNeed::Whole) {
            gone.insert(it->second.alert.identity());
            m_droppedAt = std::max(m_droppedAt.value_or(now), now);
        }
        if (need == AlertNeed::Head)
            it->second = headOf(it->second);
        it = need == AlertNeed::Nothing ? m_alerts.erase(it) : std::next(it);
    }
    std::erase_if(m_touched, [&gone](const auto &known) { return gone.contains(std::get<0>(known.first)); });
}

bool BulletinBoard::beginAgain(Instant now)
{
    if (!m_droppedAt || now >= *m_droppedAt)
        return false;
    m_droppedAt.reset();
    m_alerts.clear();
    m_madeFor.reset();
    return true;
}

std::vector<Bulletin> BulletinBoard::forScreens(Instant now)
{
    std::vector<Bulletin> shown;
    for (const Bulletin &bulletin : at(now).bulletins) {
        if (isForScreens(bulletin))
            shown.push_back(bulletin);
    }
    return shown;
}

void BulletinBoard::match(Bulletin &bulletin)
{
    const auto [known, isNew] = m_touched.try_emplace(MatchKey(bulletin.message, bulletin.part));
    TouchedTerritory &touched = known->second;
    if (isNew)
        touched = m_matcher.match(bulletin.info.areas, m_pack->zone.date(bulletin.message.sent));
    bulletin.areas = touched.areas;
    bulletin.units = touched.units;
    bulletin.elsewhere = touched.elsewhere;
    bulletin.remarks += touched.remarks;
}

} // namespace ioc
