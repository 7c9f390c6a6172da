// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/traced_runs.h"

#include "core/engine/kept_rows.h"
#include "core/ingest/row_search.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TracedRuns)
};

std::vector<TracedValue *> valuesOf(TraceAnswer &answer, const std::optional<std::int64_t> &run)
{
    std::vector<TracedValue *> values;
    for (TracedInput &input : answer.inputs) {
        for (TracedValue &value : input.values) {
            if (value.run == run)
                values.push_back(&value);
        }
    }
    return values;
}

/// Puts the rows that brought the values beside them.
Result<void> findRows(const ProvincePack &pack, const FeedDefinition &feed, const StoredPayload &payload,
                      Instant received, const std::vector<TracedValue *> &values)
{
    std::vector<RowSearch::Wanted> wanted;
    for (const TracedValue *value : values)
        wanted.push_back({value->series, value->at, value->recordKey});
    const PackPtr borrowed(std::shared_ptr<const void>(), &pack);
    CompiledFeed compiled(borrowed, feed, std::make_shared<const UnitIndex>(pack));
    RowSearch search(compiled, received, std::move(wanted));
    if (const auto read = readKept(payload, compiled.sources, search); !read)
        return read;
    for (const RowSearch::Found &found : search.found())
        values[found.wanted]->rows.push_back({found.row, found.cells});
    return {};
}

TracedPayload payloadOf(const ProvincePack &pack, const StoredRun &run, const PayloadStore &payloads,
                        const std::vector<TracedValue *> &values)
{
    TracedPayload traced;
    const FeedDefinition *feed = pack.feed(run.feed);
    if (run.payload.isEmpty()) {
        traced.why = Texts::tr("The run had no payload.");
        return traced;
    }
    auto payload = payloads.read(run.feed, run.payload);
    if (!payload) {
        const bool none = payload.error().code == ErrorCode::NotFound && feed && feed->payloadDays == 0;
        traced.why = none ? Texts::tr("The feed keeps no payloads.") : payload.error().message;
        return traced;
    }
    traced.head = payload->head;
    if (!feed) {
        traced.why = Texts::tr("The feed is not in the pack any more.");
        return traced;
    }
    // The head is of the first run that brought these bytes; one that only read them anew did not bring them.
    const Instant received = run.isRerun ? payload->head.received : run.finished;
    const auto read = findRows(pack, *feed, *payload, received, values);
    traced.isRead = bool(read);
    if (!read)
        traced.why = read.error().message;
    else if (payload->head.mapping != feed->mappingFingerprint)
        traced.why = Texts::tr("The mapping has changed since; the rows are read as it is today.");
    return traced;
}

} // namespace

Result<void> traceRuns(const ProvincePack &pack, CacheReader &reader, const PayloadStore &payloads, TraceAnswer &answer)
{
    std::vector<std::optional<std::int64_t>> numbers; // one that is not known stands last
    for (const TracedInput &input : answer.inputs) {
        for (const TracedValue &value : input.values)
            numbers.push_back(value.run);
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const auto &number : numbers) {
        TracedRun traced{number, std::nullopt, {}};
        if (number) {
            auto run = reader.run(*number);
            if (!run)
                return run.error();
            traced.run = std::move(*run);
        }
        if (traced.run)
            traced.payload = payloadOf(pack, *traced.run, payloads, valuesOf(answer, number));
        else
            traced.payload.why = Texts::tr("The run is forgotten: it ended too long ago.");
        answer.runs.push_back(std::move(traced));
    }
    return {};
}

} // namespace ioc
