// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/importing/column_proposal.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string_view>

namespace ioc {

/// What the import doctor proposes for a workbook: a recipe, and what it was found by. Rows are told with their roles;
/// what the file does not show is asked, and the recipe is such that a payload is refused until it is answered.
struct ImportProposal
{
    QString sheetName;
    TableRecipe recipe;
    TableReading table;
    std::vector<ColumnProposal> columns;
    QStringList findings;  ///< sentences about the sheet
    QStringList questions; ///< sentences, those of the columns included
    QStringList rowTexts;  ///< what stands in each row of the table, in the order of table.rows

    QJsonObject format; ///< for the feed
    QJsonArray fields;
};

/// Reads a workbook and proposes a recipe. `sheetName` is needed where several sheets are visible. Pure. Payload error
/// for what is no workbook, Decode error when the sheet holds no table.
Result<ImportProposal> proposeImport(std::string_view bytes, const std::optional<QString> &sheetName);

/// The recipe as the `format` of a feed, which TableRecipe::fromJson reads back.
QJsonObject formatJson(const TableRecipe &recipe);

/// The fields of a feed that reads these columns.
QJsonArray fieldsJson(const ImportProposal &proposal);

} // namespace ioc
