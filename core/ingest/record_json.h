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

/// Parts of the same: a text as a JSON string, and a cell as a value; a structure is written as `structure`.
void appendJsonText(QByteArray &out, std::string_view text);
void appendJsonCell(QByteArray &out, const Cell &cell, std::string_view structure);

/// A text that is known to be UTF-8 as a JSON string, letter for letter: U+FEFF at its beginning stays.
void appendJsonUtf8(QByteArray &out, std::string_view text);

} // namespace ioc
