// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/content_decoder.h"
#include "tests/fuzz/fuzz_target.h"

#include <QByteArrayList>

#include <algorithm>
#include <optional>

using namespace ioc;

namespace {

constexpr qint64 kMostBytes = 64 * 1024;

/// What the body unpacks to when it comes in pieces of this size; nothing for one that is refused.
std::optional<QByteArray> unpacked(const QByteArray &encoding, QByteArrayView bytes, qsizetype piece)
{
    auto decoder = ContentDecoder::forEncoding(encoding, kMostBytes);
    FUZZ_EXPECT(decoder);
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (const auto taken = (*decoder)->add(bytes.sliced(at, std::min(piece, bytes.size() - at))); !taken) {
            FUZZ_EXPECT(taken.error().code == ErrorCode::Payload && !taken.error().message.isEmpty());
            return std::nullopt;
        }
    }
    auto body = (*decoder)->end();
    FUZZ_EXPECT(body || body.error().code == ErrorCode::Payload);
    return body ? std::optional(*body) : std::nullopt;
}

} // namespace

/// The encoding and the body; it unpacks to the same whole and byte by byte, and to no more than it may.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    static const QByteArrayList encodings{"gzip", "br", "identity"};
    const QByteArray encoding = encodings[input.byte() % encodings.size()];
    const QByteArray bytes = input.restBytes();
    const auto whole = unpacked(encoding, bytes, std::max<qsizetype>(bytes.size(), 1));
    FUZZ_EXPECT(!whole || whole->size() <= kMostBytes);
    FUZZ_EXPECT(whole == unpacked(encoding, bytes, 1));
    return 0;
}
