// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lost_counts.h"

#include "core/store/record_contributions.h"
#include "core/store/record_layout.h"
#include "core/store/record_sql.h"

#include <cmath>
#include <unordered_map>

namespace ioc {
namespace {

/// Where records stand: how to read number, key and counts, how to write them, and what damaged ones are called.
struct Place
{
    QByteArray select;
    QByteArray update;
    QByteArray name;
};

Result<std::vector<Place>> placesOf(Database &database)
{
    std::vector<Place> places{{"SELECT feed, key, contributions FROM record",
                               "UPDATE record SET contributions = ?3 WHERE feed = ?1 AND key = ?2", "record"},
                              {"SELECT no, '', contributions FROM record_version",
                               "UPDATE record_version SET contributions = ?3 WHERE no = ?1", "record_version"}};
    const auto feeds = feedsWithRecords(database);
    if (!feeds)
        return feeds.error();
    for (const std::int64_t feed : *feeds) {
        const RecordSql sql(feed);
        places.push_back({sql.selectCounts(), sql.updateCounts(), "record_" + QByteArray::number(qlonglong(feed))});
    }
    return places;
}

class LostCounts
{
public:
    explicit LostCounts(Database &database)
        : m_database(database)
    {
    }

    Result<bool> areThere()
    {
        const auto places = begin();
        if (!places)
            return places.error();
        for (const Place &place : *places) {
            const auto found = find(place, true);
            if (!found)
                return found.error();
            if (!found->empty())
                return true;
        }
        return false;
    }

    Result<void> takeOut()
    {
        const auto places = begin();
        if (!places)
            return places.error();
        for (const Place &place : *places) {
            const auto found = find(place, false);
            if (!found)
                return found.error();
            if (const auto done = replace(place, *found); !done)
                return done;
        }
        return {};
    }

private:
    struct Lost
    {
        std::int64_t number = 0;
        QString key;
        QByteArray remaining;
        std::optional<QByteArray> unreadable;
    };

    Result<std::vector<Place>> begin()
    {
        Statement series(m_database, "SELECT id, measure FROM series");
        Statement::Step step;
        while ((step = series.step()) == Statement::Step::Row)
            m_measures.emplace(series.integer(0), series.integer(1));
        if (step == Statement::Step::Failed)
            return m_database.error();
        return placesOf(m_database);
    }

    Result<std::vector<Lost>> find(const Place &place, bool onlyOne)
    {
        std::vector<Lost> found;
        Statement rows(m_database, place.select.constData());
        Statement::Step step;
        while ((step = rows.step()) == Statement::Step::Row) {
            auto counts = unpackContributions(rows.blobView(2));
            if (!counts)
                found.push_back({rows.integer(0), rows.text(1), {}, rows.blob(2)});
            else if (std::erase_if(*counts, [this](const StoredContribution &one) { return isLost(one); }) != 0)
                found.push_back({rows.integer(0), rows.text(1), packContributions(*counts), {}});
            if (onlyOne && !found.empty())
                return found;
        }
        if (step == Statement::Step::Failed)
            return m_database.error();
        return found;
    }

    bool isLost(const StoredContribution &one) const
    {
        const auto measure = m_measures.find(one.series);
        return measure == m_measures.end() || measure->second != one.measure || !std::isfinite(one.weight);
    }

    Result<void> replace(const Place &place, const std::vector<Lost> &found)
    {
        Statement update(m_database, place.update.constData());
        Statement setAside(m_database, "INSERT INTO damaged(source, key, body) VALUES(?, ?, ?)");
        for (const Lost &lost : found) {
            if (lost.unreadable && !setAside.with(QString::fromLatin1(place.name), lost.number, *lost.unreadable).run())
                return m_database.error();
            if (!update.with(lost.number, lost.key, lost.remaining).run())
                return m_database.error();
        }
        return {};
    }

    Database &m_database;
    std::unordered_map<std::int64_t, std::int64_t> m_measures; ///< by series
};

} // namespace

Result<bool> hasUnreadableCounts(Database &database)
{
    return LostCounts(database).areThere();
}

Result<void> takeOutLostCounts(Database &database)
{
    return LostCounts(database).takeOut();
}

} // namespace ioc
