// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/reading_text.h"

#include "core/base/rounding.h"
#include "widgets/models/comparison_text.h"

namespace ioc {

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : QString(number + QChar(QChar::Nbsp) + unit);
}

Face ReadingText::face(const Reading &reading) const
{
    if (!reading.value || !std::isfinite(*reading.value) || reading.quality == Quality::Missing)
        return Face::NoData;
    const bool current = isTrusted(reading.quality);
    if (!current || m_context.silentSince)
        return Face::Old;
    return *reading.value == 0 ? Face::Zero : Face::Plain;
}

int decimalsThatTell(double difference, int least)
{
    constexpr int kMostMore = 4;
    int decimals = least;
    while (difference != 0 && decimals < least + kMostMore && roundHalfAway(difference, decimals) == 0)
        ++decimals;
    return decimals;
}

QString ReadingText::amount(const Indicator &indicator, double value) const
{
    return withUnit(m_context.format.number(value, indicator.decimals), indicator.unit.in(m_context.format.language()));
}

QString ReadingText::comparison(const Indicator &indicator, const Reading &reading) const
{
    if (reading.comparisons.empty())
        return {};
    return ComparisonText(m_context.format).brief(indicator, reading.comparisons.front());
}

QString ReadingText::targetGap(const Indicator &indicator, const Reading &reading) const
{
    if (!reading.target || reading.target->met || !reading.target->distance)
        return {};
    const double distance = std::abs(*reading.target->distance);
    const Format &format = m_context.format;
    const int least = indicator.rate ? std::max(1, indicator.decimals) : indicator.decimals;
    const int decimals = decimalsThatTell(distance, least);
    const QString gap = indicator.rate
                            ? tr("%1 points").arg(format.axisNumber(distance, decimals))
                            : withUnit(format.number(distance, decimals), indicator.unit.in(format.language()));
    return *reading.target->distance < 0 ? tr("below target by %1").arg(gap) : tr("above target by %1").arg(gap);
}

QString ReadingText::difference(const Indicator &indicator, const Reading &reading) const
{
    if (!reading.target || !reading.target->distance)
        return {};
    const QString number = m_context.format.signedNumber(*reading.target->distance, indicator.decimals);
    return indicator.rate ? tr("%1 points").arg(number)
                          : withUnit(number, indicator.unit.in(m_context.format.language()));
}

QString ReadingText::target(const Indicator &indicator, const Reading &reading) const
{
    if (!reading.target)
        return {};
    const TargetStanding &target = *reading.target;
    const int decimals = std::max(indicator.decimals, 1);
    const QString now = m_context.format.axisNumber(target.value, decimals);
    if (target.pace != Pace::None && target.reached && target.reached != reading.value)
        return tr("plan: %1 reached, %2 due by now").arg(m_context.format.axisNumber(*target.reached, decimals), now);
    if (target.value != target.whole)
        return tr("target by now %1").arg(now);
    return indicator.direction == Direction::Down ? tr("target ≤ %1").arg(now) : tr("target %1").arg(now);
}

QString ReadingText::period(const Indicator &indicator, const Reading &reading) const
{
    const Format &format = m_context.format;
    if (indicator.window == Window::Now || !reading.period.from.isValid())
        return {};
    if (indicator.window == Window::ToDate && !reading.complete) {
        if (reading.period.days() <= 1)
            return tr("today so far");
        return tr("since %1, not over yet").arg(format.date(reading.period.from));
    }
    const QDate last = reading.period.to.addDays(-1);
    const QString span = reading.period.days() <= 1
                             ? format.date(reading.period.from)
                             : QString(format.dayMonth(reading.period.from) + QChar(0x2013) + format.date(last));
    return reading.complete ? span : tr("%1, not complete").arg(span);
}

QString ReadingText::fraction(const Reading &reading) const
{
    if (!reading.numerator || !reading.denominator)
        return {};
    const Format &format = m_context.format;
    return tr("%1 of %2").arg(format.axisNumber(*reading.numerator, 2), format.axisNumber(*reading.denominator, 2));
}

QString ReadingText::missing(const Indicator &indicator, const Reading &reading) const
{
    switch (reading.missing) {
    case MissingReason::NeverReceived:
        return tr("no data ever received");
    case MissingReason::NotInPeriod:
        return indicator.period == PeriodKind::Day || indicator.window == Window::Now
                   ? tr("no data today yet")
                   : tr("no data for this period yet");
    case MissingReason::NoVolume:
        return tr("too few cases for a figure");
    case MissingReason::FormulaUndefined:
        return tr("the figure cannot be computed");
    case MissingReason::TooCoarse:
        return tr("reported for longer periods only");
    case MissingReason::OutsideLineage:
        return tr("the unit did not exist then");
    case MissingReason::NotRestatable:
        return tr("the figure cannot be restated to these units");
    case MissingReason::None:
        break;
    }
    return tr("no data");
}

QString ReadingText::missingDue(const Reading &reading) const
{
    const FeedHealth *feed = worstFeed(reading.feeds);
    if (!feed)
        return {};
    const QString name = feedName(feed->feed);
    const Instant now = m_context.now;
    if (feed->state == FeedState::Down) {
        const auto from = feed->failingSince ? feed->failingSince : feed->lastOk;
        return from ? tr("%1: disconnected for %2").arg(name, since(*from)) : tr("%1: disconnected").arg(name);
    }
    if (feed->state == FeedState::Paused)
        return tr("%1: paused").arg(name);
    if (feed->nextTry && *feed->nextTry > now)
        return tr("%1: due %2").arg(name, m_context.format.moment(*feed->nextTry, now));
    return tr("awaited from %1").arg(name);
}

QString ReadingText::age(const std::optional<Instant> &asOf) const
{
    return asOf ? tr("figures of %1").arg(m_context.format.moment(*asOf, m_context.now))
                : tr("figures of unknown time");
}

QString ReadingText::oldBecause(const std::vector<FeedId> &feeds, Quality quality) const
{
    const Format &format = m_context.format;
    const FeedHealth *feed = worstFeed(feeds);
    const FeedState state = feed ? feed->state : FeedState::Ok;
    if (state == FeedState::Down) {
        const auto from = feed->failingSince ? feed->failingSince : feed->lastOk;
        return from ? tr("disconnected for %1").arg(since(*from)) : tr("disconnected");
    }
    if (m_context.silentSince)
        return tr("no update since %1").arg(format.moment(*m_context.silentSince, m_context.now));
    if (quality == Quality::Suspect)
        return tr("value in doubt");
    if (state == FeedState::Paused)
        return tr("source paused");
    if (state == FeedState::Late && feed->lastOk)
        return tr("source silent for %1").arg(since(*feed->lastOk));
    return quality == Quality::LastKnown ? tr("last known value") : tr("older than promised");
}

FeedState ReadingText::feedState(const std::vector<FeedId> &feeds) const
{
    const FeedHealth *worst = worstFeed(feeds);
    return worst ? worst->state : FeedState::Ok;
}

QString ReadingText::source(const std::vector<FeedId> &feeds) const
{
    if (feeds.empty())
        return {};
    const FeedHealth *worst = worstFeed(feeds);
    const QString name = feedName(worst ? worst->feed : feeds.front());
    return feeds.size() == 1 ? name : tr("%1 and %2 more").arg(name).arg(feeds.size() - 1);
}

const Alarm *ReadingText::alarm(const IndicatorId &indicator, const UnitId &unit) const
{
    const Alarm *gravest = nullptr;
    for (const Alarm &alarm : m_snapshot.alarms) {
        const bool about = alarm.indicator == indicator && alarm.key.unit == unit;
        if (about && (!gravest || alarm.priority > gravest->priority))
            gravest = &alarm;
    }
    return gravest;
}

QString ReadingText::alarmName(const Alarm &alarm) const
{
    return alarm.name.in(m_context.format.language());
}

const FeedHealth *ReadingText::worstFeed(const std::vector<FeedId> &feeds) const
{
    const FeedHealth *worst = nullptr;
    for (const FeedId &id : feeds) {
        const auto found = std::find_if(m_snapshot.feeds.begin(), m_snapshot.feeds.end(),
                                        [&](const FeedHealth &health) { return health.feed == id; });
        if (found != m_snapshot.feeds.end() && (!worst || gravity(found->state) > gravity(worst->state)))
            worst = &*found;
    }
    return worst;
}

QString ReadingText::since(Instant instant) const
{
    return m_context.format.duration(m_context.now - instant).replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString ReadingText::feedName(const FeedId &feed) const
{
    const FeedDefinition *definition = m_context.pack->feed(feed);
    return definition ? definition->name.in(m_context.format.language()) : feed.toString();
}

} // namespace ioc
