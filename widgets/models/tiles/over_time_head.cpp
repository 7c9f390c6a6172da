// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/over_time_head.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr Milliseconds kYear = std::chrono::days(366);

/// A month of a rule that does not begin on the 1st bears the name of the month that it ends in.
QDate monthNamedBy(QDate start)
{
    return start.day() == 1 ? start : start.addMonths(1);
}

std::vector<UnitId> unitsOf(const Tile &tile, const PresentContext &context)
{
    return tile.units.empty() ? std::vector<UnitId>{unitOf(tile, context)} : tile.units;
}

/// All that the tile is of; of several units only one.
QString namesOf(const Tile &tile, const PresentContext &context)
{
    QStringList names;
    for (const IndicatorId &id : tile.indicators) {
        names.append(indicatorName(context, id));
        if (!tile.units.empty())
            break;
    }
    for (const FeedId &id : tile.feeds) {
        const FeedDefinition *feed = context.pack->feed(id);
        names.append(feed ? feed->name.in(context.format.language()) : id.toString());
    }
    return names.join(QString(QChar(QChar::Nbsp) + QStringLiteral("· "))); // no line begins with the dot
}

/// Empty where its indicators have several.
QString unitOfAll(const Tile &tile, const PresentContext &context)
{
    std::optional<QString> unit;
    for (const IndicatorId &id : tile.indicators) {
        const Indicator *indicator = context.pack->indicator(id);
        const QString own = indicator ? indicator->unit.in(context.format.language()) : QString();
        if (unit.value_or(own) != own)
            return {};
        unit = own;
    }
    return unit.value_or(QString());
}

int doubtfulFigures(const Trend &trend)
{
    int doubtful = 0;
    for (const TrendLine &line : trend.lines) {
        if (line.role == LineRole::Actual)
            doubtful += int(std::count_if(line.points.begin(), line.points.end(),
                                          [](const auto &point) { return isFigure(point) && !isTrusted(point); }));
    }
    return doubtful;
}

} // namespace

QString OverTimeText::span(const Tile &tile, int buckets)
{
    if (tile.cumulative)
        return tr("cumulative");
    switch (bucketOf(tile)) {
    case TrendBucket::Hour:
        return tr("by hour");
    case TrendBucket::Day:
        return tr("%n day(s)", nullptr, buckets);
    case TrendBucket::Month:
        break;
    }
    return tr("by month");
}

QString OverTimeText::comparison(TrendBucket bucket)
{
    return bucket == TrendBucket::Hour ? tr("a week ago") : tr("last year");
}

QString OverTimeText::plan()
{
    return tr("plan");
}

QString OverTimeText::noData()
{
    return tr("no data for this span yet");
}

QString OverTimeText::notOver()
{
    return tr("not over yet");
}

QString OverTimeText::doubtful(int figures)
{
    return tr("%n doubtful figure(s)", nullptr, figures);
}

QString OverTimeText::doubtful()
{
    return tr("doubtful");
}

QString OverTimeText::doubtful(const QString &words)
{
    return words + QStringLiteral(", ") + doubtful();
}

QString OverTimeText::bucket(Instant at, TrendBucket bucket, const Format &format)
{
    const QDateTime local = format.zone().local(at);
    switch (bucket) {
    case TrendBucket::Hour:
        return QStringLiteral("%1").arg(local.time().hour(), 2, 10, QLatin1Char('0'));
    case TrendBucket::Day:
        return format.dayMonth(local.date());
    case TrendBucket::Month:
        break;
    }
    return tr("M%1", "month on an axis").arg(monthNamedBy(local.date()).month());
}

QString OverTimeText::tick(Instant at, TrendBucket bucket, const Format &format, Milliseconds length)
{
    const QDateTime local = format.zone().local(at);
    if (bucket == TrendBucket::Hour && local.time().hour() == 0 && length > std::chrono::hours(24))
        return format.dayMonth(local.date());
    const QDate month = monthNamedBy(local.date());
    if (bucket == TrendBucket::Month && month.month() == 1 && length > kYear)
        return tr("M1/%1", "January on an axis, with the last digits of its year")
            .arg(month.year() % 100, 2, 10, QLatin1Char('0'));
    return OverTimeText::bucket(at, bucket, format);
}

QString OverTimeText::bucketInWords(Instant at, TrendBucket bucket, const Format &format)
{
    const QString brief = OverTimeText::bucket(at, bucket, format);
    if (bucket != TrendBucket::Hour)
        return brief;
    return format.time(at) + QLatin1Char(' ') + format.dayMonth(format.zone().date(at));
}

const Trend *trendOf(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const auto found = snapshot.trends.constFind(trendKey(context.page, tile.id));
    return found == snapshot.trends.constEnd() ? nullptr : &*found;
}

bool isFigure(const TrendLine::Point &point)
{
    return point.value && std::isfinite(*point.value);
}

bool isTrusted(const TrendLine::Point &point)
{
    return isTrusted(point.quality);
}

std::vector<double> actualFigures(const Trend *trend)
{
    std::vector<double> figures;
    for (const TrendLine &line : trend ? trend->lines : std::vector<TrendLine>()) {
        for (const auto &point : line.points) {
            if (line.role == LineRole::Actual && isFigure(point))
                figures.push_back(*point.value);
        }
    }
    return figures;
}

QString indicatorName(const PresentContext &context, const IndicatorId &id)
{
    const Indicator *indicator = context.pack->indicator(id);
    return indicator ? wallName(*indicator, context.format.language()) : id.toString();
}

void tellAsCurrent(OverTimeHead &head)
{
    if (head.face != Face::Old)
        return;
    head.face = Face::Plain;
    head.ageText.clear();
    head.timeText.clear();
    head.reasonText.clear();
}

OverTimeHead makeOverTimeHead(const Tile &tile, const Snapshot &snapshot, const PresentContext &context,
                              const std::vector<double> &figures)
{
    const Language language = context.format.language();
    const ReadingText text(snapshot, context);
    OverTimeHead head;
    head.title = withPlace(tile.title.isEmpty() ? namesOf(tile, context) : tile.title.in(language), tile, context);
    head.unitText = unitOfAll(tile, context);
    head.spanText = OverTimeText::span(tile, tile.buckets);
    std::vector<FeedId> feeds;
    const Reading *missing = nullptr;
    for (const IndicatorId &id : tile.indicators) {
        for (const UnitId &unit : unitsOf(tile, context)) {
            const Reading *reading = snapshot.reading(id, unit);
            if (!reading)
                continue;
            feeds.insert(feeds.end(), reading->feeds.begin(), reading->feeds.end());
            missing = missing ? missing : reading;
        }
    }
    const Trend *trend = trendOf(tile, snapshot, context);
    if (!trend || figures.empty()) {
        head.sentence = OverTimeText::noData();
        head.reasonText = missing ? text.missingDue(*missing) : QString();
        return head;
    }
    const bool current = isTrusted(trend->quality);
    const bool zero = std::all_of(figures.begin(), figures.end(), [](double figure) { return figure == 0; });
    head.face = !current || context.silentSince ? Face::Old : zero ? Face::Zero : Face::Plain;
    const int doubtful = tile.kind == TileKind::States ? 0 : doubtfulFigures(*trend); // whose rows tell them
    head.doubtText = doubtful > 0 ? OverTimeText::doubtful(doubtful) : QString();
    if (head.face != Face::Old)
        return head;
    if (trend->asOf) {
        head.ageText = text.age(trend->asOf);
        head.timeText = context.format.moment(*trend->asOf, context.now);
    }
    head.reasonText = text.oldBecause(feeds, trend->quality);
    return head;
}

QString accessibleText(const OverTimeHead &head, const QStringList &words)
{
    QStringList all{head.title, head.unitText, head.spanText, head.sentence};
    all += words;
    all << head.ageText << head.reasonText << head.doubtText;
    all.removeAll(QString());
    return all.join(QStringLiteral(". "));
}

} // namespace ioc
