// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/ndjson_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First line: the JSON Pointer of a field. Rest: the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QString field = QString::fromUtf8(fuzz::bytesOf(input.line()));
    NdjsonDecoder decoder;
    const std::vector<QString> sources{field, QStringLiteral("/value"), QStringLiteral("/a/0/b"), QString()};
    fuzz::RowChecker rows(sources.size());
    const auto decoded = decoder.decode(input.rest(), sources, rows);
    FUZZ_EXPECT(decoded || (input.rest().size() <= 3 && !decoded.error().message.isEmpty()));
    return 0;
}
