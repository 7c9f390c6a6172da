// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/sheet.h"
#include "datasources/decoders/xlsx/styles.h"

namespace ioc {

/// What the cells of a sheet refer to.
struct WorkbookContext
{
    std::shared_ptr<const TextStore> texts;
    CellFormats formats;
    DateSystem dateSystem = DateSystem::From1900;
};

/// Reads the XML of a sheet in one pass. Payload error for broken XML, for rows or cells out of order, for a reference
/// to a text that is not there, and past kMostCells cells (128 MB).
Result<Sheet> readSheet(const ZipArchive &archive, const QString &part, const WorkbookContext &context);

constexpr size_t kMostCells = 8'000'000;

} // namespace ioc
