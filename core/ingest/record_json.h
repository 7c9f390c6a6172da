// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QByteArray>

#include <span>
#include <string>
#include <vector>

namespace ioc {

/// Writes the cells of a row as one JSON object with the given names: the redacted record, holding only what the
/// mapping names. Absent cells are null; texts that are no UTF-8 get replacement characters.
QByteArray recordJson(const std::vector<std::string> &names, std::span<const Cell> cells);

} // namespace ioc
