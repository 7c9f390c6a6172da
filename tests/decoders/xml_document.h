// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xml_decoder.h"
#include "tests/decoders/row_list.h"

namespace ioc::test {

inline QByteArray document(const QByteArray &rows)
{
    return "<r>" + rows + "</r>";
}

/// Rows are the elements `row` of document() unless another path is named.
inline Result<void> decode(const QByteArray &bytes, const QStringList &fields, RowList &rows,
                           const QString &path = QStringLiteral("/r/row"))
{
    XmlDecoder decoder(path);
    return decoder.decode(viewOf(bytes), {fields.begin(), fields.end()}, rows);
}

} // namespace ioc::test
