// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/ward.h"

namespace ioc::sample {

Ward::Ward()
    : m_pack(sample::pack())
{
    m_pack->shifts = {{QStringLiteral("late"), QTime(14, 0), QTime(22, 0), {}}};
    m_pack->rules[0].checklist = {{QStringLiteral("Gọi hồ"), QStringLiteral("Call the dam")},
                                  {QStringLiteral("Mở cửa xả"), QStringLiteral("Open the gates")}};
    publish();
}

void Ward::stand(std::vector<Alarm> alarms)
{
    m_alarms = std::move(alarms);
    publish();
}

void Ward::flood(const AlarmFlood &flood)
{
    m_flood = flood;
    publish();
}

void Ward::publish()
{
    auto snapshot = std::make_shared<Snapshot>(sample::snapshot());
    snapshot->sequence = m_snapshot ? m_snapshot->sequence + 1 : 1;
    for (const Alarm &alarm : m_alarms)
        (alarm.status.isActive() ? snapshot->alarms : snapshot->quietAlarms).push_back(alarm);
    snapshot->flood = m_flood;
    m_snapshot = snapshot;
    Q_EMIT snapshotChanged(m_snapshot);
}

void Ward::act(const AlarmEntry &act, Told told)
{
    AlarmEntry entry = act;
    entry.actor = m_actor;
    if (m_isQuick)
        return told(take(entry));
    m_waiting.emplace_back(entry, std::move(told));
}

Result<void> Ward::take(AlarmEntry act)
{
    const auto refused = [](const QString &sentence) { return Error{ErrorCode::Usage, sentence}; };
    if (!m_refusal.isEmpty())
        return refused(m_refusal);
    const auto alarm =
        std::find_if(m_alarms.begin(), m_alarms.end(), [&act](const Alarm &each) { return each.key == act.key; });
    if (alarm == m_alarms.end())
        return refused(QStringLiteral("There is no such alarm."));
    AlarmStatus &status = alarm->status;
    if (act.event == AlarmEvent::Acknowledged && status.phase != AlarmPhase::Unacknowledged)
        return refused(QStringLiteral("Already acknowledged by %1 at 18:44.").arg(status.by));
    switch (act.event) {
    case AlarmEvent::Acknowledged:
        status.phase = AlarmPhase::Acknowledged;
        break;
    case AlarmEvent::Confirmed:
        status.phase = AlarmPhase::Confirmed;
        break;
    case AlarmEvent::Shelved:
        status.phase = AlarmPhase::Shelved;
        status.reason = act.text;
        status.until = act.until;
        break;
    case AlarmEvent::Assigned:
        status.owner = act.owner;
        break;
    default:
        break;
    }
    if (act.event != AlarmEvent::Commented && act.event != AlarmEvent::Assigned)
        status.by = act.actor;
    alarm->entries = std::int64_t(m_journal.size()) + 1;
    act.at = now();
    act.phase = status.phase;
    m_journal.push_back(act);
    return {};
}

void Ward::settle()
{
    for (const auto &[act, told] : std::exchange(m_waiting, {}))
        told(take(act));
    publish();
}

void Ward::commentElsewhere(const AlarmKey &key, const QString &text)
{
    AlarmEntry entry;
    entry.key = key;
    entry.event = AlarmEvent::Commented;
    entry.text = text;
    (void)take(entry);
    publish();
}

void Ward::askHistory(const AlarmKey &key, History told)
{
    if (!m_lostPages.isEmpty())
        return told(Error{ErrorCode::Io, m_lostPages});
    std::vector<AlarmEntry> history;
    for (const AlarmEntry &entry : m_journal) {
        if (entry.key == key)
            history.push_back(entry);
    }
    told(history);
}

void Ward::askDays(const IndicatorId &, const UnitId &, int days, Days told)
{
    ++m_daysAsked;
    told(std::vector<std::optional<double>>(size_t(days), 75.0));
}

void Ward::askStation(const AlarmKey &, const QString &station, int days, Readings told)
{
    m_stationsAsked.append(station);
    std::vector<StationReading> readings;
    for (int hour = days * 24; hour > 0; --hour)
        readings.push_back({m_now - std::chrono::hours(hour), 44.0 + 0.01 * hour});
    told(readings);
}

const Alarm &Ward::alarm(const AlarmKey &key) const
{
    return *std::find_if(m_alarms.begin(), m_alarms.end(), [&key](const Alarm &each) { return each.key == key; });
}

} // namespace ioc::sample
