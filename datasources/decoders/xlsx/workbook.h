// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/sheet_reader.h"

namespace ioc {

/// A workbook in memory (XLSX, ECMA-376, transitional and strict). Sheets are read one by one, when they are asked for.
/// The bytes are borrowed. One thread.
class XlsxWorkbook
{
public:
    struct SheetEntry
    {
        QString name;
        QString part;
        bool isHidden = false;
    };

    /// Payload error, in words that say what to do, for the formats that are mistaken for it (XLS, XLSB, ODS), for a
    /// workbook with a password, and for what breaks a bound of ZipArchive.
    static Result<XlsxWorkbook> open(std::string_view bytes);

    /// Sheets with cells, in their order.
    const std::vector<SheetEntry> &sheets() const { return m_sheets; }
    DateSystem dateSystem() const { return m_context.dateSystem; }

    Result<Sheet> read(const SheetEntry &sheet) const;

private:
    explicit XlsxWorkbook(ZipArchive archive)
        : m_archive(std::move(archive))
    {
    }

    Result<void> readParts();

    ZipArchive m_archive;
    WorkbookContext m_context;
    std::vector<SheetEntry> m_sheets;
};

} // namespace ioc
