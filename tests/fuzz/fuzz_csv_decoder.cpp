// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/csv_decoder.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// First byte: delimiter and encoding. Rest: the payload.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::uint8_t choice = input.byte();
    constexpr CsvDecoder::Encoding kEncodings[] = {CsvDecoder::Encoding::Utf8, CsvDecoder::Encoding::Utf16,
                                                   CsvDecoder::Encoding::Windows1258, CsvDecoder::Encoding::Tcvn3,
                                                   CsvDecoder::Encoding::Vni};
    CsvDecoder decoder(",;\t|"[choice % 4], kEncodings[choice / 4 % 5]);
    const std::vector<QString> sources{QStringLiteral("t"), QStringLiteral("value"), QStringLiteral("đơn vị")};
    fuzz::RowChecker rows(sources.size());
    const auto decoded = decoder.decode(input.rest(), sources, rows);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    return 0;
}
