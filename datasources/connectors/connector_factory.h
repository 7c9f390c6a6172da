// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "datasources/connectors/manual_connector.h"
#include "datasources/credentials/secret_source.h"

#include <map>
#include <memory>

namespace ioc {

class BlockingPool;
class HttpNetwork;
class ServerPools;

/// What connectors are made with, on the ingest thread; lives as long as they do.
struct ConnectorResources
{
    HttpNetwork &network;
    std::map<QString, QString> endpoints;        ///< what {endpoint:NAME} stands for
    std::shared_ptr<const SecretSource> secrets; ///< a blocking call that is left behind holds it until it ends
    BlockingPool &blocking;                      ///< of folders, and of what has no pool of its own below
    QString installation = {};                   ///< tells this data folder from others of the machine
    ManualEntries manual = {};                   ///< where people's entries are; needed by feeds that people bring
    BlockingPool *people = nullptr; ///< of their own: what people enter waits for no network; null: `blocking`
    ServerPools *servers = nullptr; ///< a server that is dead holds up its feeds alone; null: `blocking`
};

/// Where the calls to a server are made; to a database in a file by its path.
BlockingPool &poolOf(const QString &server, const ConnectorResources &resources);

/// The connector that a feed asks for. InvalidPack for a type nobody knows, or an endpoint without an address.
Result<std::unique_ptr<Connector>> makeConnector(const FeedDefinition &feed, const ConnectorResources &resources);

} // namespace ioc
