// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/header_state.h"

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
        counts.push_back({state, HeaderText::longCount(state, number), HeaderText::shortCount(state, number), number});
    }
    return counts;
}

} // namespace

HeaderState makeHeaderState(const HeaderPlace &place, const Snapshot *snapshot, Instant lastArrival,
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
    if (place.pages > 0)
        state.pageText = HeaderText::page(place.page + 1, place.pages);
    state.dateText = dateText(context);
    if (snapshot)
        state.feeds = countFeeds(*snapshot, format);

    const Milliseconds silence = context.now - lastArrival;
    if (silence >= kSilenceUntilSaid) {
        const QString since = format.moment(lastArrival, context.now);
        state.feedsAreOld = true;
        state.troubleMark = silence >= kSilenceUntilOld ? Mark::Critical : Mark::Warning;
        state.troubleText = snapshot ? HeaderText::silent(since, format.duration(silence)) : HeaderText::waiting(since);
    } else if (snapshot && !snapshot->trouble.isEmpty()) {
        state.troubleMark = Mark::Critical;
        state.troubleText = snapshot->trouble;
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
