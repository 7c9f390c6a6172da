// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/pack_problem.h"

#include <QJsonDocument>

namespace ioc {

/// Holds a document of the pack against the published schema of that name ("feeds"). Every breach is one problem, with
/// the place as a JSON Pointer. Pure.
PackProblems checkSchema(const QJsonDocument &document, const QString &schemaName, const QString &file);

} // namespace ioc
