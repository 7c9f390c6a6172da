// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_reader.h"

#include "core/base/bytes_view.h"
#include "core/store/past_record.h"
#include "core/store/record_page.h"
#include "core/store/record_sql.h"
#include "core/store/series_table.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr const char *kSeries = "SELECT s.id, s.unit, s.members FROM series s JOIN measure m ON m.no = s.measure "
                                "WHERE m.id = ?";
constexpr int kOwnColumns = 5; // no, key, version, received, contributions
constexpr auto kClockChange = std::chrono::hours(2);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecordReader)
};

Milliseconds widthOf(Grain grain)
{
    switch (grain) {
    case Grain::Instant:
        return Milliseconds(1);
    case Grain::Hour:
        return std::chrono::hours(1);
    case Grain::Day:
        return std::chrono::days(1);
    case Grain::Month:
        break;
    }
    return std::chrono::days(31);
}

StoredRecord recordAt(const Statement &row, const RecordLayout &layout)
{
    StoredRecord record{row.integer(0), row.text(1), row.instant(2), row.instant(3), {}, 0};
    if (!layout.keyField().isEmpty())
        record.values.push_back(valueAt(row, 1, RecordFieldType::Text));
    if (!layout.versionField().isEmpty())
        record.values.push_back(valueAt(row, 2, RecordFieldType::Time));
    for (size_t i = 0; i < layout.columns().size(); ++i) {
        if (layout.columns()[i].filled)
            record.values.push_back(valueAt(row, kOwnColumns + int(i), layout.columns()[i].type));
    }
    return record;
}

StoredRecord recordOf(PastRecord past)
{
    return {past.no, past.key, past.version, past.received, std::move(past.values), 0};
}

} // namespace

RecordReader::RecordReader(Database &database)
    : m_database(database)
{
}

Result<RecordReader::Table> RecordReader::tableOf(const FeedId &feed)
{
    Statement number(m_database, "SELECT no FROM feed WHERE id = ?");
    Statement::Step step = number.with(feed).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    if (step == Statement::Step::Row) {
        const std::int64_t no = number.integer(0);
        auto layout = RecordLayout::load(m_database, no);
        if (!layout)
            return layout.error();
        if (*layout)
            return Table{no, std::move(**layout)};
    }
    return Error{ErrorCode::NotFound, Texts::tr("The feed “%1” has no records in the cache.").arg(feed.toString()),
                 m_database.path()};
}

Result<SeriesKeys> RecordReader::seriesOf(const MeasureId &measure)
{
    SeriesKeys keys;
    Statement series(m_database, kSeries);
    Statement::Step step;
    series.with(measure);
    while ((step = series.step()) == Statement::Step::Row)
        keys.emplace(series.integer(0), SeriesKey{measure, UnitId(series.text(1)), membersFromText(series.text(2))});
    if (step == Statement::Step::Failed)
        return m_database.error();
    return keys;
}

std::vector<RecordReader::DatedSpan> RecordReader::datedSpans(const CountedSelection &selection,
                                                              const RecordLayout &layout)
{
    std::vector<DatedSpan> spans;
    for (const CountMapping &count : selection.feed.records->counts) {
        const QString column = count.measure == selection.measure.id ? layout.columnOf(count.at) : QString();
        if (column.isEmpty())
            continue;
        const auto shift = std::chrono::days(count.shiftDays);
        const Instant from = selection.from - shift - kClockChange;
        const Instant to = selection.to - shift + widthOf(selection.measure.grain) + kClockChange;
        const auto known = std::find_if(spans.begin(), spans.end(),
                                        [&column](const DatedSpan &span) { return span.column == column; });
        if (known == spans.end()) {
            spans.push_back({column, from, to});
        } else {
            known->from = std::min(known->from, from);
            known->to = std::max(known->to, to);
        }
    }
    return spans;
}

Result<StoredRecords> RecordReader::behind(const CountedSelection &selection, std::int64_t offset, std::int64_t limit,
                                           std::optional<Instant> known)
{
    const ReadTransaction moment(m_database);
    if (!moment.started())
        return moment.started().error();
    const auto table = tableOf(selection.feed.id);
    if (!table)
        return table.error();
    auto series = seriesOf(selection.measure.id);
    if (!series)
        return series.error();
    RecordPage page(std::move(*series), selection, offset, limit);
    page.answer().fields = table->layout.fields();
    const std::vector<DatedSpan> spans = datedSpans(selection, table->layout);
    const auto taken = spans.empty() ? Result<void>() : takeAll(*table, spans, known, page);
    if (!taken)
        return taken.error();
    return std::move(page.answer());
}

/// In the order of the first date: the versions in force, and among them those that stood at `known`.
Result<void> RecordReader::takeAll(const Table &table, const std::vector<DatedSpan> &spans,
                                   std::optional<Instant> known, RecordPage &page)
{
    std::vector<PastRecord> past;
    if (known) {
        auto replaced = recordsReplacedSince(m_database, table.feed, table.layout, spans.front().column, *known);
        if (!replaced)
            return replaced.error();
        past = std::move(*replaced);
    }
    const auto damaged = [this](const QString &key) {
        return Error{ErrorCode::StorageCorrupt, Texts::tr("The counts of the record %1 are damaged.").arg(key),
                     m_database.path()};
    };
    const std::vector<QString> columns = table.layout.columnNames();
    std::vector<QString> dates;
    for (const DatedSpan &span : spans)
        dates.push_back(span.column);
    const int dated = kOwnColumns + int(std::find(columns.begin(), columns.end(), dates.front()) - columns.begin());
    const QByteArray sql = RecordSql(table.feed).selectDated(columns, dates);
    Statement rows(m_database, sql.constData());
    rows.with();
    for (size_t i = 0; i < spans.size(); ++i) {
        rows.set(int(2 * i + 1), spans[i].from);
        rows.set(int(2 * i + 2), spans[i].to);
    }
    auto next = past.begin();
    Statement::Step step;
    do {
        step = rows.step();
        const bool more = step == Statement::Step::Row;
        for (; next != past.end() &&
               (!more || std::pair(next->dated, next->no) < std::pair(rows.optionalInstant(dated), rows.integer(0)));
             ++next) {
            if (!page.take(viewOf(next->contributions), [&next] { return recordOf(std::move(*next)); }))
                return damaged(next->key);
        }
        const bool cameLater = more && known && rows.instant(3) > *known;
        if (more && !cameLater && !page.take(rows.blobView(4), [&] { return recordAt(rows, table.layout); }))
            return damaged(rows.text(1));
    } while (step == Statement::Step::Row);
    if (step == Statement::Step::Failed)
        return m_database.error();
    return {};
}

Result<StoredRecords> RecordReader::all(const FeedId &feed, const QString &after, std::int64_t limit)
{
    const auto table = tableOf(feed);
    if (!table)
        return table.error();
    const QByteArray sql = RecordSql(table->feed).selectAfter(table->layout.columnNames());
    Statement rows(m_database, sql.constData());
    return rowsOf(*table, rows.with(after, limit));
}

Result<StoredRecords> RecordReader::receivedSince(const FeedId &feed, Instant from)
{
    const auto table = tableOf(feed);
    if (!table)
        return table.error();
    const QByteArray sql = RecordSql(table->feed).selectReceivedSince(table->layout.columnNames());
    Statement rows(m_database, sql.constData());
    return rowsOf(*table, rows.with(from));
}

Result<StoredRecords> RecordReader::rowsOf(const Table &table, Statement &rows)
{
    StoredRecords answer;
    answer.fields = table.layout.fields();
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row)
        answer.rows.push_back(recordAt(rows, table.layout));
    if (step == Statement::Step::Failed)
        return m_database.error();
    answer.records = std::int64_t(answer.rows.size());
    return answer;
}

Result<std::optional<std::int64_t>> RecordReader::runOf(const FeedId &feed, const StoredRecord &record)
{
    const auto table = tableOf(feed);
    if (!table)
        return table.error();
    const QByteArray sql = RecordSql(table->feed).selectRun();
    Statement run(m_database, sql.constData());
    const Statement::Step step = run.with(table->feed, record.no, record.received).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    return step == Statement::Step::Row ? std::optional(run.integer(0)) : std::nullopt;
}

Result<std::vector<RecordReader::Past>> RecordReader::history(const FeedId &feed, const QString &key)
{
    const auto table = tableOf(feed);
    if (!table)
        return table.error();
    const QByteArray sql = RecordSql(table->feed).find(table->layout.columnNames());
    Statement record(m_database, sql.constData());
    switch (record.with(key).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return std::vector<Past>();
    case Statement::Step::Row:
        break;
    }
    const auto versions = RecordHistory(m_database).of(table->feed, record.integer(0));
    if (!versions)
        return versions.error();
    std::vector<Past> history;
    for (const PastVersion &version : *versions) {
        auto values = pastValues(table->layout, key, version.version, version.values);
        if (!values)
            return Error{ErrorCode::StorageCorrupt,
                         Texts::tr("An earlier version of the record %1 is damaged.").arg(key), m_database.path()};
        history.push_back({fromMillis(version.version), fromMillis(version.received), fromMillis(version.replaced),
                           std::move(*values)});
    }
    return history;
}

} // namespace ioc
