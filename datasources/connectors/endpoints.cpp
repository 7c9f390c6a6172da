// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/endpoints.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {

Result<QString> withEndpoints(const QString &text, const std::map<QString, QString> &endpoints)
{
    static const QRegularExpression pattern(QStringLiteral("\\{endpoint:([^}]*)\\}"));
    QString filled;
    qsizetype done = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto found = endpoints.find(match.captured(1));
        if (found == endpoints.end())
            return Error{ErrorCode::InvalidPack,
                         QCoreApplication::translate("ConnectorFactory", "No address is known for the endpoint “%1”.")
                             .arg(match.captured(1))};
        filled += QStringView(text).sliced(done, match.capturedStart() - done) + found->second;
        done = match.capturedEnd();
    }
    return filled + QStringView(text).sliced(done);
}

} // namespace ioc
