// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/running_score.h"

#include "core/domain/shift_turns.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/rules/alarms/scorecard.h"

#include <QHash>

namespace ioc {
namespace {

constexpr auto kDay = std::chrono::hours(24);
constexpr size_t kForgetEvery = 10'000; // entries, while the whole journal is read

/// Whether the scorecard could begin here with this alarm and know no less of it.
bool isAtRest(const AlarmEntry &entry)
{
    return entry.phase == AlarmPhase::Normal && !entry.late;
}

} // namespace

RunningScore::RunningScore(PackPtr pack, QString ledgerFile, std::optional<Instant> until)
    : m_pack(std::move(pack))
    , m_ledgerFile(std::move(ledgerFile))
    , m_until(until)
{
}

ScoredStretch RunningScore::stretchAt(Instant now, QString &shift) const
{
    const auto turn = turnAt(m_pack->shifts, now, m_pack->zone);
    shift = turn ? turn->shift->id : QString();
    return {turn ? turn->stretch.from : now - kDay, now};
}

Result<ShiftScorePtr> RunningScore::at(Instant now)
{
    auto score = std::make_shared<ShiftScore>();
    score->stretch = stretchAt(now, score->shift);
    const Instant past = score->stretch.from - kDay; // a flood that lasts may have begun before the stretch
    size_t sinceForgotten = 0;
    const auto read = readAlarmJournal(m_ledgerFile, m_read, m_until, [&](const AlarmEntry &entry, std::int64_t) {
        m_entries.push_back(entry);
        if (++sinceForgotten % kForgetEvery == 0)
            forget(past);
    });
    if (!read)
        return read.error();
    forget(past);
    score->card = scorecard(m_entries, {&score->stretch, 1});
    return ShiftScorePtr(std::move(score));
}

/// Of each alarm what came until it was last normal, if that is long ago.
void RunningScore::forget(Instant before)
{
    QHash<AlarmKey, size_t> rests; // the entry with which it last came to rest
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].at < before && isAtRest(m_entries[i]))
            rests.insert(m_entries[i].key, i);
    }
    size_t i = 0;
    std::erase_if(m_entries, [&](const AlarmEntry &entry) {
        const auto rest = rests.constFind(entry.key);
        const size_t place = i++;
        return entry.at < before && rest != rests.constEnd() && place <= *rest;
    });
}

} // namespace ioc
