// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/bulletins/bulletin_board.h"

#include "core/base/log.h"
#include "core/domain/bulletins/bulletin_feed.h"
#include "core/domain/bulletins/cap_json.h"

namespace ioc {

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
