// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/content_decoder.h"

#include <QCoreApplication>

#include <array>
#include <brotli/decode.h>
#define ZLIB_CONST // next_in is only read
#include <zlib.h>

namespace ioc {
namespace {

constexpr std::size_t kStep = 64 * 1024;
constexpr int kGzip = 15 + 16; // the greatest window, with gzip's header and sum and no other

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ContentDecoder)
};

class Unpacked
{
public:
    Unpacked(qint64 most, qint64 before)
        : m_most(most)
        , m_before(before)
    {
    }

    Result<void> add(const void *bytes, std::size_t size)
    {
        if (m_before + m_bytes.size() + qint64(size) > m_most)
            return Error{ErrorCode::Payload, Texts::tr("The answer is larger than %1 MiB.").arg(m_most / 1024 / 1024)};
        m_bytes.append(static_cast<const char *>(bytes), qsizetype(size));
        return {};
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    qint64 m_most;
    qint64 m_before;
    QByteArray m_bytes;
};

Error damaged()
{
    return {ErrorCode::Payload, Texts::tr("The answer is packed, and damaged.")};
}

Error cut()
{
    return {ErrorCode::Payload, Texts::tr("The answer is packed, and was cut before its end.")};
}

class IdentityDecoder final : public ContentDecoder
{
public:
    explicit IdentityDecoder(Unpacked unpacked)
        : m_unpacked(std::move(unpacked))
    {
    }

    Result<void> add(QByteArrayView bytes) override { return m_unpacked.add(bytes.data(), std::size_t(bytes.size())); }
    Result<QByteArray> end() override { return m_unpacked.take(); }

private:
    Unpacked m_unpacked;
};

/// One gzip member or several, as RFC 1952 allows.
class GzipDecoder final : public ContentDecoder
{
public:
    explicit GzipDecoder(Unpacked unpacked)
        : m_unpacked(std::move(unpacked))
    {
        if (inflateInit2(&m_stream, kGzip) != Z_OK)
            throw std::bad_alloc();
    }
    ~GzipDecoder() override { inflateEnd(&m_stream); }
    GzipDecoder(const GzipDecoder &) = delete;
    GzipDecoder &operator=(const GzipDecoder &) = delete;

    Result<void> add(QByteArrayView bytes) override
    {
        m_stream.next_in = reinterpret_cast<const Bytef *>(bytes.data());
        m_stream.avail_in = uInt(bytes.size());
        while (m_stream.avail_in > 0) {
            if (m_ended) {
                inflateReset(&m_stream);
                m_ended = false;
            }
            if (const auto done = step(); !done)
                return done;
        }
        return {};
    }

    Result<QByteArray> end() override { return m_ended ? Result<QByteArray>(m_unpacked.take()) : cut(); }

private:
    Result<void> step()
    {
        int state = Z_OK;
        do {
            m_stream.next_out = m_buffer.data();
            m_stream.avail_out = uInt(m_buffer.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                return damaged();
            if (const auto added = m_unpacked.add(m_buffer.data(), m_buffer.size() - m_stream.avail_out); !added)
                return added;
        } while (m_stream.avail_out == 0 && state == Z_OK);
        m_ended = state == Z_STREAM_END;
        return {};
    }

    Unpacked m_unpacked;
    z_stream m_stream = {};
    std::array<Bytef, kStep> m_buffer;
    bool m_ended = false;
};

class BrotliDecoder final : public ContentDecoder
{
public:
    explicit BrotliDecoder(Unpacked unpacked)
        : m_unpacked(std::move(unpacked))
        , m_state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr))
    {
        if (!m_state)
            throw std::bad_alloc();
    }
    ~BrotliDecoder() override { BrotliDecoderDestroyInstance(m_state); }
    BrotliDecoder(const BrotliDecoder &) = delete;
    BrotliDecoder &operator=(const BrotliDecoder &) = delete;

    Result<void> add(QByteArrayView bytes) override
    {
        const auto *next = reinterpret_cast<const std::uint8_t *>(bytes.data());
        auto left = std::size_t(bytes.size());
        BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
        while (left > 0 || result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
            std::uint8_t *out = m_buffer.data();
            std::size_t room = m_buffer.size();
            result = BrotliDecoderDecompressStream(m_state, &left, &next, &room, &out, nullptr);
            if (result == BROTLI_DECODER_RESULT_ERROR ||
                (result == BROTLI_DECODER_RESULT_SUCCESS && left > 0)) // something behind the end
                return damaged();
            if (const auto added = m_unpacked.add(m_buffer.data(), m_buffer.size() - room); !added)
                return added;
        }
        return {};
    }

    Result<QByteArray> end() override
    {
        return BrotliDecoderIsFinished(m_state) ? Result<QByteArray>(m_unpacked.take()) : cut();
    }

private:
    Unpacked m_unpacked;
    BrotliDecoderState *m_state;
    std::array<std::uint8_t, kStep> m_buffer;
};

} // namespace

Result<std::unique_ptr<ContentDecoder>> ContentDecoder::forEncoding(const QByteArray &name, qint64 mostBytes,
                                                                    qint64 before)
{
    using Made = Result<std::unique_ptr<ContentDecoder>>;
    const QByteArray encoding = name.trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return Made(std::make_unique<IdentityDecoder>(Unpacked(mostBytes, before)));
    if (encoding == "gzip" || encoding == "x-gzip")
        return Made(std::make_unique<GzipDecoder>(Unpacked(mostBytes, before)));
    if (encoding == "br")
        return Made(std::make_unique<BrotliDecoder>(Unpacked(mostBytes, before)));
    return Error{
        ErrorCode::Payload,
        Texts::tr("The server sent an encoding that was not asked for: %1").arg(QString::fromLatin1(encoding))};
}

} // namespace ioc
