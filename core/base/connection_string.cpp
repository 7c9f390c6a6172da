// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/connection_string.h"

#include <QRegularExpression>

namespace ioc {

bool namesUserOrPassword(const QString &connection)
{
    static const QRegularExpression words(QStringLiteral("\\b(pwd|passwd|password|uid|user(name|id)?)\\b[^;]*="),
                                          QRegularExpression::CaseInsensitiveOption);
    return connection.contains(words);
}

} // namespace ioc
