// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed.h"

#include "core/base/words.h"

#include <algorithm>
#include <cmath>

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

RecordFieldType recordFieldType(const FieldMapping &field)
{
    switch (field.type) {
    case FieldType::Number:
        return RecordFieldType::Real;
    case FieldType::Integer:
        return std::floor(field.scale) == field.scale && std::floor(field.offset) == field.offset &&
                       std::floor(field.toMeasure.multiply) == field.toMeasure.multiply && field.toMeasure.divide == 1
                   ? RecordFieldType::Integer
                   : RecordFieldType::Real;
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::EpochSeconds:
    case FieldType::EpochMillis:
        return RecordFieldType::Time;
    case FieldType::Boolean:
        return RecordFieldType::Boolean;
    case FieldType::Unit:
        return RecordFieldType::Unit;
    case FieldType::Text:
        break;
    }
    return RecordFieldType::Text;
}

} // namespace

RecordFields recordFieldsOf(const FeedDefinition &feed)
{
    RecordFields fields;
    if (!feed.records)
        return fields;
    for (const FieldMapping &field : feed.fields) {
        if (field.name == feed.records->key)
            fields.key = int(fields.list.size());
        if (field.name == feed.records->version)
            fields.version = int(fields.list.size());
        const auto &counts = feed.records->counts;
        const bool dates = std::any_of(counts.begin(), counts.end(),
                                       [&field](const CountMapping &count) { return count.at == field.name; });
        fields.list.push_back({field.name, recordFieldType(field), dates});
    }
    return fields;
}

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
    const bool pastPromise = !health.lastOk || now > health.lateAfter.value_or(*health.lastOk + health.promise);
    if (health.failures >= kFailuresUntilDown || (health.failures > 0 && pastPromise))
        return FeedState::Down;
    if (!health.lastOk)
        return FeedState::Never;
    return pastPromise ? FeedState::Late : FeedState::Ok;
}

} // namespace ioc
