// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pipeline.h"

#include "core/base/content_hash.h"
#include "core/ingest/payload_check.h"
#include "core/ingest/payload_recorder.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

bool looksLikeHtml(std::string_view text)
{
    const auto first = text.substr(0, 512).find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos)
        return false;
    const QByteArray start =
        QByteArray(text.data() + first, qsizetype(std::min<size_t>(text.size() - first, 15))).toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

Batch prototypeOf(const CompiledFeed &feed, const Payload &payload, const QByteArray &hash)
{
    Batch batch;
    batch.feed = payload.feed;
    batch.run = payload.run;
    batch.received = payload.received;
    batch.payloadHash = hash;
    batch.sources = feed.sourcesOfFields;
    return batch;
}

/// The next watermark. Of a full page in which rows fit, one that leads on, or an error: the same page would come for
/// ever, or the rest of the group that it ends in never.
Result<QString> nextWatermark(const RowMapper &mapper, const Payload &payload, bool fullPage)
{
    if (fullPage) {
        const QString found = mapper.watermarkOfFullPage(payload.watermark);
        if (!found.isEmpty())
            return found;
        return Error{ErrorCode::Mapping,
                     Texts::tr("A full page of rows did not move the watermark; enlarge page_rows."), payload.origin};
    }
    if (payload.more && !payload.reached.isEmpty())
        return payload.reached;
    const QString found = mapper.watermark();
    return found.isEmpty() ? payload.watermark : found;
}

} // namespace

Result<void> runPipeline(CompiledFeed &feed, Decoder &decoder, const Payload &payload, const QByteArray &memory,
                         const RowMapper::PartSink &sink)
{
    bool stopped = false;
    const QByteArray hash = contentHashOf(QByteArrayList{payload.bytes} + payload.further);
    PayloadCheck check(feed, FeedMemory::fromBytes(memory, feed.fields.size()), payload.received);
    RowMapper mapper(feed, prototypeOf(feed, payload, hash), [&](Batch &&part) {
        check.apply(part, mapper.profile(), mapper.ownTimes());
        stopped = !sink(std::move(part));
        return !stopped;
    });
    PayloadRecorder recorder(feed, payload, hash, mapper);
    const auto readPage = [&](std::string_view page) -> Result<void> {
        if (looksLikeHtml(page))
            return Error{ErrorCode::Payload, Texts::tr("The answer is a web page (a login page?), not data."),
                         payload.origin};
        if (const auto decoded = decoder.decode(page, feed.sources, recorder.rows()); !decoded)
            return Error{decoded.error().code, decoded.error().message, payload.origin, decoded.error().native};
        return {};
    };
    const auto read = [&](std::string_view page) -> Result<void> {
        const auto done = readPage(page);
        if (done || !payload.areDocuments)
            return done;
        recorder.rows().unreadableRow(done.error().message, std::vector<Cell>(feed.sources.size()));
        return {};
    };
    if (const auto done = read(payload.view()); !done)
        return done;
    for (const QByteArray &page : payload.further) {
        if (const auto done = stopped ? Result<void>() : read({page.constData(), size_t(page.size())}); !done)
            return done;
    }
    if (stopped)
        return Error{ErrorCode::Cancelled, Texts::tr("Stopped before the payload was read to its end."),
                     payload.origin};

    Batch rest = mapper.takeRest();
    check.apply(rest, mapper.profile(), mapper.ownTimes());
    rest.last = true;
    rest.payload = recorder.take();
    rest.cursor = payload.cursor;
    rest.remarks = check.remarks();
    const int pageRows = feed.definition->pageRows;
    const bool fullPage = !payload.allPages && pageRows > 0 && mapper.rows() >= pageRows;
    FeedMemory memoryAfter = check.memory();
    memoryAfter.rowsComeAgain = fullPage;
    rest.cursor.memory = memoryAfter.toBytes();
    rest.more = fullPage || payload.more;
    rest.quarantined.insert(rest.quarantined.end(), payload.aside.begin(), payload.aside.end());
    rest.rows += payload.unreadable;
    const std::int64_t rows = mapper.rows() + payload.unreadable;
    if (!payload.passesOn && rows > 0 && mapper.refused() + payload.unreadable == rows) {
        rest.failure =
            Error{ErrorCode::Mapping, Texts::tr("None of the %1 rows fits the mapping.").arg(rows), payload.origin};
        rest.more = false;
    }
    const auto watermark = nextWatermark(mapper, payload, fullPage && !rest.failure);
    if (!watermark)
        return watermark.error();
    rest.cursor.watermark = *watermark;
    sink(std::move(rest));
    return {};
}

} // namespace ioc
