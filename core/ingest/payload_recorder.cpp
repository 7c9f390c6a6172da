// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/payload_recorder.h"

#include "core/base/bytes_view.h"
#include "core/ingest/record_json.h"

namespace ioc {
namespace {

constexpr qsizetype kPiece = 256 * 1024;
constexpr int kGrowth = 4; // names stand in every row, where a CSV has them once

void appendKept(QByteArray &out, const Cell &cell)
{
    if (cell.isIsoTime)
        out += "{\"time\":";
    appendJsonCell(out, cell, "{}");
    if (cell.isIsoTime)
        out += '}';
}

PayloadHead headOf(const FeedDefinition &feed, const Payload &payload, const QByteArray &hash)
{
    PayloadHead head;
    head.feed = payload.feed;
    head.hash = hash;
    head.origin = payload.origin;
    head.received = payload.received;
    head.status = payload.status;
    head.headers = payload.headers;
    head.format = feed.format;
    head.mapping = feed.mappingFingerprint;
    head.pages.push_back(payload.bytes.size());
    for (const QByteArray &page : payload.further)
        head.pages.push_back(page.size());
    std::int64_t bytes = 0;
    for (const std::int64_t page : head.pages)
        bytes += page;
    head.body = bytes > feed.payloadBytes ? PayloadHead::Body::None
                : feed.personalData       ? PayloadHead::Body::Redacted
                                          : PayloadHead::Body::Raw;
    return head;
}

} // namespace

PayloadRecorder::PayloadRecorder(const CompiledFeed &feed, const Payload &payload, const QByteArray &hash,
                                 RowSink &next)
    : m_feed(feed)
    , m_payload(payload)
    , m_next(next)
    , m_head(headOf(*feed.definition, payload, hash))
{
    if (feed.definition->payloadDays == 0 || m_head.body != PayloadHead::Body::Redacted)
        return;
    m_frame.emplace();
    for (const QString &source : feed.sources) {
        QByteArray key(m_keys.empty() ? "{" : ",");
        appendJsonText(key, source.toStdString());
        m_keys.push_back(key + ':');
        m_head.sources.push_back(source);
    }
}

bool PayloadRecorder::row(std::span<const Cell> cells)
{
    if (m_frame) {
        for (size_t i = 0; i < cells.size(); ++i) {
            m_lines += m_keys[i];
            appendKept(m_lines, cells[i]);
        }
        m_lines += '}';
        endLine();
    }
    return m_next.row(cells);
}

bool PayloadRecorder::unreadableRow(const QString &reason, std::span<const Cell> cells)
{
    if (m_frame) {
        appendJsonText(m_lines, reason.toStdString());
        endLine();
    }
    return m_next.unreadableRow(reason, cells);
}

void PayloadRecorder::endLine()
{
    m_lines += '\n';
    if (m_lines.size() < kPiece)
        return;
    m_written += m_lines.size();
    if (m_written > m_feed.definition->payloadBytes * kGrowth) {
        m_frame.reset();
        m_head.body = PayloadHead::Body::None;
    } else {
        m_frame->append(viewOf(m_lines));
    }
    m_lines.resize(0);
}

std::shared_ptr<const KeptPayload> PayloadRecorder::take()
{
    if (m_feed.definition->payloadDays == 0)
        return nullptr;
    auto kept = std::make_shared<KeptPayload>();
    if (m_frame) {
        m_frame->append(viewOf(m_lines));
        kept->packed = m_frame->finish();
    } else if (m_head.body == PayloadHead::Body::Raw) {
        ZstdFrame frame;
        frame.append(m_payload.view());
        for (const QByteArray &page : m_payload.further)
            frame.append(viewOf(page));
        kept->packed = frame.finish();
    }
    kept->head = std::move(m_head);
    return kept;
}

} // namespace ioc
