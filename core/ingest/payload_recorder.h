// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zstd_frame.h"
#include "core/domain/kept_payload.h"
#include "core/ingest/compiled_feed.h"
#include "core/ingest/decoder.h"
#include "core/ingest/payload.h"

namespace ioc {

/// Makes of a payload what is kept of it, while its rows pass on their way to the mapper, so that nothing is decoded
/// twice. The bytes as they came where the pack says that the feed carries no personal data; else one line a row:
///
///     {"/id":"q1","/properties/mag":1.5}    the cells that the mapping asked for, by their sources
///     "why"                                 a row that could not be read
///
/// A time that the file holds as one is {"time":"2026-11-21"}, and a structure in the place of a value is {}. Of a
/// payload larger than the feed keeps there is the head alone, and also when its rows grow beyond four times that.
/// Pure; one thread.
class PayloadRecorder final : public RowSink
{
public:
    /// All are borrowed.
    PayloadRecorder(const CompiledFeed &feed, const Payload &payload, const QByteArray &hash, RowSink &next);

    /// Where the decoder is to give its rows: straight to the next where none need be written down.
    RowSink &rows() { return m_frame ? static_cast<RowSink &>(*this) : m_next; }

    void names(const std::vector<QString> &names) override { m_next.names(names); }
    bool row(std::span<const Cell> cells) override;
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override;

    /// Once the last row has passed; nullptr when the feed keeps no payloads.
    std::shared_ptr<const KeptPayload> take();

private:
    void endLine();

    const CompiledFeed &m_feed;
    const Payload &m_payload;
    RowSink &m_next;
    PayloadHead m_head;
    std::vector<QByteArray> m_keys; ///< {"source": or ,"source": of each field
    QByteArray m_lines;             ///< not yet packed
    std::int64_t m_written = 0;
    std::optional<ZstdFrame> m_frame;
};

} // namespace ioc
