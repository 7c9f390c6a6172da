// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>

namespace ioc {

/// The text with every {endpoint:NAME} replaced by its address, which is not looked into for further ones. InvalidPack
/// for a name without an address.
Result<QString> withEndpoints(const QString &text, const std::map<QString, QString> &endpoints);

} // namespace ioc
