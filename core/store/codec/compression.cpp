// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/compression.h"

#include "core/store/codec/varint.h"

#include <zstd.h>

#include <cstring>
#include <memory>

namespace ioc {
namespace {

constexpr qsizetype kPadding = 8;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    return context.get();
}

} // namespace

// The size, a byte that tells whether what follows is compressed, and the rest.
QByteArray compressed(const QByteArray &body, int level)
{
    QByteArray out;
    appendVarint(out, std::uint64_t(body.size()));
    const qsizetype start = out.size() + 1;
    out.resize(start + qsizetype(ZSTD_compressBound(size_t(body.size()))));
    const size_t written = ZSTD_compressCCtx(compressor(), out.data() + start, size_t(out.size() - start),
                                             body.constData(), size_t(body.size()), level);
    if (!ZSTD_isError(written) && written < size_t(body.size())) {
        out[start - 1] = 1;
        out.resize(start + qsizetype(written));
        return out;
    }
    out[start - 1] = 0;
    out.resize(start);
    return out + body;
}

std::optional<Uncompressed> Uncompressed::from(std::string_view bytes, size_t most)
{
    ByteReader reader(bytes);
    const auto size = reader.varint();
    const auto how = reader.byte();
    if (!size || *size > most || !how || *how > 1)
        return std::nullopt;
    const std::string_view rest = reader.rest();
    Uncompressed body;
    body.m_size = size_t(*size);
    body.m_bytes = QByteArray(qsizetype(*size) + kPadding, Qt::Uninitialized);
    std::memset(body.m_bytes.data() + body.m_size, 0, size_t(kPadding));
    if (*how == 0) {
        if (rest.size() != body.m_size)
            return std::nullopt;
        std::memcpy(body.m_bytes.data(), rest.data(), body.m_size);
        return body;
    }
    const size_t written =
        ZSTD_decompressDCtx(decompressor(), body.m_bytes.data(), body.m_size, rest.data(), rest.size());
    if (ZSTD_isError(written) || written != body.m_size)
        return std::nullopt;
    return body;
}

} // namespace ioc
