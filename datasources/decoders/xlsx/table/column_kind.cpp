// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/column_kind.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

} // namespace

QString wordsFor(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return Texts::tr("texts");
    case ColumnKind::Number:
        return Texts::tr("numbers");
    case ColumnKind::Date:
        return Texts::tr("days");
    case ColumnKind::Mixed:
        return Texts::tr("values of several kinds");
    case ColumnKind::Empty:
        return Texts::tr("nothing");
    }
    Q_UNREACHABLE();
}

ColumnKind kindOfColumn(const Sheet &sheet, const TableReading &table, int column)
{
    std::optional<ColumnKind> kind;
    for (const TableRow &row : table.rows) {
        const SheetCell *cell = row.role == RowRole::Data ? sheet.cell(row.number, column) : nullptr;
        if (!cell || cell->kind == SheetCell::Kind::Fault || cell->kind == SheetCell::Kind::Uncounted)
            continue;
        const ColumnKind found = cell->isDate()                          ? ColumnKind::Date
                                 : cell->kind == SheetCell::Kind::Number ? ColumnKind::Number
                                                                         : ColumnKind::Text;
        if (kind && *kind != found)
            return ColumnKind::Mixed;
        kind = found;
    }
    return kind.value_or(ColumnKind::Empty);
}

} // namespace ioc
