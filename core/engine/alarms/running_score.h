// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/alarms/alarm_status.h"
#include "core/domain/alarms/shift_score.h"
#include "core/domain/pack.h"

#include <vector>

namespace ioc {

/// Scores the shift that runs, by the journal: the whole of it the first time, later what has come since. Of what was
/// long ago only alarms that still stand are kept. One thread at a time.
class RunningScore
{
public:
    /// With `until` by the journal as it was then.
    RunningScore(PackPtr pack, QString ledgerFile, std::optional<Instant> until = {});

    /// The score of the shift that runs at `now`; where none does, of the last 24 hours. The ledger's errors.
    Result<ShiftScorePtr> at(Instant now);

private:
    ScoredStretch stretchAt(Instant now, QString &shift) const;
    void forget(Instant before);

    PackPtr m_pack;
    QString m_ledgerFile;
    std::optional<Instant> m_until;
    std::int64_t m_read = 0; ///< number of the newest entry of the ledger that was read
    std::vector<AlarmEntry> m_entries;
};

} // namespace ioc
