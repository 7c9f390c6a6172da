// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/endpoints.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace ioc {
namespace {

QRegularExpressionMatchIterator endpointsIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\{endpoint:([^}]*)\\}"));
    return pattern.globalMatch(text);
}

} // namespace

Result<QString> withEndpoints(const QString &text, const std::map<QString, QString> &endpoints)
{
    QString filled;
    qsizetype done = 0;
    for (auto matches = endpointsIn(text); matches.hasNext();) {
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

QStringList unknownEndpoints(const QString &text, const std::map<QString, QString> &endpoints)
{
    QStringList unknown;
    for (auto matches = endpointsIn(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!endpoints.contains(name))
            unknown.push_back(name);
    }
    return unknown;
}

bool isAddress(QString text, const QStringList &schemes)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[a-z]+\\}"));
    const QUrl url(text.replace(placeholder, QStringLiteral("0")), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme());
}

QString withoutUser(QString address)
{
    static const QRegularExpression user(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@"));
    return address.replace(user, QStringLiteral("\\1"));
}

} // namespace ioc
