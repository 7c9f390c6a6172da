// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"
#include "datasources/decoders/xlsx/table/recipe.h"

namespace ioc {

/// A sheet of an XLSX workbook, read as a recipe says: a plain table, or one in official layout. A payload that does
/// not fit the recipe, that has drifted so that its figures are in doubt, or whose totals differ (unless they are only
/// told) gives nothing: all of it is checked before the first row is given. Sources are those of TableSource. Whole
/// numbers come as integers, dates as ISO 8601. A row is unreadable when a cell that is asked for holds an error value,
/// a formula that was never calculated, a date that never was, or part of a merged cell.
class XlsxDecoder final : public Decoder
{
public:
    explicit XlsxDecoder(TableRecipe recipe)
        : m_recipe(std::move(recipe))
    {
    }

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    TableRecipe m_recipe;
};

} // namespace ioc
