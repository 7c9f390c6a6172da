// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zstd_frame.h"
#include "core/store/payload_store.h"
#include "datasources/decoders/redacted_decoder.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

namespace {

constexpr size_t kMost = 1024 * 1024;

class Rows final : public RowSink
{
public:
    bool row(std::span<const Cell> cells) override
    {
        FUZZ_EXPECT(cells.size() == 2);
        return true;
    }
    bool unreadableRow(const QString &reason, std::span<const Cell> cells) override
    {
        FUZZ_EXPECT(cells.size() == 2 && !reason.isEmpty());
        return true;
    }
};

void readHead(const QByteArray &line)
{
    const auto head = payloadHeadFrom(line);
    if (!head)
        return;
    const auto again = payloadHeadFrom(toJson(*head));
    FUZZ_EXPECT(again && again->feed == head->feed && again->hash == head->hash && again->body == head->body &&
                again->pages == head->pages);
    const StoredPayload payload{*head, QByteArray("0123456789")};
    if (const auto pages = pagesOf(payload))
        FUZZ_EXPECT(pages->join() == payload.body);
}

} // namespace

/// The whole input is a file of the payload folder; and then, so that the frames' checksums hide nothing, a head, the
/// name of a file, and the lines of a redacted body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Input input(data, size);
    if (const auto length = zstdFrameLength(input.rest())) {
        FUZZ_EXPECT(*length <= size);
        if (const auto line = zstdContent(input.rest().substr(0, *length), kMost))
            readHead(*line);
        (void)zstdContent(input.rest().substr(*length), kMost);
    }
    readHead(input.restBytes());
    (void)PayloadStore::nameFrom(QString::fromUtf8(input.restBytes()));
    Rows rows;
    (void)RedactedDecoder().decode(input.rest(), {QStringLiteral("/a~b"), QStringLiteral("ngày")}, rows);
    return 0;
}
