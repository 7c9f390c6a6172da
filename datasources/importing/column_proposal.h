// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// What the import doctor takes a column for, and why. Nothing in it is guessed: what the values do not show stands in
/// `questions`, and the field is proposed without it, so that a payload is refused until the operator has decided.
struct ColumnProposal
{
    int column = -1;
    QString heading;
    ColumnKind kind = ColumnKind::Empty;
    std::optional<double> typical;
    FieldMapping field;    ///< name empty: the column is not proposed for a field
    QStringList evidence;  ///< sentences
    QStringList questions; ///< sentences
};

/// `name` is that of the field.
ColumnProposal proposeColumn(const Sheet &sheet, const TableReading &table, int column, const QString &name);

/// "da_giai_quyet_dung_han" of "Đã giải quyết / Đúng hạn".
QString fieldNameFor(const QString &heading);

/// Whether the heading speaks of persons: names, numbers of identity papers, telephones, addresses.
bool namesPersonalData(const QString &heading);

/// "triệu đồng" of "Thu (triệu đồng)"; empty when the heading names no unit of measure.
QString unitInHeading(const QString &heading);

} // namespace ioc
