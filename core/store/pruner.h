// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_tables.h"
#include "core/store/vintage_table.h"

#include <chrono>

namespace ioc {

/// Removes what is older than a measure keeps: whole blocks of observations, their vintages and roll-ups by hour. Once
/// a day, a few rows at a time. Days are counted back from now, or from the newest value of the measure where that is
/// earlier: a machine's clock that has jumped ahead removes nothing, for the sources' times do not jump with it, and a
/// measure that no longer comes keeps its last days. (Values that bear the time of their arrival do jump with it.)
/// Writer thread.
class Pruner
{
public:
    Pruner(Database &database, FigureTables &tables);

    /// Days by measure; a measure that is not named keeps everything.
    void setRetention(QHash<MeasureId, int> days) { m_days = std::move(days); }

    /// Whether a pass is due or under way.
    bool wanted(Instant now) const;

    /// Goes on with the pass for about `budget`, in one transaction. True while there is more.
    Result<bool> step(Instant now, std::chrono::microseconds budget);

private:
    struct Task
    {
        enum class Kind { Note, Blocks, Vintages, Hours };
        Kind kind;
        std::int64_t number; ///< series; for Note and Hours the measure
        std::int64_t before; ///< UTC ms
    };

    Result<void> plan(Instant now);
    Result<std::int64_t> newestOf(std::int64_t measure, Instant now);
    Result<int> removeSome(const Task &task);

    Database &m_database;
    FigureTables &m_tables;
    VintageTable m_vintages;
    Statement m_removeBlocks;
    Statement m_removeHours;
    QHash<MeasureId, int> m_days;
    std::vector<Task> m_tasks; ///< last first
    std::optional<Instant> m_lastPass;
};

} // namespace ioc
