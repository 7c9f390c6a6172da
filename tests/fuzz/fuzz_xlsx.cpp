// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/xlsx_decoder.h"
#include "datasources/importing/import_doctor.h"
#include "tests/fuzz/row_checker.h"

using namespace ioc;

/// A workbook as it comes: the archive and all that is in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Input input(data, size);
    const std::vector<QString> sources{QStringLiteral("[A]"), QStringLiteral("[C]"), QStringLiteral("@sheet")};
    TableRecipe recipe;
    recipe.headerRow = 0;
    recipe.sheetNumber = 1;
    recipe.blank = TableRecipe::Blank::Skip;
    fuzz::RowChecker rows(sources.size());
    const auto decoded = XlsxDecoder(recipe).decode(input.rest(), sources, rows);
    FUZZ_EXPECT(decoded || !decoded.error().message.isEmpty());
    const auto proposed = proposeImport(input.rest(), std::nullopt);
    FUZZ_EXPECT(proposed || !proposed.error().message.isEmpty());
    return 0;
}
