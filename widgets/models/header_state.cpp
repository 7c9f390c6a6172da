// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/header_state.h"

#include "core/domain/feed_kinds.h"

#include <QCoreApplication>

namespace ioc {
namespace {

class HeaderText
{
    Q_DECLARE_TR_FUNCTIONS(WallHeader)

public:
    static QString simulated() { return tr("Simulated data"); }
    static QString page(int page, int pages) { return tr("Page %1/%2").arg(page).arg(pages); }
    static QString date(const QString &weekday, const QString &date)
    {
        return tr("%1, %2", "weekday, date").arg(weekday, date);
    }
    static QString nextIn(qint64 seconds) { return tr("next in %1 s").arg(seconds); }
    static QString nextAt(const QString &time) { return tr("next at %1").arg(time); }
    static QString held() { return tr("held"); }
    static QString heldUntil(const QString &time) { return tr("held until %1").arg(time); }
    static QString meeting(const QString &sector) { return tr("meeting: %1").arg(sector); }
    static QString takeover(const QString &time) { return tr("critical alarm, until %1").arg(time); }
    static QString noNetwork(const QString &since, const QString &span)
    {
        return tr("No network since %1 (%2): no source can be reached").arg(since, span);
    }
    static QString noNetworkAfter(const QString &since, const QString &span, const QString &contact)
    {
        return tr("No network since %1 (%2), last contact %3").arg(since, span, contact);
    }
    static QString silent(const QString &since, const QString &span)
    {
        return tr("No new figures since %1 (%2)").arg(since, span);
    }
    static QString waiting(const QString &since) { return tr("Waiting for the first figures since %1").arg(since); }
    static QString longCount(FeedState state, const QString &count)
    {
        switch (state) {
        case FeedState::Ok:
            return tr("%1 sources current").arg(count);
        case FeedState::Late:
            return tr("%1 late").arg(count);
        case FeedState::Down:
            return tr("%1 disconnected").arg(count);
        case FeedState::Never:
            return tr("%1 without data yet").arg(count);
        case FeedState::Paused:
            break;
        }
        return tr("%1 paused").arg(count);
    }
    static QString shortCount(FeedState state, const QString &count)
    {
        switch (state) {
        case FeedState::Ok:
            return tr("%1 current").arg(count);
        case FeedState::Late:
            return tr("%1 late").arg(count);
        case FeedState::Down:
            return tr("%1 lost", "short for disconnected").arg(count);
        case FeedState::Never:
            return tr("%1 new", "short for without data yet").arg(count);
        case FeedState::Paused:
            break;
        }
        return tr("%1 paused").arg(count);
    }
};

std::vector<HeaderFeeds> countFeeds(const Snapshot &snapshot, const Format &format)
{
    std::vector<HeaderFeeds> counts;
    for (const FeedState state :
         {FeedState::Ok, FeedState::Late, FeedState::Down, FeedState::Never, FeedState::Paused}) {
        const auto count = std::count_if(snapshot.feeds.begin(), snapshot.feeds.end(),
                                         [state](const FeedHealth &feed) { return feed.state == state; });
        if (count == 0 && state != FeedState::Ok)
            continue;
        const QString number = format.number(double(count), 0);
        counts.push_back(
            {state, HeaderText::longCount(state, number), HeaderText::shortCount(state, number), number, count == 0});
    }
    return counts;
}

QString turnText(const ShowView &view, const PresentContext &context)
{
    const Format &format = context.format;
    constexpr Milliseconds kToldInSeconds = std::chrono::minutes(10);
    switch (view.mode) {
    case ShowMode::Held:
        return view.until ? HeaderText::heldUntil(format.moment(*view.until, context.now)) : HeaderText::held();
    case ShowMode::Takeover:
        return HeaderText::takeover(format.moment(view.until.value_or(context.now), context.now));
    case ShowMode::Meeting:
    case ShowMode::Playlist:
        break;
    }
    if (!view.until)
        return {};
    const Milliseconds left = std::max(*view.until - context.now, Milliseconds(0));
    return left < kToldInSeconds ? HeaderText::nextIn((left.count() + 999) / 1000)
                                 : HeaderText::nextAt(format.moment(*view.until, context.now));
}

QString pageTextOf(const ShowView &view, const PresentContext &context)
{
    QStringList parts;
    if (view.places > 0 && view.place >= 0)
        parts.append(HeaderText::page(view.place + 1, view.places));
    if (const Sector *sector = context.pack->sector(view.sector))
        parts.append(HeaderText::meeting(sector->name.in(context.format.language())));
    parts.append(turnText(view, context));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool isUnreachable(const FeedHealth &feed)
{
    return feed.failures > 0 && (feed.layer == FailedLayer::Dns || feed.layer == FailedLayer::Connect);
}

/// Since when no source can be reached, as far as is known, and when the last one was.
struct NoNetwork
{
    Instant since;
    std::optional<Instant> contact;
};

/// By those that cannot be reached: the first failure after the last contact with any of them.
std::optional<NoNetwork> lostBy(const std::vector<const FeedHealth *> &unreachable)
{
    std::optional<Instant> contact;
    for (const FeedHealth *feed : unreachable)
        contact = std::max(contact, feed->lastOk);
    std::optional<Instant> since;
    for (const FeedHealth *feed : unreachable) {
        const auto failed = feed->failingSince ? feed->failingSince : feed->lastTry;
        if (failed && (!contact || *failed >= *contact))
            since = since ? std::min(*since, *failed) : *failed;
    }
    if (!since)
        return std::nullopt;
    return NoNetwork{*since, contact};
}

/// Nothing while one source is reached, or when what fails is not the way to them. Only those count that have been
/// tried since the first of them could not be reached: one that is read once a day says nothing. But half of all must
/// have been, for two that are asked every minute may stand on one machine.
std::optional<NoNetwork> noNetwork(const Snapshot &snapshot, const ProvincePack &pack)
{
    std::vector<const FeedHealth *> remote;
    std::optional<Instant> begin;
    for (const FeedHealth &feed : snapshot.feeds) {
        const FeedDefinition *definition = pack.feed(feed.feed);
        if (feed.state == FeedState::Paused || (definition && !isRemote(definition->connector)))
            continue;
        remote.push_back(&feed);
        if (isUnreachable(feed) && feed.failingSince)
            begin = begin ? std::min(*begin, *feed.failingSince) : *feed.failingSince;
    }
    std::vector<const FeedHealth *> unreachable;
    for (const FeedHealth *feed : remote) {
        const auto tried = feed->lastTry ? feed->lastTry : feed->lastOk;
        if (!isUnreachable(*feed)) {
            if (begin && tried && *tried >= *begin)
                return std::nullopt;
            continue;
        }
        unreachable.push_back(feed);
    }
    const bool isMost = unreachable.size() > 1 && unreachable.size() * 2 >= remote.size();
    return isMost ? lostBy(unreachable) : std::nullopt; // fewer tell it by their own tiles
}

QString textOf(const NoNetwork &lost, const PresentContext &context)
{
    const Format &format = context.format;
    const QString since = format.moment(lost.since, context.now);
    const QString span = format.duration(context.now - lost.since);
    const QString contact = lost.contact ? format.moment(*lost.contact, context.now) : since;
    return contact == since ? HeaderText::noNetwork(since, span) : HeaderText::noNetworkAfter(since, span, contact);
}

/// The network first: without it much else is in trouble, too.
QString troubleOf(const Snapshot &snapshot, const PresentContext &context)
{
    const auto lost = noNetwork(snapshot, *context.pack);
    QStringList troubles{lost ? textOf(*lost, context) : QString(), snapshot.trouble};
    troubles.removeAll(QString());
    return troubles.join(QStringLiteral(" · "));
}

} // namespace

HeaderState makeHeaderState(const ShowView &view, const Snapshot *snapshot, Instant lastArrival,
                            const PresentContext &context)
{
    const Format &format = context.format;
    const Language language = format.language();
    HeaderState state;
    state.centreName =
        context.pack->centerName.isEmpty() ? context.pack->name.in(language) : context.pack->centerName.in(language);
    if (const PageDocument *page = context.pack->page(context.page))
        state.pageTitle = page->title.in(language);
    if (context.pack->simulated)
        state.simulatedText = HeaderText::simulated();
    state.pageText = pageTextOf(view, context);
    state.isOrdered = view.mode != ShowMode::Playlist;
    state.dateText = dateText(context);
    if (snapshot) {
        state.feeds = countFeeds(*snapshot, format);
        state.beat = int(snapshot->beat % kBeats);
    }

    const Milliseconds silence = context.now - lastArrival;
    if (silence >= kSilenceUntilSaid) {
        const QString since = format.moment(lastArrival, context.now);
        state.feedsAreOld = true;
        state.troubleMark = silence >= kSilenceUntilOld ? Mark::Critical : Mark::Warning;
        state.troubleText = snapshot ? HeaderText::silent(since, format.duration(silence)) : HeaderText::waiting(since);
    } else if (snapshot) {
        state.troubleText = troubleOf(*snapshot, context);
        state.troubleMark = state.troubleText.isEmpty() ? Mark::None : Mark::Critical;
    }

    QStringList words = {state.centreName, state.pageTitle, state.simulatedText, state.pageText, state.troubleText};
    for (const HeaderFeeds &feeds : state.feeds)
        words.append(feeds.longText);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

QString clockText(const PresentContext &context)
{
    return context.format.timeWithSeconds(context.now);
}

QString dateText(const PresentContext &context)
{
    const QDate today = context.format.zone().date(context.now);
    return HeaderText::date(context.format.weekday(today), context.format.date(today));
}

} // namespace ioc
