// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_http_feed.h"

#include "core/pack/pack_problem.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ioc {
namespace {

/// An endpoint may stand in it, so that it is no address yet.
bool holdsUser(const QString &url)
{
    static const QRegularExpression user(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*@"));
    return user.match(url).hasMatch();
}

bool mayHoldASecret(const QString &header)
{
    static constexpr std::array kNames{"authorization", "proxy-authorization", "cookie"};
    static constexpr std::array kParts{"key", "token", "secret", "password"};
    const QString name = header.toLower();
    return std::any_of(kNames.begin(), kNames.end(), [&](const char *one) { return name == QLatin1StringView(one); }) ||
           std::any_of(kParts.begin(), kParts.end(),
                       [&](const char *part) { return name.contains(QLatin1StringView(part)); });
}

} // namespace

QStringList faultsOfHttpFeed(const FeedDefinition &feed)
{
    QStringList faults;
    if (holdsUser(feed.connector["url"].toString()) || holdsUser(feed.connector["auth"]["token_url"].toString()))
        faults.push_back(PackTexts::tr("An address holds no user and no password, which everybody who has the pack "
                                       "would read: use “auth” and “toancanh-cli secret set”."));
    const QJsonObject headers = feed.connector["headers"].toObject();
    for (const QString &name : headers.keys()) {
        if (mayHoldASecret(name))
            faults.push_back(PackTexts::tr("The header “%1” may hold a secret, which everybody who has the pack would "
                                           "read: use “auth” and “toancanh-cli secret set”.")
                                 .arg(name));
    }
    return faults;
}

} // namespace ioc
