// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/endpoints.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {

Result<QString> withEndpoints(QString text, const std::map<QString, QString> &endpoints)
{
    static const QRegularExpression pattern(QStringLiteral("\\{endpoint:([^}]*)\\}"));
    for (auto match = pattern.match(text); match.hasMatch(); match = pattern.match(text)) {
        const auto found = endpoints.find(match.captured(1));
        if (found == endpoints.end())
            return Error{ErrorCode::InvalidPack,
                         QCoreApplication::translate("ConnectorFactory", "No address is known for the endpoint “%1”.")
                             .arg(match.captured(1))};
        text.replace(match.capturedStart(), match.capturedLength(), found->second);
    }
    return text;
}

} // namespace ioc
