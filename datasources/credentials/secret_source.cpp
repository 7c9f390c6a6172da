// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_source.h"

#include <QCoreApplication>

namespace ioc {

Result<QByteArray> NoSecrets::secret(const QString &name) const
{
    return Error{ErrorCode::Secret,
                 QCoreApplication::translate("SecretSource",
                                             "There is no secret “%1”. Set it with “toancanh-cli secret set %1”.")
                     .arg(name)};
}

} // namespace ioc
