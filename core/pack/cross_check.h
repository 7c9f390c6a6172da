// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/pack/pack_problem.h"

namespace ioc {

/// Where each thing of the pack was read, so that a problem can name its file: "indicator mot-cua.on_time" → file.
using PackOrigins = QHash<QString, QString>;

/// Holds the parts of a pack against each other: every reference resolves, formulas read and use known measures, ids
/// are unique, each measure's dimensions are fed. Pure.
PackProblems crossCheck(const ProvincePack &pack, const PackOrigins &origins);

} // namespace ioc
