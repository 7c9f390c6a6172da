// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ioc {

/// How soon somebody must do something about an alarm. Later is more urgent.
enum class Priority { Info, Normal, High, Critical };
QString toString(Priority priority); ///< "info", "normal" …
std::optional<Priority> priorityFromString(const QString &text);

} // namespace ioc
