// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/row_mapper.h"
#include "tests/ingest/feed_fixture.h"

namespace ioc::test {

/// One row: texts in the order of the feed's fields; "" is absent.
using Row = std::vector<std::string>;

struct Mapped
{
    std::vector<Batch> parts;
    QString watermark;
    std::int64_t refused = 0;
};

inline Batch prototype()
{
    Batch batch;
    batch.feed = FeedId(QStringLiteral("feed"));
    batch.run = QStringLiteral("run-1");
    batch.received = at("2026-11-21T11:44:00Z");
    return batch;
}

inline Mapped map(FeedFixture &feed, const std::vector<Row> &rows)
{
    Mapped mapped;
    RowMapper mapper(*feed.compiled, prototype(), [&](Batch &&part) {
        mapped.parts.push_back(std::move(part));
        return true;
    });
    for (const Row &row : rows) {
        std::vector<Cell> cells(row.size());
        for (size_t i = 0; i < row.size(); ++i) {
            cells[i].kind = row[i].empty() ? Cell::Kind::Absent : Cell::Kind::Text;
            cells[i].text = row[i];
        }
        mapper.row(cells);
    }
    mapped.watermark = mapper.watermark();
    mapped.refused = mapper.refused();
    mapped.parts.push_back(mapper.takeRest());
    return mapped;
}

/// "air.pm25 24133@… [KK1] 2026-…Z 12.5"
inline QStringList observationsOf(const Batch &batch)
{
    QStringList lines;
    for (const auto &one : batch.observations)
        lines.push_back(
            QStringLiteral("%1 %2 %3").arg(describe(batch.series[one.series].key), utc(one.at)).arg(one.value));
    return lines;
}

/// An economy that is estimated first and settled later.
inline FeedDefinition grdpFeed()
{
    FeedDefinition feed;
    feed.id = FeedId(text("grdp"));
    FieldMapping vintage = field("vintage", FieldType::Text);
    vintage.words = {
        {text("ước"), text("estimated")}, {text("sơ bộ"), text("preliminary")}, {text("chính thức"), text("final")}};
    feed.fields = {field("at", FieldType::Date), field("value", FieldType::Number), vintage};
    feed.observations = {{MeasureId(text("power.day")), text("value"), text("at"), {}, {}, {}, text("vintage")}};
    return feed;
}

/// "received time 2026-…Z", absent ones left out.
inline QStringList valuesOf(const Batch &batch, const Record &record)
{
    QStringList lines;
    for (size_t i = 0; i < record.values.size(); ++i) {
        const RecordField &field = batch.recordFields->list[i];
        const QString head = field.name + QLatin1Char(' ') + toString(field.type) + QLatin1Char(' ');
        if (const auto *written = std::get_if<std::string>(&record.values[i]))
            lines.push_back(head + QString::fromStdString(*written));
        else if (const auto *real = std::get_if<double>(&record.values[i]))
            lines.push_back(head + QString::number(*real, 'g', 17));
        else if (const auto *whole = std::get_if<std::int64_t>(&record.values[i]))
            lines.push_back(head +
                            (field.type == RecordFieldType::Time ? utc(fromMillis(*whole)) : QString::number(*whole)));
    }
    return lines;
}

inline QStringList contributionsOf(const Batch &batch, const Record &record)
{
    QStringList lines;
    for (const auto &one : record.contributions)
        lines.push_back(
            QStringLiteral("%1 %2 %3").arg(describe(batch.series[one.series].key), utc(one.at)).arg(one.weight));
    return lines;
}

} // namespace ioc::test
