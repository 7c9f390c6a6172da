// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/geojson_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First line: the JSON Pointer of a field. Rest: the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QString field = QString::fromUtf8(fuzz::bytesOf(input.line()));
    const std::vector<QString> sources{QStringLiteral("@lon"), field, QStringLiteral("@lat"), QStringLiteral("/id"),
                                       QStringLiteral("@geometry")};
    const std::vector<QString> areas{QStringLiteral("@area_km2")};
    for (const auto &asked : {sources, areas}) {
        fuzz::RowChecker rows(asked.size());
        const auto decoded = GeoJsonDecoder().decode(input.rest(), asked, rows);
        FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    }
    return 0;
}
