// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr int kFailuresUntilDown = 3;

constexpr Words<FeedState, 5> kStates{{{FeedState::Never, "never"},
                                       {FeedState::Ok, "ok"},
                                       {FeedState::Late, "late"},
                                       {FeedState::Down, "down"},
                                       {FeedState::Paused, "paused"}}};

constexpr Words<FailedLayer, 11> kLayers{{{FailedLayer::None, ""},
                                          {FailedLayer::Dns, "dns"},
                                          {FailedLayer::Connect, "connect"},
                                          {FailedLayer::Tls, "tls"},
                                          {FailedLayer::Http, "http"},
                                          {FailedLayer::Payload, "payload"},
                                          {FailedLayer::Decode, "decode"},
                                          {FailedLayer::Mapping, "mapping"},
                                          {FailedLayer::Validation, "validation"},
                                          {FailedLayer::Storage, "storage"},
                                          {FailedLayer::Secret, "secret"}}};

} // namespace

QString toString(FeedState state)
{
    return wordOf(kStates, state);
}

QString toString(FailedLayer layer)
{
    return wordOf(kLayers, layer);
}

std::optional<FailedLayer> failedLayerFromString(const QString &text)
{
    return valueOf(kLayers, text);
}

FeedState feedStateAt(const FeedHealth &health, Instant now)
{
    if (health.state == FeedState::Paused)
        return FeedState::Paused;
    const bool pastPromise = !health.lastOk || now - *health.lastOk > health.promise;
    if (health.failures >= kFailuresUntilDown || (health.failures > 0 && pastPromise))
        return FeedState::Down;
    if (!health.lastOk)
        return FeedState::Never;
    return pastPromise ? FeedState::Late : FeedState::Ok;
}

} // namespace ioc
