// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/past_record.h"

#include "core/base/bytes_view.h"
#include "core/store/record_sql.h"
#include "core/store/record_values.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PastRecord)
};

std::optional<Instant> dateIn(const NumberedValues &values, const RecordLayout &layout, const QString &column)
{
    for (const RecordColumn &one : layout.columns()) {
        const auto value = one.name == column ? values.find(one.number) : values.end();
        if (value == values.end())
            continue;
        if (const auto *time = std::get_if<std::int64_t>(&value->second))
            return fromMillis(*time);
    }
    return std::nullopt;
}

std::vector<RecordValue> inOrder(const RecordLayout &layout, const QString &key, std::int64_t version,
                                 const NumberedValues &values)
{
    std::vector<RecordValue> ordered;
    if (!layout.keyField().isEmpty())
        ordered.emplace_back(key.toStdString());
    if (!layout.versionField().isEmpty())
        ordered.emplace_back(version);
    for (const RecordColumn &column : layout.columns()) {
        if (!column.filled)
            continue;
        const auto value = values.find(column.number);
        ordered.push_back(value == values.end() ? RecordValue() : value->second);
    }
    return ordered;
}

} // namespace

std::optional<std::vector<RecordValue>> pastValues(const RecordLayout &layout, const QString &key, std::int64_t version,
                                                   const QByteArray &packed)
{
    const auto values = unpackValues(viewOf(packed));
    return values ? std::optional(inOrder(layout, key, version, *values)) : std::nullopt;
}

Result<std::vector<PastRecord>> recordsReplacedSince(Database &database, std::int64_t feed, const RecordLayout &layout,
                                                     const QString &dateColumn, Instant known)
{
    const QByteArray sql = RecordSql(feed).selectReplacedSince();
    Statement rows(database, sql.constData());
    std::vector<PastRecord> records;
    Statement::Step step;
    rows.with(feed, known);
    while ((step = rows.step()) == Statement::Step::Row) {
        const QString key = rows.text(1);
        const auto values = unpackValues(rows.blobView(5));
        if (!values)
            return Error{ErrorCode::StorageCorrupt,
                         Texts::tr("An earlier version of the record %1 is damaged.").arg(key), database.path()};
        records.push_back({rows.integer(0), key, rows.instant(2), rows.instant(3), rows.blob(4),
                           inOrder(layout, key, rows.integer(2), *values), dateIn(*values, layout, dateColumn)});
    }
    if (step == Statement::Step::Failed)
        return database.error();
    std::sort(records.begin(), records.end(), [](const PastRecord &a, const PastRecord &b) {
        return std::pair(a.dated, a.no) < std::pair(b.dated, b.no);
    });
    return records;
}

} // namespace ioc
