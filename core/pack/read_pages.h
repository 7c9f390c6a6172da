// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"
#include "core/pack/json_reading.h"
#include "core/pack/pack_reader.h"

namespace ioc {

/// The documents of pages of a pack, in the order of their names; `edits` stand for files.
std::vector<PackDocument> readPageDocuments(const QString &packFolder, const PageEdits &edits, PackProblems &problems);

/// The pages of a document that has passed its schema. Tiles must lie on the grid and not on each other.
void appendPages(const PackDocument &document, std::vector<PageDocument> &pages, PackProblems &problems);

} // namespace ioc
