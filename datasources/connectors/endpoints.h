// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>

namespace ioc {

/// The text with every {endpoint:NAME} replaced by its address. InvalidPack for a name without one.
Result<QString> withEndpoints(QString text, const std::map<QString, QString> &endpoints);

} // namespace ioc
