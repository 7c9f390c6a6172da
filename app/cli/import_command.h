// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

/// import doctor FILE: what the workbook seems to hold, and a recipe for a feed; as JSON the recipe alone.
Exit reportImport(const QByteArray &bytes, const std::optional<QString> &sheet, bool asJson);

/// import check FILE --feed ID: how the workbook differs from the one that the feed's recipe was confirmed with.
Exit checkImport(const QByteArray &bytes, const QCommandLineParser &parser);

} // namespace ioc
