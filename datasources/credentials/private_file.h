// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace ioc {

/// In bytes: certificates and keys of 500 feeds fit in. Who writes such a file keeps to it.
inline constexpr qsizetype kLongestPrivateFile = 16 * 1024 * 1024;

/// The content of a file that only its owner may read; nothing when there is no file. ErrorCode::Secret when it
/// belongs to another user or others may read it, when it is longer than that, or when it cannot be read.
Result<std::optional<QByteArray>> readPrivately(const QString &path);

} // namespace ioc
