// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_feed.h"

#include "core/base/endpoints.h"
#include "datasources/connectors/files/file_connector.h"
#include "datasources/connectors/files/local_place.h"
#include "datasources/connectors/files/sftp_place.h"

namespace ioc {
namespace {

constexpr int kDefaultMaxMiB = 512;
constexpr int kDefaultTimeoutSeconds = 60;
constexpr int kDefaultStableSeconds = 10;
constexpr int kDefaultSftpStableSeconds = 2; // a fetch waits for so long

PickupSettings pickupSettingsOf(const FeedDefinition &feed)
{
    const QJsonObject &json = feed.connector;
    const bool isSftp = json["type"].toString() == u"sftp";
    PickupSettings settings;
    settings.feed = feed.id;
    settings.pattern = json["pattern"].toString();
    settings.stable =
        std::chrono::seconds(json["stable_s"].toInt(isSftp ? kDefaultSftpStableSeconds : kDefaultStableSeconds));
    settings.maxBytes = qint64(json["max_mib"].toInt(kDefaultMaxMiB)) * 1024 * 1024;
    settings.duplicateDays = json["duplicate_days"].toInt();
    settings.order = isSftp ? PickupSettings::Order::OldestFirst : PickupSettings::Order::ByName;
    settings.after =
        json["after"].toString() == u"remember" ? PickupSettings::After::Remember : PickupSettings::After::Move;
    return settings;
}

} // namespace

Result<std::unique_ptr<Connector>> makeFileConnector(const FeedDefinition &feed, const ConnectorResources &resources)
{
    const Milliseconds timeout = std::chrono::seconds(feed.connector["timeout_s"].toInt(kDefaultTimeoutSeconds));
    const PickupSettings settings = pickupSettingsOf(feed);
    const bool isSftp = feed.connector["type"].toString() == u"sftp";
    const auto connectorTo = [&](BlockingPool &pool, std::function<std::unique_ptr<FilePlace>()> makePlace) {
        return std::make_unique<FileConnector>(
            feed.id, timeout,
            [settings, makePlace = std::move(makePlace)] {
                return std::make_unique<FilePickup>(settings, makePlace());
            },
            pool);
    };
    if (isSftp) {
        const auto sftp = sftpSettingsOf(feed, resources.endpoints);
        if (!sftp)
            return sftp.error();
        return connectorTo(
            poolOf(QStringLiteral("%1:%2").arg(sftp->host.toLower()).arg(sftp->port), resources),
            [sftp = *sftp, secrets = resources.secrets] { return std::make_unique<SftpPlace>(sftp, secrets); });
    }
    const auto path = withEndpoints(feed.connector["path"].toString(), resources.endpoints);
    if (!path)
        return path.error();
    return connectorTo(resources.blocking, [path = *path, mustHold = feed.connector["must_hold"].toString()] {
        return std::make_unique<LocalPlace>(path, mustHold);
    });
}

} // namespace ioc
