// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_settings.h"

#include "core/base/endpoints.h"
#include "core/base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrl>

namespace ioc {
namespace {

constexpr int kDefaultPort = 22;

constexpr Words<SftpSettings::Login, 2> kLogins{
    {{SftpSettings::Login::Password, "password"}, {SftpSettings::Login::Key, "key"}}};

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SftpSettings)
};

/// As sftp: addresses are commonly read: /~/ begins at the user's home, everything else at the root.
QString folderOf(const QUrl &url)
{
    QString path = url.path(QUrl::FullyDecoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (path == u"/~")
        return QStringLiteral(".");
    return path.startsWith(u"/~/") ? path.sliced(3) : path;
}

} // namespace

QString SftpSettings::origin() const
{
    const QString path = folder.startsWith(QLatin1Char('/')) ? folder : QString(QStringLiteral("/~/") + folder);
    return QStringLiteral("sftp://%1:%2%3").arg(host).arg(port).arg(path);
}

Result<SftpSettings> sftpSettingsOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints)
{
    const auto address = withEndpoints(feed.connector["url"].toString(), endpoints);
    if (!address)
        return address.error();
    const QUrl url(*address, QUrl::StrictMode);
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.scheme() != u"sftp" || url.host().isEmpty() || !isPlain)
        return Error{ErrorCode::InvalidPack,
                     Texts::tr("The address is none such as sftp://host:22/folder, without a user.")};
    SftpSettings settings;
    settings.host = url.host(QUrl::FullyEncoded);
    if (settings.host.contains(QLatin1Char(':'))) // an IPv6 address
        settings.host = QLatin1Char('[') + settings.host + QLatin1Char(']');
    settings.port = url.port(kDefaultPort);
    settings.folder = folderOf(url);
    if (settings.folder.isEmpty() || settings.folder.contains(QLatin1Char('\n')))
        return Error{ErrorCode::InvalidPack, Texts::tr("“%1” names no folder of the server.").arg(url.toString())};
    const QJsonObject auth = feed.connector["auth"].toObject();
    settings.user = auth["user"].toString();
    settings.login = valueOf(kLogins, auth["type"].toString()).value_or(SftpSettings::Login::Key);
    settings.secret = auth["secret"].toString();
    for (const QJsonValue &key : feed.connector["host_keys"].toArray())
        settings.hostKeys.push_back(key.toString().toLatin1());
    settings.mustHold = feed.connector["must_hold"].toString();
    return settings;
}

} // namespace ioc
