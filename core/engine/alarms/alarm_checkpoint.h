// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/store/ledger_reader.h"

#include <functional>
#include <map>

namespace ioc {

/// Where the alarms stood at an entry of the ledger, so that a start need not read the whole journal: the numbers of
/// the entries that say so, which are still read from the ledger and replayed. A derived thing, in a file beside the
/// ledger: it may be deleted at any time, and is not used for a ledger that it does not stand on.
struct AlarmCheckpoint
{
    std::int64_t no = 0; ///< of the entry on alarms that it stands on
    QByteArray hash;     ///< of that entry, and so of all before it
    std::vector<std::int64_t>
        entries; ///< up to it: what happened to the alarms that were not normal since they last were

    friend bool operator==(const AlarmCheckpoint &, const AlarmCheckpoint &) = default;
};

/// The file beside a ledger.
QString alarmCheckpointFile(const QString &ledgerFile);

/// Nothing where there is none, or one of another version, or one that is not as it was written.
std::optional<AlarmCheckpoint> readAlarmCheckpoint(const QString &file);
Result<void> writeAlarmCheckpoint(const QString &file, const AlarmCheckpoint &checkpoint);

/// What is older than this is settled: floods, late alarms and news look back less far (alarm_flood.h, late_alarms.h,
/// alarm_teller.h). A checkpoint stands before it.
constexpr Milliseconds kJournalAlwaysRead = std::chrono::hours(24 * 34);

/// Follows a journal from its beginning, or from another checkpoint, and notes where the alarms stood at the last entry
/// before the first that is not older than a moment. One thread.
class CheckpointMaker
{
public:
    explicit CheckpointMaker(Instant before)
        : m_before(before)
    {
    }

    /// In the order of the numbers; `phase` is where the alarm stands after the entry.
    void follow(const AlarmEntry &entry, std::int64_t no, AlarmPhase phase);

    /// Without its hash. Nothing where no entry is old enough.
    std::optional<AlarmCheckpoint> made() const;

private:
    const Instant m_before;
    bool m_isOver = false;
    std::int64_t m_last = 0;
    QHash<AlarmKey, std::vector<std::int64_t>> m_entries; ///< of those that are not normal, since they last were
};

/// Who is given a journal, and knows where each alarm stands after what it was given.
struct JournalReader
{
    std::function<void(const AlarmEntry &entry, std::int64_t no)> take;
    std::function<AlarmPhase(const AlarmKey &key)> phaseOf;
};

/// As readAlarmJournal() (alarm_journal.h) from the beginning, but of what was settled long before `now` only what
/// still counts: the same alarms stand where they stood. With `mayKeep` it leaves a checkpoint for the next start.
Result<void> readAlarmJournalShortly(const QString &ledgerFile, Instant now, bool mayKeep, std::int64_t &after,
                                     const JournalReader &reader);

} // namespace ioc
