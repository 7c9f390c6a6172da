// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/directives/directive.h"

#include <QJsonObject>

namespace ioc {

/// The parts of an entry besides its directive, event, time and actor: the body of its ledger entry, and what a command
/// brings. Members that have nothing to tell are left out.
QJsonObject toJson(const DirectiveEntry &entry);

/// Reads them into `entry`. Usage: a member that is unknown or of the wrong type; untrusted input.
Result<void> readDirectiveJson(const QJsonObject &json, DirectiveEntry &entry);

QJsonObject toJson(const Charge &charge);

} // namespace ioc
