// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_store.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {

bool isSecretName(const QString &name)
{
    static const QRegularExpression slug(QStringLiteral("^[a-z0-9]+([._-][a-z0-9]+)*\\z"));
    return name.size() <= 64 && slug.match(name).hasMatch();
}

Error noSuchSecret(const QString &name)
{
    return {ErrorCode::Secret, QCoreApplication::translate(
                                   "SecretSource", "There is no secret “%1”. Set it with “toancanh-cli secret set %1”.")
                                   .arg(name)};
}

} // namespace ioc
