// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/web_feed.h"
#include "datasources/decoders/cap/cap_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// The payload, as an alert and as an index of alerts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::vector<QString> sources{QStringLiteral("@key"), QStringLiteral("sent"), QStringLiteral("polygon"),
                                       QStringLiteral("geocode/xa"), QStringLiteral("@faults")};
    fuzz::RowChecker rows(sources.size());
    const auto decoded = CapDecoder({QStringLiteral("Actual"), QStringLiteral("Test")}).decode(bytes, sources, rows);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    const auto feed = readWebFeed(bytes, QUrl(QStringLiteral("http://127.0.0.1/index")));
    FUZZ_EXPECT(feed ? feed->without.isEmpty() || !feed->links.empty() : !feed.error().message.isEmpty());
    return 0;
}
