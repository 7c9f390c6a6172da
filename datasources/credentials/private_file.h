// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace ioc {

/// The content of a small file that only its owner may read; nothing when there is no file. ErrorCode::Secret when it
/// belongs to another user or others may read it, when it is larger than a megabyte, or when it cannot be read.
Result<std::optional<QByteArray>> readPrivately(const QString &path);

} // namespace ioc
