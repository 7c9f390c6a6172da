// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/pipeline.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/ingest/feed_fixture.h"

namespace ioc::test {

using namespace std::chrono_literals;

/// Stations of the province.
inline FeedDefinition stations()
{
    FeedDefinition feed = airFeed();
    feed.observations.front().unit.clear();
    return feed;
}

/// The same, of which each counts what has passed.
inline FeedDefinition counter()
{
    FeedDefinition feed = stations();
    feed.fields[2].steps.counter = true;
    feed.observations.front().measure = MeasureId(text("traffic.passed"));
    return feed;
}

/// A feed of one measure whose payloads come one after the other, each with the memory of those before.
class Source
{
public:
    explicit Source(FeedDefinition definition)
        : m_feed(std::move(definition))
    {
    }

    /// What became of the rows: "09:00 12" with the times of 21 November 2026 in Vietnam, and "?" where it is suspect.
    QString send(const QByteArrayList &rows, Milliseconds after = 1min)
    {
        m_now += after;
        Payload payload;
        payload.received = m_now;
        payload.bytes = '[' + rows.join(',') + ']';
        JsonDecoder decoder{QString()};
        QStringList told;
        m_remarks.clear();
        const auto done = runPipeline(*m_feed.compiled, decoder, payload, m_memory, [&](Batch &&part) {
            for (const Observation &one : part.observations)
                told.push_back(QStringLiteral("%1 %2%3").arg(
                    vietnam().time(one.at).toString(QStringLiteral("HH:mm")), QString::number(one.value),
                    one.quality == Quality::Suspect ? QStringLiteral("?") : QString()));
            m_remarks = part.remarks;
            m_failed = part.failure.has_value();
            if (part.last && !part.failure)
                m_memory = part.cursor.memory;
            return true;
        });
        return done ? told.join(QStringLiteral(", ")) : done.error().message;
    }

    /// "jump value 2": kind, field and how many.
    QString remarks() const
    {
        QStringList list;
        for (const FeedRemark &remark : m_remarks)
            list.push_back(QStringLiteral("%1 %2 %3").arg(toString(remark.kind), remark.field).arg(remark.count));
        return list.join(QStringLiteral(", "));
    }
    QString sentence() const { return m_remarks.empty() ? QString() : m_remarks.front().text; }
    bool failed() const { return m_failed; }
    QByteArray memory() const { return m_memory; }

private:
    FeedFixture m_feed;
    QByteArray m_memory;
    Instant m_now = at("2026-11-21T11:44:00Z");
    std::vector<FeedRemark> m_remarks;
    bool m_failed = false;
};

/// What a station says at a time of 21 November 2026.
inline QByteArray row(const char *time, double value, const char *station = "KK1")
{
    return QByteArray(R"({"station":")") + station + R"(","at":"2026-11-21T)" + time + R"(:00+07:00","value":)" +
           QByteArray::number(value) + '}';
}

/// What a station says at nine o'clock, in fields of its own choice.
inline QByteArray ofStation(int i, const QByteArray &rest)
{
    return R"({"station":"KK)" + QByteArray::number(i) + R"(","at":"2026-11-21T09:00:00+07:00",)" + rest + '}';
}

/// Of three stations in turn, the values from 10 to 29.
inline QByteArray valueOf(int i, double times = 1)
{
    return ofStation(i % 3, "\"value\":" + QByteArray::number((10 + i % 20) * times));
}

/// `one` of 0, 1, …
inline QByteArrayList many(int rows, const std::function<QByteArray(int)> &one)
{
    QByteArrayList list;
    for (int i = 0; i < rows; ++i)
        list.push_back(one(i));
    return list;
}

} // namespace ioc::test
