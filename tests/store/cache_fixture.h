// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache_reader.h"
#include "core/store/cache_writer.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <map>

namespace ioc::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

/// Builds a batch value by value; series are listed as they are met.
class BatchBuilder
{
public:
    explicit BatchBuilder(const char *run = "run-1", const char *received = "2026-11-21T11:44:00Z",
                          const char *feed = "air")
    {
        m_batch.feed = FeedId(QString::fromLatin1(feed));
        m_batch.run = QString::fromLatin1(run);
        m_batch.received = at(received);
    }

    BatchBuilder &value(const char *measure, const char *member, Instant when, double value,
                        Grain grain = Grain::Instant, Quality quality = Quality::Good)
    {
        m_batch.observations.push_back({series(measure, member, grain), when, value, quality});
        ++m_batch.rows;
        return *this;
    }

    /// `state` is the only field of the records besides their key and version.
    BatchBuilder &record(const char *key, const char *version, const char *state = nullptr)
    {
        m_batch.recordFields = recordFields();
        Record record;
        record.key = QString::fromLatin1(key);
        record.version = at(version);
        record.values = {RecordValue(record.key.toStdString()), RecordValue(std::int64_t(toMillis(record.version))),
                         state ? RecordValue(std::string(state)) : RecordValue()};
        m_batch.records.push_back(record);
        ++m_batch.rows;
        return *this;
    }

    /// For the last record.
    BatchBuilder &counts(const char *measure, const char *member, Instant when, double weight = 1,
                         Grain grain = Grain::Day)
    {
        const std::uint32_t index = series(measure, member, grain);
        m_batch.records.back().contributions.push_back({index, when, weight});
        return *this;
    }

    BatchBuilder &refused(const char *field, const char *value, const char *record)
    {
        m_batch.quarantined.push_back(
            {QString::fromLatin1(field), QString::fromLatin1(value), QStringLiteral("a reason"), record});
        ++m_batch.rows;
        return *this;
    }

    static std::shared_ptr<const RecordFields> recordFields()
    {
        static const auto kFields =
            std::make_shared<const RecordFields>(RecordFields{{{QStringLiteral("id"), RecordFieldType::Text},
                                                               {QStringLiteral("changed"), RecordFieldType::Time},
                                                               {QStringLiteral("state"), RecordFieldType::Text}},
                                                              0,
                                                              1});
        return kFields;
    }

    Batch &batch() { return m_batch; }
    operator const Batch &() const { return m_batch; }

private:
    std::uint32_t series(const char *measure, const char *member, Grain grain)
    {
        const SeriesKey key{MeasureId(QString::fromLatin1(measure)),
                            UnitId(QStringLiteral("96@2025-07-01")),
                            {QString::fromUtf8(member)}};
        for (size_t i = 0; i < m_batch.series.size(); ++i) {
            if (m_batch.series[i].key == key)
                return std::uint32_t(i);
        }
        m_batch.series.push_back({key, grain});
        return std::uint32_t(m_batch.series.size() - 1);
    }

    Batch m_batch;
};

inline QString rollupText(const Rollup &rollup)
{
    return QStringLiteral("n=%1 sum=%2 least=%3 greatest=%4 last=%5 at=%6")
        .arg(rollup.n)
        .arg(rollup.sum)
        .arg(rollup.least)
        .arg(rollup.greatest)
        .arg(rollup.last)
        .arg(utc(fromMillis(rollup.lastAt)));
}

/// A cache of its own in a folder of its own.
class CacheFixture
{
public:
    explicit CacheFixture(const Zone &zone = vietnam())
        : m_zone(zone)
    {
        openWriter();
    }

    void openWriter()
    {
        writer.reset();
        auto opened = CacheWriter::open(path(), m_zone);
        Q_ASSERT_X(opened, "CacheFixture", opened ? "" : qPrintable(toString(opened.error())));
        writer = std::move(*opened);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("cache.sqlite")); }
    CacheReader reader() const
    {
        auto opened = CacheReader::open(path());
        Q_ASSERT_X(opened, "CacheFixture", opened ? "" : qPrintable(toString(opened.error())));
        return std::move(*opened);
    }

    /// Day roll-ups of a measure, sorted: "2026-11-21 KK1 n=…".
    QStringList days(const char *measure) const
    {
        auto cache = reader();
        QStringList lines;
        const auto rows = cache.figures().days(MeasureId(QString::fromLatin1(measure)), -100'000, 100'000).value();
        for (const auto &row : rows)
            lines.push_back(dateOfDayNumber(row.bucket).toString(Qt::ISODate) + QLatin1Char(' ') +
                            cache.figures().key(row.series).value()->members.join(QLatin1Char(',')) + QLatin1Char(' ') +
                            rollupText(row.rollup));
        lines.sort();
        return lines;
    }

    /// Hour roll-ups of a measure, sorted: "2026-…Z KK1 n=…".
    QStringList hours(const char *measure) const
    {
        auto cache = reader();
        QStringList lines;
        const auto rows =
            cache.figures()
                .hours(MeasureId(QString::fromLatin1(measure)), at("1980-01-01T00:00:00Z"), at("2080-01-01T00:00:00Z"))
                .value();
        for (const auto &row : rows)
            lines.push_back(utc(fromMillis(row.bucket)) + QLatin1Char(' ') +
                            cache.figures().key(row.series).value()->members.join(QLatin1Char(',')) + QLatin1Char(' ') +
                            rollupText(row.rollup));
        lines.sort();
        return lines;
    }

    /// The newest value of each series: "KK1 2026-…Z value=… quality=… total=…".
    QStringList latest(const char *measure) const
    {
        auto cache = reader();
        QStringList lines;
        for (const auto &one : cache.figures().latest(MeasureId(QString::fromLatin1(measure))).value())
            lines.push_back(
                QStringLiteral("%1 %2 value=%3 quality=%4 total=%5")
                    .arg(cache.figures().key(one.series).value()->members.join(QLatin1Char(',')), utc(one.at))
                    .arg(one.value)
                    .arg(toString(one.quality))
                    .arg(one.total));
        lines.sort();
        return lines;
    }

    /// Single observations of a series: time → value in force.
    std::map<std::int64_t, double> values(const char *measure, const char *member) const
    {
        auto cache = reader();
        const auto series = cache.figures().series(seriesKey(measure, member)).value();
        std::map<std::int64_t, double> found;
        if (!series)
            return found;
        for (const auto &one : cache.figures().observations(*series, fromMillis(0), at("2100-01-01T00:00:00Z")).value())
            found[one.at] = one.value;
        return found;
    }

    static SeriesKey seriesKey(const char *measure, const char *member)
    {
        return {MeasureId(QString::fromLatin1(measure)),
                UnitId(QStringLiteral("96@2025-07-01")),
                {QString::fromUtf8(member)}};
    }

    /// What is past its days goes, as it does by the hour.
    void forgetOldRuns(Instant now, const QHash<FeedId, int> &days = {})
    {
        writer->setRunDays(days);
        for (int idle = 0; idle < 3;) { // one kind of work may come to its end before the next begins
            const auto more = writer->maintain(now);
            if (!more)
                qFatal("%s", qPrintable(more.error().message));
            idle = *more ? 0 : idle + 1;
        }
    }

    QStringList everything(std::initializer_list<const char *> measures) const
    {
        QStringList lines;
        for (const char *measure : measures)
            lines += days(measure) + hours(measure) + latest(measure);
        return lines;
    }

    CacheReader::FeedRecord feed(const char *id) const
    {
        CacheReader all = reader();
        auto records = all.feeds().value();
        if (const auto read = all.readMemories(records); !read)
            qFatal("%s", qPrintable(read.error().message));
        for (const auto &record : records) {
            if (record.health.feed.toString() == QString::fromLatin1(id))
                return record;
        }
        return {};
    }

    std::unique_ptr<CacheWriter> writer;

private:
    QTemporaryDir m_folder;
    Zone m_zone;
};

} // namespace ioc::test
