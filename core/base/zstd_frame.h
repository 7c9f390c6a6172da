// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>

namespace ioc {

/// Compresses a text that comes in pieces into one zstd frame with a checksum, so that only the packed bytes are held.
/// One thread at a time.
class ZstdFrame
{
public:
    ZstdFrame();
    ~ZstdFrame();
    ZstdFrame(ZstdFrame &&) noexcept;
    ZstdFrame &operator=(ZstdFrame &&) noexcept;

    void append(std::string_view piece);

    /// The frame; this object is spent afterwards.
    QByteArray finish();

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_out;
};

/// The same of a text at hand.
QByteArray zstdFrame(std::string_view text);

/// What a frame holds; nothing when it is damaged, or holds more than `most` bytes.
std::optional<QByteArray> zstdContent(std::string_view frame, size_t most);

/// How long the frame is that `bytes` begin with; nothing when they begin with none that is whole.
std::optional<size_t> zstdFrameLength(std::string_view bytes);

} // namespace ioc
