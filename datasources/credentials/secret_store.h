// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_source.h"

#include <QStringList>

namespace ioc {

/// A place where secrets are kept, as the command line changes it. Errors are ErrorCode::Secret, or Usage for a name
/// or a value that cannot be one.
class SecretStore : public SecretSource
{
public:
    /// In order.
    virtual Result<QStringList> names() const = 0;

    /// On return the secret is kept durably; one that was there is replaced.
    virtual Result<void> set(const QString &name, const QByteArray &value) = 0;

    virtual Result<void> remove(const QString &name) = 0;
};

/// What a secret may be called: lower-case letters, digits and - _ . between them, up to 64.
bool isSecretName(const QString &name);

/// There is none of this name; the sentence tells how to set it.
Error noSuchSecret(const QString &name);

} // namespace ioc
