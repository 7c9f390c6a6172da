// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_errors.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FileErrors)
};

} // namespace

Error fileTooLarge(qint64 maxBytes, const QString &where, int native)
{
    return {ErrorCode::Payload, Texts::tr("The file is larger than %1 MiB.").arg(maxBytes / 1024 / 1024), where,
            native};
}

Error notTheRightFolder(const QString &mustHold, const QString &where)
{
    return {ErrorCode::NotFound,
            Texts::tr("The folder does not hold “%1”, by which it is known: what should be mounted there may not be.")
                .arg(mustHold),
            where};
}

} // namespace ioc
