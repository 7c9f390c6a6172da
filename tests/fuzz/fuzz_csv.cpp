// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

/// First byte: the delimiter. Rest: the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const char delimiter = ",;\t|"[input.byte() % 4];
    CsvReader reader(input.rest(), delimiter);
    std::vector<std::string_view> fields;
    std::size_t previous = 0;
    std::int64_t records = 0;
    while (reader.next(fields)) {
        ++records;
        FUZZ_EXPECT(!fields.empty());
        FUZZ_EXPECT(reader.recordNumber() == records);
        FUZZ_EXPECT(reader.recordOffset() >= previous);
        FUZZ_EXPECT(reader.recordOffset() + reader.recordText().size() <= input.rest().size());
        std::size_t length = 0;
        for (const std::string_view field : fields)
            length += field.size();
        FUZZ_EXPECT(length <= reader.recordText().size());
        previous = reader.recordOffset();
        FUZZ_EXPECT(records <= std::int64_t(size) + 1);
    }
    return 0;
}
