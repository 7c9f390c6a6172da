// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace ioc {

/// What a desktop keeps under lock for the user who has logged in. Any thread.
class Keyring
{
public:
    virtual ~Keyring() = default;

    /// Nothing when it holds none of this name, or its user would not unlock it. ErrorCode::Secret when there is no
    /// keyring, it is locked, or it does not answer in time; all of it in bounded time.
    virtual Result<std::optional<QByteArray>> read(const QString &name) = 0;

    /// On return it keeps the value.
    virtual Result<void> write(const QString &name, const QByteArray &value) = 0;
};

} // namespace ioc
