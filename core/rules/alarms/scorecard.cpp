// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/scorecard.h"

#include "core/rules/alarms/alarm_machine.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

using Stretches = std::span<const ScoredStretch>;

const ScoredStretch *stretchAt(Stretches stretches, Instant at)
{
    const auto found = std::find_if(stretches.begin(), stretches.end(),
                                    [at](const ScoredStretch &it) { return at >= it.from && at < it.to; });
    return found == stretches.end() ? nullptr : &*found;
}

Milliseconds lengthOf(Stretches stretches)
{
    Milliseconds length(0);
    for (const ScoredStretch &it : stretches)
        length += std::max(it.to - it.from, Milliseconds(0));
    return length;
}

bool touches(const AlarmFlood &flood, Stretches stretches, Instant end)
{
    return std::any_of(stretches.begin(), stretches.end(), [&](const ScoredStretch &it) {
        return std::min(it.to, flood.to.value_or(end)) > std::max(it.from, flood.from);
    });
}

/// Of floods that overlap, for the clock was set back between them, the time counts once.
Milliseconds timeIn(std::vector<AlarmFlood> floods, Stretches stretches, Instant end)
{
    std::sort(floods.begin(), floods.end(), [](const AlarmFlood &a, const AlarmFlood &b) { return a.from < b.from; });
    Milliseconds length(0);
    for (const ScoredStretch &it : stretches) {
        Instant counted = it.from;
        for (const AlarmFlood &flood : floods) {
            const Instant to = std::min(it.to, flood.to.value_or(end));
            length += std::max(to - std::max(counted, flood.from), Milliseconds(0));
            counted = std::max(counted, to);
        }
    }
    return length;
}

/// `times` within one stretch, ascending.
int mostWithin(const std::vector<Instant> &times, Milliseconds window)
{
    size_t most = 0;
    for (size_t first = 0, last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] >= window)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return int(most);
}

/// Where every alarm stood as the journal went on.
class Course
{
public:
    explicit Course(Stretches stretches)
        : m_stretches(stretches)
    {
    }

    void follow(const AlarmEntry &entry)
    {
        if (entry.late)
            return;
        Alarm &alarm = m_alarms[entry.key];
        if (entry.event == AlarmEvent::Raised)
            alarm.activeSince = entry.at;
        if (entry.event == AlarmEvent::Returned)
            alarm.activeSince.reset();
        if (entry.event == AlarmEvent::Acknowledged && alarm.waitsSince && stretchAt(m_stretches, entry.at))
            m_waits.push_back(std::max(entry.at - *alarm.waitsSince, Milliseconds(0)));
        alarm.phase = entry.phase;
        const bool waits =
            entry.phase == AlarmPhase::Unacknowledged || entry.phase == AlarmPhase::ReturnedUnacknowledged;
        if (!waits)
            alarm.waitsSince.reset();
        else if (!alarm.waitsSince)
            alarm.waitsSince = entry.at;
    }

    void write(Scorecard &card, Instant end)
    {
        for (auto it = m_alarms.begin(); it != m_alarms.end(); ++it) {
            card.waiting += it->waitsSince.has_value();
            if (it->activeSince && !isSilent(it->phase) && end - *it->activeSince > kStandingAfter)
                card.standing.push_back(it.key());
        }
        std::sort(card.standing.begin(), card.standing.end(), [](const AlarmKey &a, const AlarmKey &b) {
            return a.rule == b.rule ? a.unit < b.unit : a.rule < b.rule;
        });
        std::sort(m_waits.begin(), m_waits.end());
        card.acknowledged = int(m_waits.size());
        card.medianToAcknowledge = atRank(0.5);
        card.p90ToAcknowledge = atRank(0.9);
    }

private:
    struct Alarm
    {
        AlarmPhase phase = AlarmPhase::Normal;
        std::optional<Instant> activeSince;
        std::optional<Instant> waitsSince; ///< for somebody to acknowledge it
    };

    std::optional<Milliseconds> atRank(double share) const
    {
        if (m_waits.empty())
            return std::nullopt;
        return m_waits[size_t(std::ceil(share * double(m_waits.size()))) - 1];
    }

    Stretches m_stretches;
    QHash<AlarmKey, Alarm> m_alarms;
    std::vector<Milliseconds> m_waits;
};

void countAnnounced(Scorecard &card, std::span<const AlarmEntry> entries, Stretches stretches)
{
    std::map<const ScoredStretch *, std::vector<Instant>> times;
    for (const AlarmEntry &entry : entries) {
        const ScoredStretch *stretch = isAnnounced(entry) ? stretchAt(stretches, entry.at) : nullptr;
        if (!stretch)
            continue;
        ++card.announced;
        ++card.byPriority[entry.priority];
        times[stretch].push_back(entry.at);
    }
    for (auto &[stretch, list] : times) {
        std::sort(list.begin(), list.end());
        card.mostInTenMinutes = std::max(card.mostInTenMinutes, mostWithin(list, kFloodWindow));
    }
}

void judgeTime(Scorecard &card, Stretches stretches, Instant end)
{
    std::erase_if(card.floods, [&](const AlarmFlood &flood) { return !touches(flood, stretches, end); });
    if (card.length.count() == 0)
        return;
    const double hours = std::chrono::duration<double, std::ratio<3600>>(card.length).count();
    card.perHour = card.announced / hours;
    card.perTenMinutes = *card.perHour / 6;
    card.shareInFlood = double(timeIn(card.floods, stretches, end).count()) / double(card.length.count());
}

} // namespace

Scorecard scorecard(std::span<const AlarmEntry> entries, std::span<const ScoredStretch> stretches)
{
    Scorecard card;
    if (stretches.empty())
        return card;
    const Instant end = stretches.back().to;
    std::vector<AlarmEntry> within; // the stretches
    std::vector<AlarmEntry> before; // their end
    Course course(stretches);
    for (const AlarmEntry &entry : entries) {
        if (entry.at >= end)
            continue;
        course.follow(entry);
        before.push_back(entry);
        if (stretchAt(stretches, entry.at))
            within.push_back(entry);
    }
    card.length = lengthOf(stretches);
    countAnnounced(card, within, stretches);
    card.floods = floodsIn(before, end);
    judgeTime(card, stretches, end);
    card.chattering = chatteringAlarms(within);
    card.chattering.resize(std::min(card.chattering.size(), kWorst));
    course.write(card, end);
    return card;
}

std::vector<Scorecard> scoreByShift(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                    std::span<const Shift> shifts, const Zone &zone)
{
    std::vector<Scorecard> cards;
    for (const Shift &shift : shifts)
        cards.push_back(scorecard(entries, stretchesOf(shift, within, zone)));
    return cards;
}

std::map<AgencyId, Scorecard> scoreByOwner(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                           const std::function<AgencyId(const RuleId &)> &ownerOf)
{
    std::map<AgencyId, std::vector<AlarmEntry>> owned;
    for (const AlarmEntry &entry : entries)
        owned[ownerOf(entry.key.rule)].push_back(entry);
    std::map<AgencyId, Scorecard> cards;
    for (const auto &[owner, theirs] : owned)
        cards.emplace(owner, scorecard(theirs, {&within, 1}));
    return cards;
}

} // namespace ioc
