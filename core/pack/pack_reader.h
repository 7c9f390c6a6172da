// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/pack/pack_problem.h"

namespace ioc {

/// A pack, or what is wrong with it. `pack` is null exactly when there are problems.
struct PackReading
{
    PackPtr pack;
    PackProblems problems;
};

/// Reads a province pack: every file against its schema, then the parts against each other, the boundaries against the
/// units. All problems are found in one go. Reads files only; any thread.
PackReading readPack(const QString &folder);

} // namespace ioc
