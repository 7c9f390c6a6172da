// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <brotli/encode.h>
#include <zlib.h>

namespace ioc::test {

/// One gzip member.
inline QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib");
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("zlib");
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

inline QByteArray brotlied(const QByteArray &bytes)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(std::size_t(bytes.size())) + 16;
    QByteArray packed(qsizetype(size), Qt::Uninitialized);
    if (!BrotliEncoderCompress(9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, std::size_t(bytes.size()),
                               reinterpret_cast<const std::uint8_t *>(bytes.data()), &size,
                               reinterpret_cast<std::uint8_t *>(packed.data())))
        qFatal("brotli");
    packed.resize(qsizetype(size));
    return packed;
}

} // namespace ioc::test
