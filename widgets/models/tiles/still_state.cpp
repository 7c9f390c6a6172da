// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/still_state.h"

#include "widgets/models/reading_text.h"

#include <algorithm>

namespace ioc {
namespace {

class StillText
{
    Q_DECLARE_TR_FUNCTIONS(StillPanel)

public:
    static QString at(const QString &time) { return tr("picture of %1").arg(time); }
    static QString ago(const QString &duration) { return tr("%1 ago").arg(duration); }
    static QString unchanged(const QString &time) { return tr("the same since %1").arg(time); }
    static QString never() { return tr("no picture has come yet"); }
    static QString notKept() { return tr("the newest picture is past its days and was removed"); }
    static QString damaged() { return tr("the picture that was kept cannot be read"); }
    static QString undecodable() { return tr("the picture cannot be unpacked"); }
    static QString noFeed() { return tr("this feed is not in the province pack"); }
};

const FeedHealth *healthOf(const Snapshot &snapshot, const FeedId &feed)
{
    const auto found = std::find_if(snapshot.feeds.begin(), snapshot.feeds.end(),
                                    [&](const FeedHealth &health) { return health.feed == feed; });
    return found == snapshot.feeds.end() ? nullptr : &*found;
}

/// How old a picture may be: the promise, or the time until the next one is late.
Milliseconds allowedAge(const FeedHealth &health)
{
    return health.lateAfter && health.lastOk ? std::max(health.promise, *health.lateAfter - *health.lastOk)
                                             : health.promise;
}

bool isOld(const Still &still, const FeedHealth *health, const PresentContext &context)
{
    if (context.silentSince || !health || !still.received)
        return true;
    return health->state == FeedState::Down || health->state == FeedState::Late ||
           context.now - *still.received > allowedAge(*health);
}

QString whyMissing(Still::Missing missing)
{
    switch (missing) {
    case Still::Missing::NotKept:
        return StillText::notKept();
    case Still::Missing::Damaged:
        return StillText::damaged();
    case Still::Missing::None:
    case Still::Missing::Never:
        break;
    }
    return StillText::never();
}

void fillPicture(StillState &state, const Still &still, const FeedHealth *health, const Snapshot &snapshot,
                 const PresentContext &context)
{
    state.picture = still.picture;
    state.face = isOld(still, health, context) ? Face::Old : Face::Plain;
    if (still.received) {
        state.timeText = StillText::at(context.format.moment(*still.received, context.now));
        state.ageText = StillText::ago(context.format.duration(context.now - *still.received));
    }
    const bool isStuck =
        still.unchanged && still.received && health && *still.received - *still.unchanged > allowedAge(*health);
    if (isStuck)
        state.unchangedText = StillText::unchanged(context.format.moment(*still.unchanged, context.now));
    if (state.face == Face::Old)
        state.reasonText = ReadingText(snapshot, context).oldBecause({still.feed}, Quality::Good);
}

} // namespace

QString undecodableText()
{
    return StillText::undecodable();
}

StillState makeStillState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const Language language = context.format.language();
    const FeedDefinition *feed = context.pack->feed(tile.feed);
    const QString name = feed ? feed->name.in(language) : tile.feed.toString();
    StillState state;
    state.title = tile.title.isEmpty() ? name : tile.title.in(language);
    if (state.title != name)
        state.sourceText = name;
    const auto still = snapshot.stills.constFind(tile.feed);
    if (!feed) {
        state.sentence = StillText::noFeed();
    } else if (still != snapshot.stills.constEnd() && still->picture) {
        fillPicture(state, *still, healthOf(snapshot, tile.feed), snapshot, context);
    } else {
        state.sentence = whyMissing(still == snapshot.stills.constEnd() ? Still::Missing::Never : still->missing);
        Reading awaited;
        awaited.feeds = {tile.feed};
        state.reasonText = ReadingText(snapshot, context).missingDue(awaited);
        if (still != snapshot.stills.constEnd() && still->received)
            state.timeText = StillText::at(context.format.moment(*still->received, context.now));
    }
    QStringList words{state.title,         state.sentence,   state.timeText,  state.ageText,
                      state.unchangedText, state.sourceText, state.reasonText};
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
