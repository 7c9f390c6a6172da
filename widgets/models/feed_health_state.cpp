// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/feed_health_state.h"

#include <QCoreApplication>

namespace ioc {
namespace {

class FeedText
{
    Q_DECLARE_TR_FUNCTIONS(FeedHealth)

public:
    static QString title() { return tr("Data sources"); }
    static QString stateHeading() { return tr("State"); }
    static QString nameHeading() { return tr("Source"); }
    static QString lastOkHeading() { return tr("Last data"); }
    static QString problemHeading() { return tr("Problem"); }
    static QString never() { return tr("never"); }
    static QString none() { return tr("No source is set up"); }
    static QString word(FeedState state)
    {
        switch (state) {
        case FeedState::Never:
            return tr("no data yet");
        case FeedState::Ok:
            return tr("current");
        case FeedState::Late:
            return tr("late");
        case FeedState::Down:
            return tr("disconnected");
        case FeedState::Paused:
            break;
        }
        return tr("paused");
    }
    static QString layer(FailedLayer layer)
    {
        switch (layer) {
        case FailedLayer::None:
            return {};
        case FailedLayer::Dns:
            return tr("name look-up");
        case FailedLayer::Connect:
            return tr("connection");
        case FailedLayer::Tls:
            return tr("encryption");
        case FailedLayer::Http:
            return tr("answer of the server");
        case FailedLayer::Payload:
            return tr("content");
        case FailedLayer::Decode:
            return tr("format");
        case FailedLayer::Mapping:
            return tr("mapping");
        case FailedLayer::Validation:
            return tr("checks");
        case FailedLayer::Storage:
            return tr("our own storage");
        case FailedLayer::Secret:
            break;
        }
        return tr("credentials");
    }
};

QString problemOf(const FeedHealth &health)
{
    QStringList parts = {FeedText::layer(health.layer), health.error.simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

} // namespace

QString feedStateWord(FeedState state)
{
    return FeedText::word(state);
}

FeedHealthState makeFeedHealthState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const Language language = context.format.language();
    FeedHealthState state;
    state.title = tile.title.isEmpty() ? FeedText::title() : tile.title.in(language);
    state.stateHeading = FeedText::stateHeading();
    state.nameHeading = FeedText::nameHeading();
    state.lastOkHeading = FeedText::lastOkHeading();
    state.problemHeading = FeedText::problemHeading();
    for (const FeedHealth &health : snapshot.feeds) {
        const FeedDefinition *feed = context.pack->feed(health.feed);
        state.rows.push_back({health.state, FeedText::word(health.state),
                              feed ? feed->name.in(language) : health.feed.toString(),
                              health.lastOk ? context.format.moment(*health.lastOk, context.now) : FeedText::never(),
                              health.state == FeedState::Ok ? QString() : problemOf(health)});
    }
    std::stable_sort(state.rows.begin(), state.rows.end(),
                     [](const FeedRow &a, const FeedRow &b) { return gravity(a.state) > gravity(b.state); });
    QStringList words = {state.title};
    if (state.rows.empty()) {
        state.emptyText = FeedText::none();
        words.append(state.emptyText);
    }
    for (const FeedRow &row : state.rows)
        words.append(row.name + QStringLiteral(": ") + row.word + QStringLiteral(", ") + row.lastOkText);
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
