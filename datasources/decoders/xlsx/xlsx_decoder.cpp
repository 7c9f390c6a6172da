// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/xlsx_decoder.h"

#include "datasources/decoders/xlsx/table/row_cells.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

/// Rows of sums that differ, told as rows of their own: the figures above them stand.
void tellDifferences(const WorkbookTable &table, RowCells &cells, RowSink &sink)
{
    for (const TotalDifference &difference : table.differences) {
        const auto read = cells.read({difference.row, RowRole::Total, -1});
        if (!sink.unreadableRow(difference.reason, read))
            return;
    }
}

bool give(const TableRow &row, RowCells &cells, RowSink &sink)
{
    const auto read = cells.read(row);
    if (row.role == RowRole::Unclear)
        return sink.unreadableRow(
            Texts::tr(
                "row %1 holds figures, and nothing says what they are: it has no mark of a row, of a group or of a "
                "sum")
                .arg(row.number),
            read);
    return cells.reason().isEmpty() ? sink.row(read) : sink.unreadableRow(cells.reason(), read);
}

} // namespace

Result<void> XlsxDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    const auto table = readWorkbookTable(bytes, m_recipe, sources);
    if (!table)
        return table.error();
    if (const Drift *doubt = table->doubt())
        return Error{ErrorCode::Decode, doubt->sentence};
    if (!table->differences.empty() && !m_recipe.tellsDifferences)
        return Error{
            ErrorCode::Decode,
            Texts::tr("The sums of the file are not those of its rows: %1.").arg(table->differences.front().reason)};
    RowCells cells(*table, m_recipe);
    for (const TableRow &row : table->table.rows) {
        const bool isGiven = row.role == RowRole::Data || row.role == RowRole::Unclear;
        if (isGiven && !give(row, cells, sink))
            return {};
    }
    tellDifferences(*table, cells, sink);
    return {};
}

} // namespace ioc
