// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/time_text.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

/// First line: the format. Rest: the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Zone kBerlin = Zone::byName(QStringLiteral("Europe/Berlin")).value();
    static const Zone kHanoi = Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh")).value();
    fuzz::Input input(data, size);
    const QString format = QString::fromUtf8(fuzz::bytesOf(input.line()));
    for (const Zone &zone : {kBerlin, kHanoi}) {
        const auto instant = TimeFormat(format, zone).parse(input.rest());
        if (!instant)
            continue;
        // Years of four digits, give or take the offset.
        FUZZ_EXPECT(toMillis(*instant) > -62'200'000'000'000 && toMillis(*instant) < 253'500'000'000'000);
        const auto again = zone.fromIso(zone.toIso(*instant));
        FUZZ_EXPECT(again);
        FUZZ_EXPECT(toMillis(*instant) / 1000 - toMillis(*again) / 1000 <= 1);
    }
    (void)kHanoi.fromIso(QString::fromUtf8(input.restBytes()));
    return 0;
}
