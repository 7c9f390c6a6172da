// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// What a field of a feed takes from a table: a column by its heading ("Đã giải quyết / Đúng hạn") or its letter
/// ("[C]"), the group that a row lies in ("@group" the innermost, "@group/1" the outermost level), the period of the
/// titles ("@from", "@to", both days within, and "@period" as written), or the sheet's name ("@sheet").
struct TableSource
{
    enum class Kind { Heading, Column, Group, From, To, Period, Sheet };

    Kind kind = Kind::Heading;
    QString heading;
    int column = -1; ///< Column
    int level = -1;  ///< Group: from 0; -1: the innermost

    /// Decode error for a name with @ that means nothing.
    static Result<TableSource> fromText(const QString &text);
};

/// The headings among the sources.
QStringList headingsOf(const std::vector<TableSource> &sources);

} // namespace ioc
