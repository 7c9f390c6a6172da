// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/record_news.h"

#include <algorithm>

namespace ioc {
namespace {

// The clock may have been set back between two receptions.
constexpr auto kOverlap = std::chrono::hours(1);

const RecordValue *valueAt(const StoredRecord &record, int position)
{
    return position >= 0 && size_t(position) < record.values.size() ? &record.values[size_t(position)] : nullptr;
}

} // namespace

void RecordNews::follow(const FeedId &feed, std::optional<Milliseconds> back)
{
    const auto [known, isNew] = m_feeds.try_emplace(feed, Followed{back, {}, true});
    if (!isNew)
        known->second.back =
            back && known->second.back ? std::max(*back, *known->second.back) : std::optional<Milliseconds>();
}

void RecordNews::note(const FeedId &feed)
{
    const auto known = m_feeds.find(feed);
    if (known != m_feeds.end())
        known->second.isNoted = true;
}

void RecordNews::noteAll()
{
    for (auto &[id, feed] : m_feeds)
        feed.isNoted = true;
}

void RecordNews::beginAgain()
{
    for (auto &[id, feed] : m_feeds) {
        feed.newest.reset();
        feed.isNoted = true;
    }
}

Result<void> RecordNews::read(RecordReader &reader, Instant now, std::optional<Instant> known, const Sink &sink)
{
    Result<void> outcome;
    for (auto &[id, feed] : m_feeds) {
        if (!feed.isNoted)
            continue;
        const Instant first = feed.back ? now - *feed.back - kOverlap : fromMillis(0);
        const Instant from = feed.newest ? std::max(first, std::min(*feed.newest, now) - kOverlap) : first;
        auto records = reader.receivedSince(id, from);
        if (!records && records.error().code != ErrorCode::NotFound) {
            outcome = records.error(); // it stays noted; the others are not its concern
            continue;
        }
        feed.isNoted = false;
        if (!records)
            continue;
        if (known)
            std::erase_if(records->rows, [&known](const StoredRecord &row) { return row.received > *known; });
        for (const StoredRecord &row : records->rows)
            feed.newest = std::max(feed.newest.value_or(row.received), row.received);
        if (!records->rows.empty())
            sink(id, *records);
    }
    return outcome;
}

int positionOf(const std::vector<RecordField> &fields, const QString &name)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&name](const RecordField &field) { return field.name == name; });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

std::optional<double> numberAt(const StoredRecord &record, int position)
{
    const RecordValue *value = valueAt(record, position);
    if (const auto *whole = value ? std::get_if<std::int64_t>(value) : nullptr)
        return double(*whole);
    if (const auto *real = value ? std::get_if<double>(value) : nullptr)
        return *real;
    return std::nullopt;
}

std::optional<Instant> timeAt(const StoredRecord &record, int position)
{
    const RecordValue *value = valueAt(record, position);
    const auto *millis = value ? std::get_if<std::int64_t>(value) : nullptr;
    return millis ? std::optional(fromMillis(*millis)) : std::nullopt;
}

QString textAt(const StoredRecord &record, int position)
{
    const RecordValue *value = valueAt(record, position);
    const auto *text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? QString::fromStdString(*text) : QString();
}

} // namespace ioc
