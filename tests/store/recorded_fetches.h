// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_history.h"
#include "tests/store/cache_fixture.h"

namespace ioc::test {

inline const FeedId kAir(QStringLiteral("air"));

/// A time of day of the province on 21 November 2026: "08:05", "08:05:30".
inline Instant clock(const QString &time)
{
    const auto midnight = at("2026-11-20T17:00:00Z");
    const QTime parsed =
        QTime::fromString(time, time.size() == 5 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
    Q_ASSERT_X(parsed.isValid(), "clock", qPrintable(time));
    return midnight + Milliseconds(parsed.msecsSinceStartOfDay());
}

/// Records a fetch of the feed as it ended: "ok", "fail", "page" (more waits), "open" (its last part has not come),
/// "rerun" (rows read anew), "other" (a success of another feed).
inline void record(CacheFixture &cache, Instant when, const QString &outcome, const FeedId &feed = kAir)
{
    static int number = 0;
    const QString run = QStringLiteral("r%1").arg(++number);
    if (outcome == u"fail") {
        IOC_VERIFY(cache.writer->noteFailure({feed, run, when, FailedLayer::Http, QStringLiteral("503")}));
        return;
    }
    Batch batch;
    batch.feed = outcome == u"other" ? FeedId(QStringLiteral("rain")) : feed;
    batch.run = run;
    batch.received = when;
    batch.more = outcome == u"page";
    batch.last = outcome != u"open";
    if (outcome == u"rerun")
        batch.rerun.emplace();
    if (outcome == u"open") {
        batch.series.push_back({CacheFixture::seriesKey("pm", "KK1"), Grain::Instant});
        batch.observations.push_back({0, when, 1});
    }
    IOC_VERIFY(cache.writer->commit(batch));
}

/// Fetches in words: "08:00-09:20/20 ok, 09:50 fail": from, to, minutes between, outcome.
inline void recordAll(CacheFixture &cache, const QString &words)
{
    for (const QString &part : words.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const QStringList pieces = part.split(QLatin1Char(' '));
        const QString span = pieces[0].section(QLatin1Char('/'), 0, 0);
        const auto step = std::chrono::minutes(std::max(1, pieces[0].section(QLatin1Char('/'), 1).toInt()));
        const Instant first = clock(span.section(QLatin1Char('-'), 0, 0));
        const Instant last = clock(span.section(QLatin1Char('-'), -1));
        for (Instant when = first; when <= last; when += step)
            record(cache, when, pieces[1]);
    }
}

inline QString wordsOf(const std::vector<FeedLine::Point> &points)
{
    QStringList words;
    for (const FeedLine::Point &point : points)
        words.append(toString(point.worst));
    return words.join(QLatin1Char(' '));
}

} // namespace ioc::test
