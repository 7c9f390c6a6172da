// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/image_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First line: a source. Rest: the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::vector<QString> sources{QString::fromUtf8(fuzz::bytesOf(input.line())), QStringLiteral("width"),
                                       QStringLiteral("height"), QStringLiteral("bytes"), QStringLiteral("type")};
    fuzz::RowChecker rows(sources.size());
    const auto read = ImageDecoder().decode(input.rest(), sources, rows);
    FUZZ_EXPECT(read || !read.error().message.isEmpty());
    const auto head = readImageHead(input.rest());
    FUZZ_EXPECT(head.has_value() == read.has_value());
    FUZZ_EXPECT(!head ||
                (head->width > 0 && head->height > 0 && std::int64_t(head->width) * head->height <= 16'000'000));
    return 0;
}
