// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First line: the path of the rows. Second: that of a field. Rest: the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QString rowsPath = QString::fromUtf8(fuzz::bytesOf(input.line()));
    const QString field = QString::fromUtf8(fuzz::bytesOf(input.line()));
    XmlDecoder decoder(rowsPath);
    const std::vector<QString> sources{field, QStringLiteral("value"), QStringLiteral("value/@unit"),
                                       QStringLiteral("@id"), QStringLiteral(".")};
    fuzz::RowChecker rows(sources.size());
    const auto decoded = decoder.decode(input.rest(), sources, rows);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    return 0;
}
