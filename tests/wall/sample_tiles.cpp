// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/sample_tiles.h"

#include "tests/models/sample_directives.h"
#include "widgets/wall/panel_factory.h"

#include <QBuffer>
#include <QImage>

namespace ioc::sample {
namespace {

constexpr int kDays = 14;

void turn(Reading &reading, Shown shown)
{
    if (shown == Shown::Zero)
        reading.value = 0;
    if (shown == Shown::Old)
        reading.quality = Quality::LastKnown;
    if (shown == Shown::Missing) {
        reading.value.reset();
        reading.quality = Quality::Missing;
        reading.missing = MissingReason::NotInPeriod;
    }
}

void addTarget(Reading &reading)
{
    TargetStanding target = standing(80, true, 5);
    target.pace = Pace::Days;
    target.elapsed = 88.8;
    target.whole = 100;
    target.span = {QDate(2026, 1, 1), QDate(2027, 1, 1)};
    target.reached = reading.value;
    if (reading.value)
        target.attained = *reading.value;
    else
        target.distance.reset();
    reading.target = target;
}

void miss(Reading &reading)
{
    reading.target = standing(95, false, -5);
    reading.target->pace = Pace::Days;
    reading.target->whole = 100;
    reading.target->reached = reading.value;
}

void missAll(Snapshot &snapshot)
{
    for (Reading &reading : snapshot.readings)
        miss(reading);
    for (Reading &reading : snapshot.byCommune[kOnTime])
        miss(reading);
    snapshot.alarms = {raised("level.high", province(), Priority::Critical, at(18, 43), 112.74),
                       raised("overdue.high", province(), Priority::High, at(18, 40), 38)};
}

ShiftScorePtr scoreOf(Shown shown)
{
    if (shown == Shown::Missing)
        return {};
    ShiftScore score;
    score.stretch = {now() - std::chrono::hours(24), shown == Shown::Old ? at(18, 0) : now()};
    score.card.length = std::chrono::hours(24);
    score.card.announced = shown == Shown::Zero ? 0 : 48;
    score.card.perHour = score.card.announced / 24.0;
    score.card.mostInTenMinutes = score.card.announced / 10;
    score.card.shareInFlood = 0;
    if (score.card.announced > 0)
        score.card.byPriority = {{Priority::Normal, 40}, {Priority::High, 8}};
    return std::make_shared<ShiftScore>(score);
}

std::vector<Bulletin> bulletinsOf()
{
    Bulletin one;
    one.message = {QStringLiteral("kttv"), QStringLiteral("a"), at(12, 0)};
    one.info.headline = QStringLiteral("Cảnh báo lũ trên sông Cầu");
    one.severity = Severity::Severe;
    one.until = at(23, 0);
    one.units = {commune(0), commune(2)};
    Bulletin drill = one;
    drill.status = BulletinStatus::Exercise;
    return {one, drill};
}

Still stillOf(Shown shown)
{
    if (shown == Shown::Missing)
        return {kHotline, {}, Still::Missing::NotKept, at(18, 40), {}};
    QImage image(160, 90, QImage::Format_RGB32);
    image.fill(QColor(20, 40, 220));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const Instant received = shown == Shown::Old ? at(12, 0) : at(18, 44);
    return {kHotline, std::make_shared<const QByteArray>(bytes), Still::Missing::None, received, received};
}

Trend hoursTrend()
{
    Trend trend;
    trend.from = at(0, 0) - std::chrono::hours(24);
    trend.to = at(0, 0) + std::chrono::hours(24);
    trend.quality = Quality::Good;
    trend.asOf = at(18, 44);
    trend.running = at(18, 0);
    TrendLine line{kOverdue, LineRole::Actual, {}, province()};
    for (int hour = -24; hour <= 18; ++hour)
        line.points.push_back(
            {at(0, 0) + std::chrono::hours(hour), hour == 3 ? std::nullopt : std::optional(double(hour + 24))});
    trend.lines = {line};
    return trend;
}

Trend daysTrend()
{
    std::vector<std::optional<double>> values;
    for (int i = 0; i < kDays; ++i)
        values.push_back(i == 4 ? std::nullopt : std::optional(20.0 + 7 * (i % 5)));
    std::vector<TrendLine> lines{dayLine(kOverdue, LineRole::Comparison, values),
                                 dayLine(kOverdue, LineRole::Plan, std::vector<std::optional<double>>(kDays, 30.0)),
                                 dayLine(kOverdue, LineRole::Actual, values),
                                 dayLine(kOnTime, LineRole::Actual, values)};
    for (TrendLine &line : lines) {
        for (size_t i = 0; i < line.points.size(); ++i)
            line.points[i].met = line.points[i].value ? std::optional(i % 3 != 0) : std::nullopt;
    }
    return dayTrend(lines);
}

/// Two weeks with every state; of Missed the last is bad.
Trend feedsTrend(Shown shown)
{
    constexpr std::array kStates{FeedState::Never,  FeedState::Ok,   FeedState::Ok,   FeedState::Late,  FeedState::Ok,
                                 FeedState::Down,   FeedState::Ok,   FeedState::Ok,   FeedState::Never, FeedState::Ok,
                                 FeedState::Paused, FeedState::Late, FeedState::Down, FeedState::Ok};
    Trend trend = dayTrend({dayLine(kOnTime, LineRole::Actual, std::vector<std::optional<double>>(kDays))});
    for (const FeedId &feed : {kHotline, kOneStop}) {
        FeedLine line{feed, {}};
        for (size_t i = 0; i < kStates.size(); ++i)
            line.points.push_back({trend.lines.front().points[i].at, kStates[i]});
        trend.feeds.push_back(line);
    }
    trend.lines.clear();
    if (shown == Shown::Old) {
        trend.quality = Quality::Stale;
        trend.asOf = at(16, 2);
    }
    return trend;
}

} // namespace

const char *nameOf(Shown shown)
{
    switch (shown) {
    case Shown::Plain:
        return "plain";
    case Shown::Zero:
        return "zero";
    case Shown::Missing:
        return "missing";
    case Shown::Old:
        return "old";
    case Shown::Missed:
        return "missed";
    }
    Q_UNREACHABLE();
}

const char *nameOf(TileKind kind)
{
    switch (kind) {
    case TileKind::Indicator:
        return "indicator";
    case TileKind::Number:
        return "number";
    case TileKind::Trend:
        return "trend";
    case TileKind::Bars:
        return "bars";
    case TileKind::Ranking:
        return "ranking";
    case TileKind::Multiples:
        return "multiples";
    case TileKind::Table:
        return "table";
    case TileKind::Bullets:
        return "bullets";
    case TileKind::Pace:
        return "pace";
    case TileKind::Calendar:
        return "calendar";
    case TileKind::Hours:
        return "hours";
    case TileKind::States:
        return "states";
    case TileKind::Map:
        return "map";
    case TileKind::Alarms:
        return "alarms";
    case TileKind::Bulletins:
        return "bulletins";
    case TileKind::Feeds:
        return "feeds";
    case TileKind::Directives:
        return "directives";
    case TileKind::Scorecard:
        return "scorecard";
    case TileKind::Clock:
        return "clock";
    case TileKind::Text:
        return "text";
    case TileKind::Still:
        return "still";
    }
    Q_UNREACHABLE();
}

std::vector<TileKind> kindsOfTiles()
{
    std::vector<TileKind> kinds;
    for (int kind = 0; kind <= int(TileKind::Still); ++kind) {
        if (TileKind(kind) != TileKind::Map)
            kinds.push_back(TileKind(kind));
    }
    return kinds;
}

std::vector<TileKind> kindsOfFigures()
{
    return {TileKind::Number, TileKind::Ranking,   TileKind::Table, TileKind::Bullets,
            TileKind::Pace,   TileKind::Scorecard, TileKind::Clock};
}

std::vector<TileKind> kindsOverTime()
{
    return {TileKind::Bars, TileKind::Multiples, TileKind::Calendar, TileKind::Hours, TileKind::States};
}

Tile tileOf(TileKind kind)
{
    Tile made = tile(kind, QStringLiteral("t"));
    made.buckets = kind == TileKind::Hours ? 48 : kDays;
    if (kind == TileKind::Table || kind == TileKind::Bullets)
        made.indicators = {kOnTime, kOnline, kOverdue, kLevel};
    else if (kind == TileKind::Multiples || kind == TileKind::States)
        made.indicators = {kOnTime, kOverdue};
    else if (isOverTime(kind))
        made.indicators = {kOverdue};
    else
        made.indicators = {kOnTime};
    made.compare = made.plan = kind == TileKind::Bars;
    if (kind == TileKind::Still)
        made.feed = kHotline;
    if (kind == TileKind::Text)
        made.text = {QStringLiteral("Số liệu của Sở Nông nghiệp và Môi trường"), QStringLiteral("A text")};
    return made;
}

Tile tileOfFeeds()
{
    Tile made = tileOf(TileKind::States);
    made.indicators.clear();
    made.feeds = {kHotline, kOneStop};
    return made;
}

std::vector<Tile> tilesOfAllKinds()
{
    std::vector<Tile> tiles;
    for (const TileKind kind : kindsOfTiles())
        tiles.push_back(tileOf(kind));
    tiles.push_back(tileOfFeeds());
    return tiles;
}

Trend trendOf(TileKind kind, Shown shown)
{
    Trend trend = kind == TileKind::Hours ? hoursTrend() : daysTrend();
    if (shown == Shown::Old) {
        trend.quality = Quality::LastKnown;
        trend.asOf = at(16, 2);
    }
    for (TrendLine &line : trend.lines) {
        for (auto &point : line.points) {
            if (shown == Shown::Zero && point.value)
                point.value = 0;
        }
    }
    return trend;
}

Snapshot shownWith(Shown shown)
{
    Snapshot snapshot = sample::snapshot();
    for (Reading &reading : snapshot.readings) {
        turn(reading, shown);
        addTarget(reading);
        Comparison comparison;
        comparison.value = 70;
        comparison.difference = 0.8;
        comparison.inPoints = true;
        if (reading.value)
            reading.comparisons = {comparison};
    }
    for (int i = 0; i < 4; ++i) {
        Reading one = reading(kOnTime, 86.1 + i);
        one.unit = commune(i);
        turn(one, shown);
        snapshot.byCommune[kOnTime].push_back(one);
    }
    snapshot.score = scoreOf(shown);
    if (shown == Shown::Missed)
        missAll(snapshot);
    if (shown == Shown::Old) {
        snapshot.feeds[0].state = FeedState::Down;
        snapshot.feeds[0].failingSince = at(16, 2);
    }
    return snapshot;
}

void addFor(Snapshot &snapshot, const Tile &tile, Shown shown, const PageId &page)
{
    if (!tile.feeds.empty()) {
        if (shown != Shown::Missing)
            snapshot.trends.insert(trendKey(page, tile.id), feedsTrend(shown));
        for (FeedHealth &feed : snapshot.feeds)
            feed.state = shown == Shown::Missed ? FeedState::Down : feed.state;
    } else if (isOverTime(tile.kind) && shown != Shown::Missing) {
        Trend trend = trendOf(tile.kind, shown);
        std::erase_if(trend.lines, [&](const TrendLine &line) {
            return std::find(tile.indicators.begin(), tile.indicators.end(), line.indicator) == tile.indicators.end();
        });
        snapshot.trends.insert(trendKey(page, tile.id), trend);
    }
    if (tile.kind == TileKind::Still)
        snapshot.stills.insert(kHotline, stillOf(shown));
    if (shown == Shown::Zero || shown == Shown::Missing)
        return;
    if (tile.kind == TileKind::Alarms && shown != Shown::Missed)
        snapshot.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74),
                           raised("overdue.high", province(), Priority::High, at(18, 40), 38)};
    if (tile.kind == TileKind::Bulletins)
        snapshot.bulletins = bulletinsOf();
    if (tile.kind == TileKind::Directives)
        snapshot.directives =
            shared({directive("2026-0001", QDate(2026, 11, 1)), directive("2026-0002", QDate(2026, 12, 24))});
}

Snapshot shownFor(const Tile &tile, Shown shown, const PageId &page)
{
    Snapshot snapshot = shownWith(shown);
    addFor(snapshot, tile, shown, page);
    return snapshot;
}

std::unique_ptr<Panel> panelOf(const Tile &tile)
{
    return std::unique_ptr<Panel>(makePanel(tile, PageDocument(), {}, nullptr));
}

} // namespace ioc::sample
