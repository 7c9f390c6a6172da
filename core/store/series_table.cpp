// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/series_table.h"

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
    , m_insertSeries(database, "INSERT INTO series(id, measure, unit, members) VALUES(?, ?, ?, ?)")
    , m_insertMeasure(database, "INSERT INTO measure(no, id) VALUES(?, ?)")
{
}

Result<void> SeriesTable::load()
{
    m_series.clear();
    m_measures.clear();
    m_lastSeries = m_lastMeasure = 0;
    Statement measures(m_database, "SELECT no, id FROM measure");
    Statement::Step step;
    while ((step = measures.step()) == Statement::Step::Row) {
        m_lastMeasure = std::max(m_lastMeasure, measures.integer(0));
        m_measures.insert(MeasureId(measures.text(1)), measures.integer(0));
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    Statement series(m_database, "SELECT id, measure, unit, members FROM series");
    while ((step = series.step()) == Statement::Step::Row) {
        const SeriesKey key{MeasureId(series.text(1)), UnitId(series.text(2)), membersFromText(series.text(3))};
        m_lastSeries = std::max(m_lastSeries, series.integer(0));
        m_series.insert(key, {series.integer(0), m_measures.value(key.measure)});
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return {};
}

Result<SeriesTable::Entry> SeriesTable::entry(const SeriesKey &key)
{
    const auto known = m_series.constFind(key);
    if (known != m_series.constEnd())
        return *known;
    const auto measure = measureNumber(key.measure);
    if (!measure)
        return measure.error();
    const Entry entry{m_lastSeries + 1, *measure};
    if (!m_insertSeries.with(entry.series, key.measure, key.unit, membersText(key.members)).run())
        return m_database.error();
    m_lastSeries = entry.series;
    m_series.insert(key, entry);
    return entry;
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
