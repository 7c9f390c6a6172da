// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_book.h"

#include "core/rules/alarms/alarm_machine.h"
#include "core/rules/alarms/person_act.h"
#include "core/rules/alarms/suppressors.h"

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmBook)
};

} // namespace

AlarmBook::AlarmBook(std::vector<AlarmRule> rules, std::vector<UnitId> communes, UnitId province)
    : m_rules(std::move(rules))
    , m_communes(std::move(communes))
    , m_suppressors(suppressorsOf(m_rules))
    , m_places(m_rules, m_communes, province)
    , m_signals(m_rules, m_communes.size())
{
}

std::vector<size_t> AlarmBook::observe(size_t rule, std::span<const SignalInput> inputs, Instant now)
{
    return m_signals.observe(rule, inputs, now);
}

AlarmBook::Round AlarmBook::settle(Instant now, const Sentence &sentence)
{
    m_signals.combine(now, [this](const AlarmPlace &part) { return countsInCombinations(part); });
    Pen pen{now, sentence, {}};
    for (const AlarmPlace &place : unsettled()) {
        if (!m_held.contains(place))
            settle(place, pen);
    }
    Round round{std::move(pen.entries), {}};
    for (const AlarmEntry &entry : round.entries) {
        if (isAnnounced(entry) && status(entry.key).phase == AlarmPhase::Unacknowledged)
            round.announced.push_back(entry.key);
    }
    return round;
}

std::vector<AlarmPlace> AlarmBook::unsettled() const
{
    std::vector<AlarmPlace> places;
    for (const auto &[place, turn] : m_signals.turns())
        places.push_back(place);
    for (const auto &[place, status] : m_statuses)
        places.push_back(place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void AlarmBook::settle(const AlarmPlace &place, Pen &pen)
{
    if (!m_signals.covers(place)) {
        retire(place, pen);
        return;
    }
    follow(place, pen);
    const AlarmStatus status = statusAt(place);
    if (m_signals.at(place).active == status.isAbnormal)
        m_signals.settled(place);
    if (status.phase == AlarmPhase::Shelved && isShelfOver(status, pen.now))
        enter(place, AlarmEvent::Unshelved, pen);
    const bool isCaused = causeOf(place).has_value();
    // What is about to return is not announced for the last moments.
    if (status.phase == AlarmPhase::Suppressed && !isCaused && !(status.isAbnormal && m_signals.at(place).turning))
        enter(place, AlarmEvent::Released, pen);
    if (isCaused) {
        if (statusAt(place).phase == AlarmPhase::Unacknowledged && isSuperseded(place))
            enter(place, AlarmEvent::Suppressed, pen);
        return;
    }
    const bool isTaken = status.phase == AlarmPhase::Acknowledged || status.phase == AlarmPhase::Confirmed;
    const Milliseconds realarm = m_rules[place.rule].realarm;
    const bool isOldNews = isTaken && realarm.count() > 0 && pen.now - takenAt(place, pen.now) >= realarm;
    if (statusAt(place).isActive() && (isOldNews || m_signals.joined(place)))
        enter(place, AlarmEvent::Realarmed, pen);
}

/// When somebody has taken it on: by a clock that was ahead and is set back, at the first look after that.
Instant AlarmBook::takenAt(const AlarmPlace &place, Instant now)
{
    const Instant since = statusAt(place).since;
    auto taken = m_taken.find(place);
    if (taken == m_taken.end() || taken->second.since != since)
        taken = m_taken.insert_or_assign(place, Taken{since, since}).first;
    return taken->second.from = std::min(taken->second.from, now);
}

/// The alarm does as its signal has done.
void AlarmBook::follow(const AlarmPlace &place, Pen &pen)
{
    const AlarmStatus status = statusAt(place);
    if (m_signals.at(place).active == status.isAbnormal)
        return;
    if (status.isAbnormal) {
        enter(place, AlarmEvent::Returned, pen);
        return;
    }
    if (!isSilent(status.phase) && heldBackSince(place))
        return;
    if (!isSilent(status.phase) && isSuperseded(place))
        enter(place, AlarmEvent::Suppressed, pen);
    enter(place, AlarmEvent::Raised, pen);
}

/// Its rule or its unit is no more: what it watched cannot be out of line, and nobody will let it go.
void AlarmBook::retire(const AlarmPlace &place, Pen &pen)
{
    if (statusAt(place).isAbnormal)
        enter(place, AlarmEvent::Returned, pen);
    switch (statusAt(place).phase) {
    case AlarmPhase::Shelved:
        return enter(place, AlarmEvent::Unshelved, pen);
    case AlarmPhase::Suppressed:
        return enter(place, AlarmEvent::Released, pen);
    case AlarmPhase::OutOfService:
        return enter(place, AlarmEvent::ReturnedToService, pen);
    default:
        return;
    }
}

void AlarmBook::enter(const AlarmPlace &place, AlarmEvent event, Pen &pen)
{
    AlarmEntry entry = entryOf(place, event, pen.now);
    const auto next = nextPhase(statusAt(place).phase, event, statusAt(place).isAbnormal);
    Q_ASSERT(next);
    entry.phase = *next;
    const QStringList members = addMembers(place, entry);
    if (pen.sentence && (event == AlarmEvent::Raised || !members.isEmpty()))
        entry.sentence = pen.sentence(entry, members);
    apply(place, entry, *next);
    pen.entries.push_back(std::move(entry));
}

/// What is about to be announced names the stations of which nobody was told; which they are.
QStringList AlarmBook::addMembers(const AlarmPlace &place, AlarmEntry &entry)
{
    if (!isAnnounced(entry) && entry.event != AlarmEvent::Raised)
        return {};
    const auto turn = m_signals.turns().find(place);
    if (entry.event == AlarmEvent::Raised)
        return turn == m_signals.turns().end() ? QStringList() : turn->second.members;
    const SignalTable::Turn *joined = m_signals.joined(place);
    if (!joined)
        return {};
    entry.dataTime = joined->dataTime;
    entry.value = joined->value;
    entry.member = joined->member;
    const QStringList members = joined->members;
    m_signals.told(place);
    return members;
}

AlarmEntry AlarmBook::entryOf(const AlarmPlace &place, AlarmEvent event, Instant now) const
{
    AlarmEntry entry;
    entry.key = m_places.key(place);
    entry.event = event;
    entry.at = now;
    entry.priority = priorityOf(place);
    if (event != AlarmEvent::Raised && event != AlarmEvent::Returned)
        return entry;
    if (const auto turn = m_signals.turns().find(place); turn != m_signals.turns().end()) {
        entry.dataTime = turn->second.dataTime;
        entry.value = turn->second.value;
        entry.member = turn->second.member;
    }
    return entry;
}

Priority AlarmBook::priorityOf(const AlarmPlace &place) const
{
    return place.rule < m_rules.size() ? m_rules[place.rule].priority : Priority::Normal;
}

Result<AlarmEntry> AlarmBook::check(const AlarmEntry &act, Instant now, const Format &format)
{
    const auto place = m_places.find(act.key);
    if (!place || !(m_signals.covers(*place) || m_statuses.contains(*place)))
        return Error{ErrorCode::NotFound, Texts::tr("There is no such alarm.")};
    if (m_held.contains(*place))
        return Error{ErrorCode::Usage, Texts::tr("Something else is just being recorded for this alarm. Try again.")};
    const auto next = judgeAct(act, statusAt(*place), now, format);
    if (!next)
        return next.error();
    AlarmEntry entry = entryOf(*place, act.event, now);
    entry.actor = act.actor;
    entry.text = act.text;
    entry.owner = act.owner;
    if (act.event == AlarmEvent::Shelved)
        entry.until = act.until;
    entry.phase = *next;
    m_held.insert(*place);
    return entry;
}

void AlarmBook::withdraw(const AlarmKey &key)
{
    if (const auto place = m_places.find(key))
        m_held.erase(*place);
}

bool AlarmBook::apply(const AlarmEntry &entry)
{
    if (entry.late)
        return true;
    const AlarmPlace place = m_places.of(entry.key);
    m_held.erase(place);
    const AlarmStatus before = statusAt(place);
    const auto next = nextPhase(before.phase, entry.event, before.isAbnormal);
    if (!next)
        return false;
    apply(place, entry, *next);
    if (!m_signals.covers(place))
        return true;
    if (entry.event == AlarmEvent::Returned)
        m_signals.setReturned(place);
    else if (entry.event == AlarmEvent::Raised || (entry.actor.isEmpty() && isAnnounced(entry)))
        m_signals.setRaised(place, entry.member);
    return true;
}

void AlarmBook::apply(const AlarmPlace &place, const AlarmEntry &entry, AlarmPhase next)
{
    AlarmStatus &status = m_statuses[place];
    const bool turns = entry.event == AlarmEvent::Raised || entry.event == AlarmEvent::Returned;
    const bool namesAnother = isAnnounced(entry) && !entry.member.isEmpty();
    if (turns)
        status.isAbnormal = entry.event == AlarmEvent::Raised;
    if (turns || namesAnother) {
        status.value = entry.value;
        status.member = entry.member;
    }
    if (entry.event == AlarmEvent::Raised)
        status.raisedAt = entry.at;
    if (entry.event == AlarmEvent::Raised || namesAnother)
        status.sentence = entry.sentence;
    if (entry.event == AlarmEvent::Assigned)
        status.owner = entry.owner;
    if (next != status.phase || entry.event == AlarmEvent::Realarmed) {
        status.phase = next;
        status.since = entry.at;
        status.until = entry.until;
        status.by = entry.actor;
        status.reason = isSilent(next) ? entry.text : QString();
    }
    if (next == AlarmPhase::Normal)
        m_statuses.erase(place);
}

AlarmStatus AlarmBook::statusAt(const AlarmPlace &place) const
{
    const auto found = m_statuses.find(place);
    return found == m_statuses.end() ? AlarmStatus() : found->second;
}

AlarmStatus AlarmBook::status(const AlarmKey &key) const
{
    const auto place = m_places.find(key);
    return place ? statusAt(*place) : AlarmStatus();
}

std::vector<StandingAlarm> AlarmBook::standing() const
{
    std::vector<StandingAlarm> alarms;
    for (const auto &[place, status] : m_statuses) {
        const auto cause = causeOf(place);
        alarms.push_back({m_places.key(place), status, priorityOf(place),
                          cause ? std::optional(m_places.key(*cause)) : std::nullopt});
    }
    return alarms;
}

std::vector<QString> AlarmBook::membersOut(const AlarmKey &key) const
{
    const auto place = m_places.find(key);
    return place ? m_signals.membersOut(*place) : std::vector<QString>();
}

std::vector<KeptSignal> AlarmBook::signals() const
{
    std::vector<KeptSignal> kept;
    for (const AlarmPlace &place : m_signals.restless()) {
        kept.push_back({m_places.key(place), m_signals.at(place)});
        for (const auto &[member, state] : m_signals.restlessMembers(place))
            kept.push_back({m_places.key(place), state, member});
    }
    return kept;
}

void AlarmBook::restoreSignals(std::span<const KeptSignal> kept)
{
    std::set<AlarmPlace> areMembersKnown;
    for (const KeptSignal &signal : kept) {
        const auto place = m_places.find(signal.key);
        if (!place || !m_signals.covers(*place))
            continue;
        SignalState state = signal.state;
        const bool isAbnormal = statusAt(*place).isAbnormal;
        if (signal.member.isEmpty()) {
            if (state.active != isAbnormal)
                state.turning.reset();
            state.active = isAbnormal;
            m_signals.set(*place, state);
            continue;
        }
        if (state.active && !isAbnormal)
            state = {false, state.newest, {}};
        if (state.active && areMembersKnown.insert(*place).second)
            m_signals.forgetMembersOut(*place); // the journal names one, and that one may have returned
        m_signals.setMember(*place, signal.member, state);
    }
}

void AlarmBook::adopt(const AlarmBook &before)
{
    for (const auto &[place, status] : before.m_statuses) {
        const AlarmPlace ours = m_places.of(before.m_places.key(place));
        m_statuses.insert_or_assign(ours, status);
        if (m_signals.covers(ours))
            m_signals.set(ours, {status.isAbnormal, {}, {}});
    }
    for (const AlarmPlace &place : before.m_held)
        m_held.insert(m_places.of(before.m_places.key(place)));
    restoreSignals(before.signals());
    for (const auto &[place, status] : before.m_statuses) {
        const AlarmPlace ours = m_places.of(before.m_places.key(place));
        if (before.m_signals.mayOthersBeOut(place) && m_signals.covers(ours))
            m_signals.setOthersMayBeOut(ours);
    }
}

} // namespace ioc
