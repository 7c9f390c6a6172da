// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/soak_wall.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kBetweenAlarms = 6h;
constexpr Milliseconds kUntilAcknowledged = 20min;
constexpr Milliseconds kUntilNormal = 3h;
constexpr Milliseconds kDownFrom = 2h; // each day
constexpr Milliseconds kDownUntil = 5h;

void makeOld(Reading &reading)
{
    reading.quality = Quality::LastKnown;
}

void takeAway(Reading &reading)
{
    reading.value.reset();
    reading.quality = Quality::Missing;
    reading.missing = MissingReason::NotInPeriod;
}

/// By the hour another sixteenth of the figures is old, and another one missing.
void spoil(std::vector<Reading *> readings, std::uint64_t hour)
{
    for (size_t i = 0; i < readings.size(); ++i) {
        if ((i + hour) % 16 == 3)
            makeOld(*readings[i]);
        if ((i + hour) % 16 == 11)
            takeAway(*readings[i]);
    }
}

} // namespace

SoakWall::SoakWall(PackPtr pack, const Snapshot &base)
    : m_pack(std::move(pack))
    , m_figures(base)
    , m_begun(base.at)
    , m_now(base.at)
{
    step(0ms);
}

void SoakWall::trouble(Snapshot &snapshot) const
{
    const Milliseconds gone = m_now - m_begun;
    std::vector<Reading *> readings;
    for (Reading &reading : snapshot.readings)
        readings.push_back(&reading);
    std::sort(readings.begin(), readings.end(), [](const Reading *a, const Reading *b) {
        return std::tie(a->indicator, a->unit) < std::tie(b->indicator, b->unit);
    });
    spoil(readings, std::uint64_t(gone / 1h));

    const Milliseconds ofDay = gone % Milliseconds(24h);
    if (!snapshot.feeds.empty() && ofDay >= kDownFrom && ofDay < kDownUntil) {
        FeedHealth &feed = snapshot.feeds[size_t(gone / 24h) % snapshot.feeds.size()];
        feed.state = FeedState::Down;
        feed.layer = FailedLayer::Connect;
        feed.failingSince = m_now - (ofDay - kDownFrom);
    }

    const auto round = gone / kBetweenAlarms;
    const Milliseconds since = gone % kBetweenAlarms;
    if (m_pack->rules.empty() || since >= kUntilNormal)
        return;
    const AlarmRule &rule = m_pack->rules[size_t(round) % m_pack->rules.size()];
    const auto communes = m_pack->units.communesOn(m_pack->zone.date(m_now));
    Alarm alarm;
    alarm.key = {rule.id, communes[size_t(round) % communes.size()]->id};
    alarm.name = rule.name;
    alarm.indicator = rule.indicator;
    alarm.owner = rule.owner;
    alarm.priority = Priority::Critical;
    alarm.value = double(round);
    alarm.status.phase = since < kUntilAcknowledged ? AlarmPhase::Unacknowledged : AlarmPhase::Acknowledged;
    alarm.status.isAbnormal = true;
    alarm.status.raisedAt = m_now - since;
    alarm.status.since = m_now - since;
    snapshot.alarms.insert(snapshot.alarms.begin(), alarm);
}

void SoakWall::step(Milliseconds by)
{
    m_now += by;
    auto next = std::make_shared<Snapshot>(m_figures.next(m_now));
    trouble(*next);
    m_snapshot = std::move(next);
    Q_EMIT snapshotChanged(m_snapshot);
}

} // namespace ioc
