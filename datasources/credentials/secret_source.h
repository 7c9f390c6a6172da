// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ioc {

/// Where the secrets are that a pack names: passwords, tokens, keys. Any thread.
///
/// A secret is asked for when it is used and kept nowhere else; it never stands in a message, a log or an error.
class SecretSource
{
public:
    virtual ~SecretSource() = default;

    /// ErrorCode::Secret when there is no such secret, or it cannot be had.
    virtual Result<QByteArray> secret(const QString &name) const = 0;
};

} // namespace ioc
