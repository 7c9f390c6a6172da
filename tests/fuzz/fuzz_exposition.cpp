// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/exposition_decoder.h"
#include "datasources/decoders/prometheus_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First line: a label. Rest: the payload, in either of the formats of Prometheus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QString label = QString::fromUtf8(fuzz::bytesOf(input.line()));
    const std::vector<QString> sources{label, QStringLiteral("@name"), QStringLiteral("@value"),
                                       QStringLiteral("@time")};
    fuzz::RowChecker text(sources.size());
    const auto read = ExpositionDecoder().decode(input.rest(), sources, text);
    FUZZ_EXPECT(read || input.rest().empty());
    fuzz::RowChecker json(sources.size());
    const auto decoded = PrometheusDecoder().decode(input.rest(), sources, json);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    return 0;
}
