// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/pack/pack_problem.h"

#include <map>
#include <optional>

namespace ioc {

/// A pack, or what is wrong with it. `pack` is null exactly when there are problems.
struct PackReading
{
    PackPtr pack;
    PackProblems problems;
    PackProblems addresses = {}; ///< feeds of the pack that cannot be connected by it alone (check_addresses.h)
};

/// What page files are to hold: by their path within the pack, their bytes, or nothing where the file shall go.
using PageEdits = std::map<QString, std::optional<QByteArray>>;

/// Reads a province pack: every file against its schema, then the parts against each other, the boundaries against the
/// units. All problems are found in one go. `edits`: as if the page files
/// held that already. Reads files only; any thread.
PackReading readPack(const QString &folder, const PageEdits &edits = {});

} // namespace ioc
