// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series_table.h"

#include "core/store/chunk_key.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {

QString membersText(const QStringList &members)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(members)).toJson(QJsonDocument::Compact));
}

QStringList membersFromText(const QString &text)
{
    QStringList members;
    for (const auto &member : QJsonDocument::fromJson(text.toUtf8()).array())
        members.push_back(member.toString());
    return members;
}

SeriesTable::SeriesTable(Database &database)
    : m_database(database)
    , m_insertSeries(database, "INSERT INTO series(id, measure, slot, unit, members) VALUES(?, ?, ?, ?, ?)")
    , m_insertMeasure(database, "INSERT INTO measure(no, id) VALUES(?, ?)")
    , m_notePruned(database, "UPDATE measure SET pruned_before = max(pruned_before, ?) WHERE no = ?")
{
}

Result<void> SeriesTable::load()
{
    m_series.clear();
    m_byNumber.clear();
    m_slots.clear();
    m_measures.clear();
    m_prunedBefore.clear();
    m_lastSeries = m_lastMeasure = 0;
    Statement measures(m_database, "SELECT no, id, pruned_before FROM measure");
    Statement::Step step;
    QHash<std::int64_t, MeasureId> names;
    while ((step = measures.step()) == Statement::Step::Row) {
        const std::int64_t number = measures.integer(0);
        const MeasureId measure(measures.text(1));
        m_lastMeasure = std::max(m_lastMeasure, number);
        m_measures.insert(measure, number);
        m_prunedBefore.insert(number, measures.integer(2));
        names.insert(number, measure);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    Statement series(m_database, "SELECT id, measure, slot, unit, members FROM series");
    while ((step = series.step()) == Statement::Step::Row) {
        const Entry entry{series.integer(0), series.integer(1), series.integer(2)};
        keep({names.value(entry.measure), UnitId(series.text(3)), membersFromText(series.text(4))}, entry);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return {};
}

void SeriesTable::keep(const SeriesKey &key, const Entry &entry)
{
    m_lastSeries = std::max(m_lastSeries, entry.series);
    m_series.insert(key, entry);
    m_byNumber.insert(entry.series, entry);
    auto &slots = m_slots[entry.measure];
    if (slots.size() <= size_t(entry.slot))
        slots.resize(size_t(entry.slot) + 1);
    slots[size_t(entry.slot)] = entry.series;
}

Result<SeriesTable::Entry> SeriesTable::entry(const SeriesKey &key)
{
    const auto known = m_series.constFind(key);
    if (known != m_series.constEnd())
        return *known;
    const auto measure = measureNumber(key.measure);
    if (!measure)
        return measure.error();
    const Entry entry{m_lastSeries + 1, *measure, std::int64_t(m_slots.value(*measure).size())};
    if (!m_insertSeries.with(entry.series, entry.measure, entry.slot, key.unit, membersText(key.members)).run())
        return m_database.error();
    keep(key, entry);
    return entry;
}

Result<void> SeriesTable::notePruned(std::int64_t measure, std::int64_t before)
{
    if (!m_notePruned.with(before, measure).run())
        return m_database.error();
    m_prunedBefore[measure] = std::max(m_prunedBefore.value(measure), before);
    return {};
}

const SeriesTable::Entry *SeriesTable::entry(std::int64_t series) const
{
    const auto found = m_byNumber.constFind(series);
    return found == m_byNumber.constEnd() ? nullptr : &*found;
}

std::optional<std::int64_t> SeriesTable::knownMeasure(const MeasureId &measure) const
{
    const auto known = m_measures.constFind(measure);
    return known == m_measures.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<SeriesTable::Entry> SeriesTable::inChunk(std::int64_t measure, std::int64_t chunk) const
{
    std::vector<Entry> entries;
    const auto slots = m_slots.constFind(measure);
    if (slots == m_slots.constEnd())
        return entries;
    const auto end = std::min<std::int64_t>(std::int64_t(slots->size()), (chunk + 1) * kSlotsInChunk);
    for (std::int64_t slot = chunk * kSlotsInChunk; slot < end; ++slot) {
        if ((*slots)[size_t(slot)] != 0) // a series that was lost leaves its slot empty
            entries.push_back({(*slots)[size_t(slot)], measure, slot});
    }
    return entries;
}

Result<std::int64_t> SeriesTable::measureNumber(const MeasureId &measure)
{
    const auto known = m_measures.constFind(measure);
    if (known != m_measures.constEnd())
        return *known;
    if (!m_insertMeasure.with(m_lastMeasure + 1, measure).run())
        return m_database.error();
    m_measures.insert(measure, ++m_lastMeasure);
    return m_lastMeasure;
}

} // namespace ioc
