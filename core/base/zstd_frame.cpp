// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zstd_frame.h"

#include <zstd.h>

#include <algorithm>
#include <new>

namespace ioc {
namespace {

constexpr int kLevel = 1; // rows compress well at any level, and feeds wait for this

/// Feeds `piece` to the stream and takes what it gives.
void flow(ZSTD_CCtx *stream, std::string_view piece, ZSTD_EndDirective how, QByteArray &out)
{
    ZSTD_inBuffer in{piece.data(), piece.size(), 0};
    const qsizetype step = qsizetype(ZSTD_CStreamOutSize());
    for (bool done = false; !done;) {
        const qsizetype filled = out.size();
        out.resize(filled + step);
        ZSTD_outBuffer to{out.data() + filled, size_t(step), 0};
        const size_t left = ZSTD_compressStream2(stream, &to, &in, how);
        out.resize(filled + qsizetype(to.pos));
        if (ZSTD_isError(left)) // memory alone can fail here
            throw std::bad_alloc();
        done = how == ZSTD_e_end ? left == 0 : in.pos == in.size;
    }
}

} // namespace

struct ZstdFrame::Stream
{
    std::unique_ptr<ZSTD_CCtx, size_t (*)(ZSTD_CCtx *)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
};

ZstdFrame::ZstdFrame()
    : m_stream(std::make_unique<Stream>())
{
    if (!m_stream->context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_stream->context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(m_stream->context.get(), ZSTD_c_checksumFlag, 1);
}

ZstdFrame::~ZstdFrame() = default;
ZstdFrame::ZstdFrame(ZstdFrame &&) noexcept = default;
ZstdFrame &ZstdFrame::operator=(ZstdFrame &&) noexcept = default;

void ZstdFrame::append(std::string_view piece)
{
    flow(m_stream->context.get(), piece, ZSTD_e_continue, m_out);
}

QByteArray ZstdFrame::finish()
{
    flow(m_stream->context.get(), {}, ZSTD_e_end, m_out);
    m_stream.reset();
    m_out.squeeze();
    return std::move(m_out);
}

QByteArray zstdFrame(std::string_view text)
{
    ZstdFrame frame;
    frame.append(text);
    return frame.finish();
}

std::optional<QByteArray> zstdContent(std::string_view frame, size_t most)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx *)> stream(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!stream)
        return std::nullopt;
    QByteArray out;
    ZSTD_inBuffer in{frame.data(), frame.size(), 0};
    const qsizetype step = qsizetype(ZSTD_DStreamOutSize());
    for (;;) {
        const qsizetype filled = out.size();
        if (filled > qsizetype(most))
            return std::nullopt;
        out.resize(filled + step);
        ZSTD_outBuffer to{out.data() + filled, size_t(step), 0};
        const size_t left = ZSTD_decompressStream(stream.get(), &to, &in);
        out.resize(filled + qsizetype(to.pos));
        if (ZSTD_isError(left))
            return std::nullopt;
        if (left == 0)
            return in.pos == in.size && out.size() <= qsizetype(most) ? std::optional(out) : std::nullopt;
        if (in.pos == in.size && to.pos == 0)
            return std::nullopt; // cut short
    }
}

std::optional<size_t> zstdFrameLength(std::string_view bytes)
{
    const size_t length = ZSTD_findFrameCompressedSize(bytes.data(), bytes.size());
    return ZSTD_isError(length) || length > bytes.size() ? std::nullopt : std::optional(length);
}

} // namespace ioc
