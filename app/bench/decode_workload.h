// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace ioc {

/// A file in one format, and what a decoder must find in it. The rows are dossiers as a one-stop shop exports them: a
/// key, a commune, a time, a name, a count and an amount, of which all but one are asked for.
struct DecodeWorkload
{
    QString name;
    QJsonObject format;
    std::vector<QString> sources;
    QByteArray bytes;
    std::int64_t rows = 0;
    std::int64_t texts = 0; ///< bytes in the cells that come as text
};

/// Whole rows, until the file has `size` bytes or a row more.
DecodeWorkload jsonWorkload(qsizetype size);
DecodeWorkload csvWorkload(qsizetype size);
DecodeWorkload ndjsonWorkload(qsizetype size);
DecodeWorkload xmlWorkload(qsizetype size);

/// A workbook whose sheet has about `size` bytes of XML unpacked, at most a million rows.
DecodeWorkload xlsxWorkload(qsizetype size);

} // namespace ioc
