// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/series.h"
#include "core/store/statement.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace ioc {

/// Numbers of series and measures in the cache. Filled from the database once, then kept in memory. Writer thread.
class SeriesTable
{
public:
    explicit SeriesTable(Database &database);

    struct Entry
    {
        std::int64_t series = 0;
        std::int64_t measure = 0;
        std::int64_t slot = 0; ///< its place among the series of the measure
    };

    /// Reads what the database holds; again after a rolled-back transaction, for numbers given in it are void.
    Result<void> load();

    /// The numbers of a series, given now if it is new. Within the writer's transaction.
    Result<Entry> entry(const SeriesKey &key);

    /// The measure of a number; empty for a number never given.
    MeasureId measureOf(std::int64_t number) const { return m_measures.key(number); }

    /// The series of a number; nullptr for a number never given.
    const Entry *entry(std::int64_t series) const;

    /// Every measure that has come.
    QSet<MeasureId> measures() const { return QSet<MeasureId>(m_measures.keyBegin(), m_measures.keyEnd()); }

    /// The number of a measure; nothing when no value of it has come yet.
    std::optional<std::int64_t> knownMeasure(const MeasureId &measure) const;

    /// Single observations of a measure for times before this one have been pruned, though roll-ups still count them;
    /// UTC ms.
    std::int64_t prunedBefore(std::int64_t measure) const { return m_prunedBefore.value(measure); }
    Result<void> notePruned(std::int64_t measure, std::int64_t before);

    /// The series of a measure, by slot; 0 for a slot whose series was lost.
    std::vector<std::int64_t> ofMeasure(std::int64_t measure) const { return m_slots.value(measure); }

    /// The series that sit in a chunk of a measure, by slot.
    std::vector<Entry> inChunk(std::int64_t measure, std::int64_t chunk) const;

private:
    Result<std::int64_t> measureNumber(const MeasureId &measure);
    void keep(const SeriesKey &key, const Entry &entry);

    Database &m_database;
    Statement m_insertSeries;
    Statement m_insertMeasure;
    Statement m_notePruned;
    QHash<SeriesKey, Entry> m_series;
    QHash<MeasureId, std::int64_t> m_measures;
    QHash<std::int64_t, Entry> m_byNumber;
    QHash<std::int64_t, std::vector<std::int64_t>> m_slots; ///< measure → series by slot
    QHash<std::int64_t, std::int64_t> m_prunedBefore;
    std::int64_t m_lastSeries = 0;
    std::int64_t m_lastMeasure = 0;
};

/// Members as one text: JSON, so that any sign may stand in a name.
QString membersText(const QStringList &members);
QStringList membersFromText(const QString &text);

} // namespace ioc
