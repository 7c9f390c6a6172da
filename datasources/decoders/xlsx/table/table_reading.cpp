// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/table_reading.h"

#include "core/base/words.h"
#include "datasources/decoders/xlsx/table/official_rows.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

constexpr Words<RowRole, 10> kRoles{{{RowRole::Title, "title"},
                                     {RowRole::Heading, "heading"},
                                     {RowRole::Numbering, "numbering"},
                                     {RowRole::Data, "data"},
                                     {RowRole::Group, "group"},
                                     {RowRole::Total, "total"},
                                     {RowRole::Note, "note"},
                                     {RowRole::Footer, "footer"},
                                     {RowRole::Hidden, "hidden"},
                                     {RowRole::Unclear, "unclear"}}};

Error hiddenRow(const Sheet::Row &row)
{
    return {ErrorCode::Decode,
            Texts::tr("Row %1 is hidden (or filtered out) and holds something: the recipe must say whether hidden rows "
                      "are meant (“hidden”: “take” or “skip”).")
                .arg(row.number)};
}

/// Every row below the headings is data, up to an empty one.
Result<void> readPlainRows(const Sheet &sheet, const TableRecipe &recipe, TableReading &table)
{
    int previous = table.header.lastRow;
    for (const Sheet::Row &row : sheet.rows()) {
        if (row.number <= table.header.lastRow || sheet.cells(row).empty())
            continue;
        if (row.number > previous + 1 && recipe.blank == TableRecipe::Blank::End)
            return {};
        if (row.number > previous + 1 && recipe.blank == TableRecipe::Blank::Refuse)
            return Error{ErrorCode::Decode,
                         Texts::tr("Row %1 is empty, and rows follow it: the recipe must say whether they are meant "
                                   "(“blank_rows”: “skip” or “end”).")
                             .arg(previous + 1)};
        if (row.isHidden && recipe.hidden == TableRecipe::Hidden::Refuse)
            return hiddenRow(row);
        const bool isSkipped = row.isHidden && recipe.hidden == TableRecipe::Hidden::Skip;
        table.rows.push_back({row.number, isSkipped ? RowRole::Hidden : RowRole::Data, -1});
        previous = row.number;
    }
    return {};
}

Result<void> readOfficialRows(const Sheet &sheet, const TableRecipe &recipe, TableReading &table)
{
    OfficialRows rows(sheet, recipe, table);
    for (const Sheet::Row &row : sheet.rows()) {
        if (row.number <= table.header.lastRow || sheet.cells(row).empty())
            continue;
        if (row.isHidden && recipe.hidden == TableRecipe::Hidden::Refuse)
            return hiddenRow(row);
        if (row.isHidden && recipe.hidden == TableRecipe::Hidden::Skip)
            table.rows.push_back({row.number, RowRole::Hidden, -1});
        else if (const auto taken = rows.take(row); !taken)
            return taken;
    }
    return {};
}

void readTitles(const Sheet &sheet, TableReading &table)
{
    for (const Sheet::Row &row : sheet.rows()) {
        if (row.number > table.header.lastRow)
            return;
        if (sheet.cells(row).empty())
            continue;
        const bool isTitle = row.number < table.header.firstRow;
        table.rows.push_back({row.number, isTitle ? RowRole::Title : RowRole::Heading, -1});
        for (const SheetCell &cell : sheet.cells(row)) {
            if (isTitle)
                table.titles.push_back(sheet.words(&cell));
        }
    }
}

} // namespace

QString toString(RowRole role)
{
    return wordOf(kRoles, role);
}

const RowGroup *TableReading::groupOf(const TableRow &row, int level) const
{
    for (int group = row.group; group >= 0; group = groups[size_t(group)].parent) {
        if (groups[size_t(group)].level == level)
            return &groups[size_t(group)];
    }
    return nullptr;
}

Result<TableReading> readTable(const Sheet &sheet, const TableRecipe &recipe, Header header)
{
    TableReading table;
    table.header = std::move(header);
    readTitles(sheet, table);
    const auto read = recipe.layout == TableRecipe::Layout::Plain ? readPlainRows(sheet, recipe, table)
                                                                  : readOfficialRows(sheet, recipe, table);
    if (!read)
        return read.error();
    if (recipe.period) {
        auto period = titlePeriod(table.titles, *recipe.period, recipe.periodLine);
        if (!period)
            return period.error();
        table.period = std::move(*period);
    }
    return table;
}

} // namespace ioc
