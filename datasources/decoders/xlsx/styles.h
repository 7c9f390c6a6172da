// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/number_format.h"
#include "datasources/decoders/xlsx/xml_events.h"

#include <vector>

namespace ioc {

/// How numbers are shown, by the number of a cell's style.
using CellFormats = std::vector<NumberFormat>;

Result<CellFormats> readStyles(const ZipArchive &archive, const QString &part);

} // namespace ioc
